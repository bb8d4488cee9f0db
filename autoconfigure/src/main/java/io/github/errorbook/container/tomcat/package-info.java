/**
 * Brings in what Tomcat rejects before Spring sees it. Begin with {@code
 * EnvelopeErrorReportValve}, which Tomcat asks for each body of an error.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.container.tomcat;

import org.jspecify.annotations.NullMarked;
