package io.github.errorbook.wire.kit;

import java.util.stream.Stream;

/**
 * A header that a functional endpoint, or a predicate of its route, reads and cannot
 * parse. A route of the same name reads it.
 *
 * @param route the route
 * @param header the header line
 * @param status the status that the client gets
 */
public record RouteHeaders(String route, String header, int status) {

	/**
	 * Return what either stack is sent.
	 * @return the headers
	 */
	public static Stream<RouteHeaders> all() {
		return Stream.of(new RouteHeaders("content-type", "Content-Type: garbage", 415),
				new RouteHeaders("content-type", "Content-Type: a/", 415),
				new RouteHeaders("accept", "Accept: garbage", 406),
				new RouteHeaders("accept", "Accept: application/json;q=2", 406),
				new RouteHeaders("accept-predicate", "Accept: garbage", 406),
				new RouteHeaders("content-type-predicate", "Content-Type: garbage", 415),
				new RouteHeaders("body", "Content-Type: garbage", 415),
				new RouteHeaders("range", "Range: garbage", 400), new RouteHeaders("range", "Range: bytes=x", 400),
				new RouteHeaders("accept-language", "Accept-Language: garbage;q=x", 400),
				new RouteHeaders("accept-language", "Accept-Language: de;q=2", 400),
				new RouteHeaders("accept-language", "Accept-Language: _", 400));
	}

}
