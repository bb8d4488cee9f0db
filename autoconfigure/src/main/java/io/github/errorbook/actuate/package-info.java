/**
 * Endpoints and meters for operators. {@link io.github.errorbook.actuate.ErrorsEndpoint}
 * shows recent errors, {@link io.github.errorbook.actuate.ErrorbookEndpoint} the catalog
 * as it runs.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.actuate;

import org.jspecify.annotations.NullMarked;
