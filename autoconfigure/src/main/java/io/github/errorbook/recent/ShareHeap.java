package io.github.errorbook.recent;

import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a share. The first is the one that gives way next; to keep it first costs
 * a few comparisons for each error, however many parts there are.
 */
final class ShareHeap {

	private static final int FEW = 8;

	private @Nullable Share[] shares = new Share[2];

	private int size;

	@Nullable Share first() {
		return this.shares[0];
	}

	/**
	 * Forget the room that many parts needed.
	 */
	void trim() {
		if (this.shares.length > FEW) {
			this.shares = new Share[FEW];
		}
	}

	void add(Share share) {
		if (this.size == this.shares.length) {
			this.shares = Arrays.copyOf(this.shares, 2 * this.size);
		}
		put(share, this.size++);
		up(share);
	}

	void remove(Share share) {
		Share last = at(--this.size);
		this.shares[this.size] = null;
		if (last != share) {
			put(last, share.index);
			up(last);
			down(last);
		}
	}

	void up(Share share) {
		int index = share.index;
		while (index > 0 && share.isBefore(at((index - 1) / 2))) {
			put(at((index - 1) / 2), index);
			index = (index - 1) / 2;
		}
		put(share, index);
	}

	void down(Share share) {
		int index = share.index;
		int child = firstBelow(index);
		while (child < this.size && at(child).isBefore(share)) {
			put(at(child), index);
			index = child;
			child = firstBelow(index);
		}
		put(share, index);
	}

	private int firstBelow(int index) {
		int left = 2 * index + 1;
		int right = left + 1;
		return (right < this.size && at(right).isBefore(at(left))) ? right : left;
	}

	private Share at(int index) {
		return Objects.requireNonNull(this.shares[index]);
	}

	private void put(Share share, int index) {
		this.shares[index] = share;
		share.index = index;
	}

}
