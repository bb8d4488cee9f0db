package io.github.errorbook.reference;

import java.util.List;

/**
 * A group of codes.
 *
 * @param id the id of the group on the index
 * @param name the name, for people
 * @param entries the codes, in the order of the reference
 */
record Category(String id, String name, List<CodeEntry> entries) {

}
