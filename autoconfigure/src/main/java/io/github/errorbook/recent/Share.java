package io.github.errorbook.recent;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What somebody holds of the room: all, a code, a kind of callers, a network or a caller.
 * A share has parts or, at the end, places. Who holds most gives way first. A share with
 * one error holds nothing that it could give, as long as another one has two; among
 * equals the one whose errors are the oldest gives way.
 */
final class Share {

	long key;

	int index;

	@Nullable Share collision;

	@Nullable Share parent;

	String code = "";

	private final ShareHeap parts = new ShareHeap();

	private @Nullable Place oldest;

	private @Nullable Place newest;

	private int entries;

	private long weight;

	private long since;

	/**
	 * Begin anew as a part of another share.
	 * @param key what distinguishes it from others
	 * @param parent the share that it is a part of
	 * @param code the code of its errors
	 * @param sequence the number of its first error
	 */
	void open(long key, Share parent, String code, long sequence) {
		this.key = key;
		this.parent = parent;
		this.code = code;
		this.since = sequence;
		parent.parts.add(this);
	}

	void close() {
		Objects.requireNonNull(this.parent).parts.remove(this);
		this.parent = null;
		this.parts.trim();
	}

	boolean isEmpty() {
		return this.entries == 0;
	}

	boolean isBefore(Share other) {
		long load = load();
		long otherLoad = other.load();
		return (load != otherLoad) ? load > otherLoad : this.since < other.since;
	}

	private long load() {
		return (this.entries > 1) ? this.weight : 0;
	}

	void append(Place place) {
		if (this.newest == null) {
			this.oldest = place;
		}
		else {
			this.newest.next = place;
		}
		this.newest = place;
	}

	void removeOldest() {
		Place place = Objects.requireNonNull(this.oldest);
		this.oldest = place.next;
		place.next = null;
		if (this.oldest == null) {
			this.newest = null;
		}
	}

	/**
	 * Return the error that gives way next.
	 * @return its place
	 */
	Place next() {
		Share share = this;
		for (Share part = this.parts.first(); part != null; part = part.parts.first()) {
			share = part;
		}
		return Objects.requireNonNull(share.oldest);
	}

	void grow(long weight) {
		this.entries++;
		this.weight += weight;
		if (this.parent != null) {
			this.parent.parts.up(this);
		}
	}

	void shrink(long weight, long sequence) {
		this.entries--;
		this.weight -= weight;
		this.since = sequence;
		if (this.parent != null) {
			this.parent.parts.down(this);
		}
	}

}
