/**
 * Recognises what validation throws. Begin with {@code MethodArgumentNotValidMapper},
 * {@code ErrorReader}, which puts Spring's errors into words, and {@code ViolationPath},
 * which finds the name that the client wrote.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.source.validation;

import org.jspecify.annotations.NullMarked;
