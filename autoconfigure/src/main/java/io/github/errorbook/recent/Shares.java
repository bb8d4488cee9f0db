package io.github.errorbook.recent;

import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

/**
 * The shares of all who hold errors at this moment. There is a share only as long as it
 * holds an error, so that what is kept is bounded by the number of errors, whoever calls.
 * Not for many threads at once.
 */
final class Shares {

	private static final int SMALLEST = 64;

	private final long seed = ThreadLocalRandom.current().nextLong();

	private final Share all = new Share();

	private @Nullable Share[] table = new Share[SMALLEST];

	private int size;

	private @Nullable Share unused;

	/**
	 * Add an error to the shares that it belongs to.
	 * @param place the place with the error
	 * @param error the error
	 * @param weight how much of the room it takes
	 */
	void add(Place place, RecentError error, long weight) {
		long code = ShareKeys.code(this.seed, error);
		long kind = ShareKeys.kind(code, error);
		long caller = ShareKeys.caller(kind, error);
		long origin = ShareKeys.origin(caller, error);
		Share share = part(part(this.all, code, place, error), kind, place, error);
		share = part(part(share, caller, place, error), origin, place, error);
		share.append(place);
		place.share = share;
		for (Share holder = share; holder != null; holder = holder.parent) {
			holder.grow(weight);
		}
	}

	/**
	 * Return the error that gives way next.
	 * @return its place
	 */
	Place next() {
		return this.all.next();
	}

	/**
	 * Take away the oldest error of a share.
	 * @param share the share
	 * @param weight how much of the room it took
	 * @param sequence its number
	 */
	void removeOldest(Share share, long weight, long sequence) {
		share.removeOldest();
		Share holder = share;
		while (holder != null) {
			Share parent = holder.parent;
			holder.shrink(weight, sequence);
			if (parent != null && holder.isEmpty()) {
				close(holder);
			}
			holder = parent;
		}
	}

	private Share part(Share parent, long key, Place place, RecentError error) {
		Share share = this.table[bucket(key)];
		while (share != null && share.key != key) {
			share = share.collision;
		}
		return (share != null) ? share : open(parent, key, place, error);
	}

	private Share open(Share parent, long key, Place place, RecentError error) {
		if (this.size == this.table.length) {
			grow();
		}
		Share share = (this.unused != null) ? this.unused : new Share();
		this.unused = share.collision;
		share.open(key, parent, error.code(), place.sequence);
		put(share);
		this.size++;
		return share;
	}

	private void put(Share share) {
		int bucket = bucket(share.key);
		share.collision = this.table[bucket];
		this.table[bucket] = share;
	}

	private void grow() {
		@Nullable Share[] old = this.table;
		this.table = new Share[2 * old.length];
		for (Share first : old) {
			for (Share share = first; share != null;) {
				Share next = share.collision;
				put(share);
				share = next;
			}
		}
	}

	private void close(Share share) {
		int bucket = bucket(share.key);
		Share before = this.table[bucket];
		if (before == share) {
			this.table[bucket] = share.collision;
		}
		else {
			while (before != null && before.collision != share) {
				before = before.collision;
			}
			Objects.requireNonNull(before).collision = share.collision;
		}
		share.close();
		share.collision = this.unused;
		this.unused = share;
		this.size--;
	}

	private int bucket(long key) {
		return (int) key & (this.table.length - 1);
	}

}
