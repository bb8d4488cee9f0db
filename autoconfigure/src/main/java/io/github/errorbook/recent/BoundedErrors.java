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

	private final Queue<Sized> queue = new ConcurrentLinkedQueue<>();

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
		Sized sized = Sized.of(error);
		return take(sized) && this.queue.offer(sized);
	}

	/**
	 * Add an error at the end, and remove from the other end as many as must give way.
	 * @param error the error
	 * @return {@code false} if there is no room at all
	 */
	public boolean push(RecentError error) {
		Sized sized = Sized.of(error);
		while (!take(sized)) {
			if (poll() == null) {
				return false;
			}
		}
		return this.queue.offer(sized);
	}

	/**
	 * Remove the oldest error.
	 * @return the error, or {@code null} if there is none
	 */
	public @Nullable RecentError poll() {
		Sized oldest = this.queue.poll();
		if (oldest == null) {
			return null;
		}
		giveBack(oldest);
		return oldest.error;
	}

	private boolean take(Sized sized) {
		boolean hasRoom = this.entries.incrementAndGet() <= this.maxEntries;
		if (this.bytes.addAndGet(sized.bytes) > this.maxBytes || !hasRoom) {
			giveBack(sized);
			return false;
		}
		return true;
	}

	private void giveBack(Sized sized) {
		this.entries.decrementAndGet();
		this.bytes.addAndGet(-sized.bytes);
	}

	/**
	 * Return the errors that are inside while the stream is read, oldest first.
	 * @return the errors
	 */
	public Stream<RecentError> stream() {
		return this.queue.stream().map(Sized::error);
	}

	int entries() {
		return this.entries.get();
	}

	long bytes() {
		return this.bytes.get();
	}

	/*
	 * The texts of an error that gives way are in no cache of the processor any more; to
	 * measure them again would cost more than all the rest.
	 */
	private record Sized(RecentError error, long bytes) {

		static Sized of(RecentError error) {
			return new Sized(error, error.estimatedBytes());
		}

	}

}
