package io.github.errorbook.guard;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A value that is found when it is first asked for. Where several threads ask at once,
 * each finds it: none waits for another, as threads of Netty must not. So it must not
 * matter which of them is remembered.
 *
 * @param <T> the type of the value
 * @since 0.1.0
 */
public final class Remembered<T> implements Supplier<T> {

	private final Supplier<T> finder;

	private volatile @Nullable T value;

	/**
	 * Create a value.
	 * @param finder finds it
	 */
	public Remembered(Supplier<T> finder) {
		this.finder = finder;
	}

	@Override
	public T get() {
		T known = this.value;
		if (known == null) {
			known = this.finder.get();
			this.value = known;
		}
		return known;
	}

}
