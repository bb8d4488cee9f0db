package io.github.errorbook.test;

/**
 * A promise to callers that the catalog no longer keeps.
 *
 * @param code the code
 * @param what what has happened to it
 * @param promised what was promised
 * @param now what holds now
 * @param why why it breaks callers
 * @param cure what to do
 */
record Breach(String code, String what, String promised, String now, String why, String cure) {

	@Override
	public String toString() {
		return """
				%s %s
				  - %s
				  + %s
				  Why: %s
				  Cure: %s
				""".formatted(this.code, this.what, this.promised, this.now, this.why, this.cure);
	}

}
