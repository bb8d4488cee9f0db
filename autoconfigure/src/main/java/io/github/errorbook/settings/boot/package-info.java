/**
 * Properties of Spring Boot that have no effect beside Errorbook. Begin with
 * {@link io.github.errorbook.settings.boot.ErrorPropertiesWarning}.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.settings.boot;

import org.jspecify.annotations.NullMarked;
