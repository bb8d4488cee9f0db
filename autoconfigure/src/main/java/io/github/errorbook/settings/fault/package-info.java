/**
 * What the configuration says, and what is wrong with it. Begin with
 * {@code CatalogFaults}, which collects faults; {@code CatalogSetting} is a property as
 * it is written, and {@code InvalidCatalogFailureAnalyzer} writes what a user reads.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.settings.fault;

import org.jspecify.annotations.NullMarked;
