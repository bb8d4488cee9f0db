package io.github.errorbook.recent;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A queue of errors that is bounded by their number and their bytes, without locks. Room
 * is taken before an error enters and given back after it has left, so that what is
 * inside never exceeds the bounds, whatever the threads do.
 *
 * @since 0.1.0
 */
public final class BoundedErrors {

	private final int maxEntries;

	private final long maxBytes;

	private final AtomicInteger entries = new AtomicInteger();

	private final AtomicLong bytes = new AtomicLong();

	private final Queue<RecentError> queue = new ConcurrentLinkedQueue<>();

	/**
	 * Create an empty queue.
	 * @param maxEntries the largest number of errors
	 * @param maxBytes the largest number of bytes, as estimated
	 */
	public BoundedErrors(int maxEntries, long maxBytes) {
		this.maxEntries = maxEntries;
		this.maxBytes = maxBytes;
	}

	/**
	 * Add an error at the end.
	 * @param error the error
	 * @return {@code false} if there is no room
	 */
	public boolean offer(RecentError error) {
		return take(error) && this.queue.offer(error);
	}

	/**
	 * Add an error at the end, and remove from the other end as many as must give way.
	 * @param error the error
	 * @return {@code false} if there is no room at all
	 */
	public boolean push(RecentError error) {
		while (!take(error)) {
			if (poll() == null) {
				return false;
			}
		}
		return this.queue.offer(error);
	}

	/**
	 * Remove the oldest error.
	 * @return the error, or {@code null} if there is none
	 */
	public @Nullable RecentError poll() {
		RecentError error = this.queue.poll();
		if (error != null) {
			giveBack(error);
		}
		return error;
	}

	private boolean take(RecentError error) {
		boolean hasRoom = this.entries.incrementAndGet() <= this.maxEntries;
		if (this.bytes.addAndGet(error.estimatedBytes()) > this.maxBytes || !hasRoom) {
			giveBack(error);
			return false;
		}
		return true;
	}

	private void giveBack(RecentError error) {
		this.entries.decrementAndGet();
		this.bytes.addAndGet(-error.estimatedBytes());
	}

	/**
	 * Return the errors that are inside while the stream is read, oldest first.
	 * @return the errors
	 */
	public Stream<RecentError> stream() {
		return this.queue.stream();
	}

	int entries() {
		return this.entries.get();
	}

	long bytes() {
		return this.bytes.get();
	}

}
