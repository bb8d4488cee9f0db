package io.github.errorbook.recent;

import org.jspecify.annotations.Nullable;

/**
 * Where an error is: in the order of all errors and in that of its share. A place is used
 * again when its error has left, so that errors come and go without new places.
 */
final class Place {

	@Nullable RecentError error;

	@Nullable Share share;

	long size;

	long time;

	long sequence;

	@Nullable Place older;

	@Nullable Place newer;

	/**
	 * The next newer one of the same share, or the next one that is free.
	 */
	@Nullable Place next;

}
