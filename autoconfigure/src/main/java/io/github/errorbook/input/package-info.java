/**
 * Words and paths for what is wrong with the input of a client. Begin with
 * {@code InputFault}, the list of faults, and {@code InputFaults}, which puts one into
 * words.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.input;

import org.jspecify.annotations.NullMarked;
