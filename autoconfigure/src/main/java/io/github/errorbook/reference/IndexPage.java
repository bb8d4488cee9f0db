package io.github.errorbook.reference;

import java.util.List;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;

/**
 * The page that lists all codes.
 *
 * @param frame what is around the content
 * @param count how many codes there are
 * @param facets what the codes can be filtered by; none with fewer than two values
 * @param groups the codes by category
 */
@JStache(path = "io/github/errorbook/reference/index.mustache")
@JStacheConfig(type = JStacheType.STACHE)
record IndexPage(PageFrame frame, int count, List<Facet> facets, List<CodeGroup> groups) {

}
