/**
 * Recognises what a client asked wrongly of a list: its order and its page.
 */
@NullMarked
package io.github.errorbook.source.paging;

import org.jspecify.annotations.NullMarked;
