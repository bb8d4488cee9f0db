package io.github.errorbook.reference;

import java.util.List;

/**
 * The codes of a category on the index.
 *
 * @param id the id of the group on the page
 * @param name the name of the category, for people
 * @param rows the codes
 */
record CodeGroup(String id, String name, List<CodeRow> rows) {

	/**
	 * Return how many codes the category has.
	 * @return the number
	 */
	int count() {
		return this.rows.size();
	}

}
