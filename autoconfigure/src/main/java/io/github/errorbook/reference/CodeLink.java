package io.github.errorbook.reference;

/**
 * A reference to the page of a code.
 *
 * @param code the code
 * @param status its HTTP status
 * @param title its title
 * @param href the reference
 */
record CodeLink(String code, int status, String title, String href) {

	/**
	 * Return the class of the status.
	 * @return the class, such as {@code 4xx}
	 */
	String statusClass() {
		return this.status / 100 + "xx";
	}

}
