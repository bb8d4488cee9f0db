package io.github.errorbook.reference;

import java.util.List;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;

/**
 * The page that lists all codes.
 *
 * @param frame what is around the content
 * @param envelope how to read an error
 * @param count how many codes there are
 * @param facets what the codes can be filtered by; none that keeps all or none of the
 * codes
 * @param groups the codes by category
 */
@JStache(path = "io/github/errorbook/reference/index.mustache")
@JStacheConfig(type = JStacheType.STACHE)
record IndexPage(PageFrame frame, Envelope envelope, int count, List<Facet> facets, List<CodeGroup> groups) {

}
