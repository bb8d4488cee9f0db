/**
 * What the exceptions of the application say of themselves, where the catalog has to know
 * it. Begin with {@code ApplicationExceptions}, which finds them;
 * {@code PlaceholderWarning} and {@code ErrorbookAotProcessor} ask.
 * {@code AnnotatedCodes} reads which codes annotations name.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.settings.exceptions;

import org.jspecify.annotations.NullMarked;
