package io.github.errorbook.recent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A queue of errors that is bounded by their number and their bytes, in which everybody
 * has a fair share of the room. What is inside never exceeds the bounds, whatever the
 * threads do. When there is no room, the oldest error of whoever holds most gives way:
 * the code, within it the kind of callers, within that the caller. The error that came
 * last stays. Its lock is held for a fraction of a microsecond.
 * <p>
 * Sizes and codes are kept beside the errors, because the texts of an error that gives
 * way are in no cache of the processor any more.
 *
 * @since 0.1.0
 */
public final class BoundedErrors {

	private final int maxEntries;

	private final long maxBytes;

	private final long leastWeight;

	private final long retentionMillis;

	private final Shares shares = new Shares();

	private final DroppedErrors dropped = new DroppedErrors();

	private @Nullable Place oldest;

	private @Nullable Place newest;

	private @Nullable Place free;

	private int entries;

	private long bytes;

	private long sequence;

	/**
	 * Create an empty queue.
	 * @param maxEntries the largest number of errors
	 * @param maxBytes the largest number of bytes, as estimated
	 */
	public BoundedErrors(int maxEntries, long maxBytes) {
		this(maxEntries, maxBytes, Duration.ofMillis(Long.MAX_VALUE));
	}

	/**
	 * Create an empty queue of errors that lose their worth.
	 * @param maxEntries the largest number of errors
	 * @param maxBytes the largest number of bytes, as estimated
	 * @param retention how much older than the newest error one may be before it gives
	 * way first and uncounted
	 */
	public BoundedErrors(int maxEntries, long maxBytes, Duration retention) {
		this.maxEntries = maxEntries;
		this.maxBytes = maxBytes;
		this.leastWeight = Math.max(1, maxBytes / maxEntries);
		this.retentionMillis = retention.toMillis();
	}

	/**
	 * Add an error at the end, and remove as many as must give way. They are counted.
	 * @param error the error
	 * @return {@code false} if there is no room at all; then the error itself is counted
	 */
	public boolean push(RecentError error) {
		long size = error.estimatedBytes();
		if (size > this.maxBytes) {
			this.dropped.count(error.code());
			return false;
		}
		long time = error.timestamp().toEpochMilli();
		synchronized (this) {
			add(error, size, time);
			while (this.entries > this.maxEntries || this.bytes > this.maxBytes) {
				makeRoom(time);
			}
		}
		return true;
	}

	private void makeRoom(long time) {
		if (this.oldest != null && time - this.oldest.time > this.retentionMillis) {
			remove(this.oldest);
			return;
		}
		Place next = this.shares.next();
		this.dropped.count(Objects.requireNonNull(next.share).code);
		remove(next);
	}

	private void add(RecentError error, long size, long time) {
		Place place = (this.free != null) ? this.free : new Place();
		this.free = place.next;
		place.next = null;
		place.error = error;
		place.size = size;
		place.time = time;
		place.sequence = this.sequence++;
		append(place);
		this.shares.add(place, error, weight(size));
		this.entries++;
		this.bytes += size;
	}

	private void append(Place place) {
		place.older = this.newest;
		if (this.newest == null) {
			this.oldest = place;
		}
		else {
			this.newest.newer = place;
		}
		this.newest = place;
	}

	/*
	 * The part of the room that an error takes: of the bytes, or of the places if that is
	 * more.
	 */
	private long weight(long size) {
		return Math.max(size, this.leastWeight);
	}

	/**
	 * Remove the oldest error.
	 * @return the error, or {@code null} if there is none
	 */
	public synchronized @Nullable RecentError poll() {
		Place place = this.oldest;
		if (place == null) {
			return null;
		}
		RecentError error = place.error;
		remove(place);
		return error;
	}

	/*
	 * It is the oldest of its share.
	 */
	private void remove(Place place) {
		this.shares.removeOldest(Objects.requireNonNull(place.share), weight(place.size), place.sequence);
		unlink(place);
		this.entries--;
		this.bytes -= place.size;
		place.error = null;
		place.share = null;
		place.next = this.free;
		this.free = place;
	}

	private void unlink(Place place) {
		if (place.older == null) {
			this.oldest = place.newer;
		}
		else {
			place.older.newer = place.newer;
		}
		if (place.newer == null) {
			this.newest = place.older;
		}
		else {
			place.newer.older = place.older;
		}
		place.older = null;
		place.newer = null;
	}

	/**
	 * Return the errors that are inside at this moment, oldest first.
	 * @return the errors
	 */
	public Stream<RecentError> stream() {
		return snapshot().stream();
	}

	private synchronized List<RecentError> snapshot() {
		List<RecentError> errors = new ArrayList<>(this.entries);
		for (Place place = this.oldest; place != null; place = place.newer) {
			errors.add(Objects.requireNonNull(place.error));
		}
		return errors;
	}

	/**
	 * Return the counts of errors that gave way or found no room.
	 * @return the counts, to which others may add
	 */
	public DroppedErrors dropped() {
		return this.dropped;
	}

	synchronized int entries() {
		return this.entries;
	}

	synchronized long bytes() {
		return this.bytes;
	}

}
