package io.github.errorbook.recent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A queue of errors that is bounded by their number and their bytes. What is inside never
 * exceeds the bounds, whatever the threads do. Its lock is held for a few instructions.
 * It is a ring of places with their sizes beside them, because the texts of an error that
 * gives way are in no cache of the processor any more: to measure them again, or to
 * follow a link to them, would cost more than all the rest.
 *
 * @since 0.1.0
 */
public final class BoundedErrors {

	private static final int SMALLEST = 16;

	private final int maxEntries;

	private final long maxBytes;

	private @Nullable RecentError[] ring = new RecentError[SMALLEST];

	private long[] sizes = new long[SMALLEST];

	private int oldest;

	private int entries;

	private long bytes;

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
		long size = error.estimatedBytes();
		synchronized (this) {
			return hasRoom(size) && add(error, size);
		}
	}

	/**
	 * Add an error at the end, and remove from the other end as many as must give way.
	 * @param error the error
	 * @return {@code false} if there is no room at all
	 */
	public boolean push(RecentError error) {
		long size = error.estimatedBytes();
		synchronized (this) {
			while (!hasRoom(size)) {
				if (poll() == null) {
					return false;
				}
			}
			return add(error, size);
		}
	}

	private boolean hasRoom(long size) {
		return this.entries < this.maxEntries && this.bytes + size <= this.maxBytes;
	}

	private boolean add(RecentError error, long size) {
		if (this.entries == this.ring.length) {
			grow();
		}
		int place = place(this.entries);
		this.ring[place] = error;
		this.sizes[place] = size;
		this.entries++;
		this.bytes += size;
		return true;
	}

	private void grow() {
		int length = (int) Math.min(this.maxEntries, 2L * this.ring.length);
		RecentError[] errors = snapshot();
		long[] sizes = new long[length];
		for (int i = 0; i < this.entries; i++) {
			sizes[i] = this.sizes[place(i)];
		}
		this.ring = Arrays.copyOf(errors, length);
		this.sizes = sizes;
		this.oldest = 0;
	}

	private int place(int index) {
		int place = this.oldest + index;
		return (place < this.ring.length) ? place : place - this.ring.length;
	}

	/**
	 * Remove the oldest error.
	 * @return the error, or {@code null} if there is none
	 */
	public synchronized @Nullable RecentError poll() {
		if (this.entries == 0) {
			return null;
		}
		RecentError error = this.ring[this.oldest];
		this.ring[this.oldest] = null;
		this.bytes -= this.sizes[this.oldest];
		this.oldest = place(1);
		this.entries--;
		return error;
	}

	/**
	 * Return the errors that are inside at this moment, oldest first.
	 * @return the errors
	 */
	public Stream<RecentError> stream() {
		return Arrays.stream(snapshot());
	}

	private synchronized RecentError[] snapshot() {
		List<RecentError> errors = new ArrayList<>(this.entries);
		for (int i = 0; i < this.entries; i++) {
			errors.add(Objects.requireNonNull(this.ring[place(i)]));
		}
		return errors.toArray(RecentError[]::new);
	}

	synchronized int entries() {
		return this.entries;
	}

	synchronized long bytes() {
		return this.bytes;
	}

}
