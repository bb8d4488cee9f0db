/**
 * The properties of the response, and the forms that paths can have of their own. Begin
 * with {@code ResponseProperties}.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.autoconfigure.response;

import org.jspecify.annotations.NullMarked;
