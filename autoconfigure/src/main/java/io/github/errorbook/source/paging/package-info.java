/**
 * Recognises what a client asked wrongly of a list: its order and its page. Begin with
 * {@code PagingFaultMapper}; {@code PagingRequest} says what the client asked for, {@code
 * Complaint} what the library did not like.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.source.paging;

import org.jspecify.annotations.NullMarked;
