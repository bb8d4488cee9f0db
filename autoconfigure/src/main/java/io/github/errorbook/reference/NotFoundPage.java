package io.github.errorbook.reference;

import java.util.List;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;

/**
 * The page in place of that of a code which does not exist.
 *
 * @param frame what is around the content
 * @param code what was asked for
 * @param nearest the codes with the most similar names, possibly none
 */
@JStache(path = "io/github/errorbook/reference/not-found.mustache")
@JStacheConfig(type = JStacheType.STACHE)
record NotFoundPage(PageFrame frame, String code, List<CodePage.Link> nearest) {

	/**
	 * Return whether there are similar codes.
	 * @return {@code true} if there are
	 */
	boolean hasNearest() {
		return !this.nearest.isEmpty();
	}

}
