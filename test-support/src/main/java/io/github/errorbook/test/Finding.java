package io.github.errorbook.test;

/**
 * A place where the catalog, its texts and the application do not fit.
 *
 * @param place the property, key or constant
 * @param problem what is wrong with it
 * @param cure what to do
 */
record Finding(String place, String problem, String cure) {

	@Override
	public String toString() {
		return "%s %s\n    %s".formatted(this.place, this.problem, this.cure);
	}

}
