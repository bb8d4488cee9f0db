package io.github.errorbook.reference;

import java.util.List;

/**
 * How to read an error response of the service.
 *
 * @param tokens the body of a response, in parts; empty if there is no code at all
 * @param members what its members mean
 */
record Envelope(List<JsonToken> tokens, List<Member> members) {

	/**
	 * A member.
	 *
	 * @param name the name, as the service writes it
	 * @param text what it means
	 */
	record Member(String name, String text) {

	}

}
