package io.github.errorbook.recent;

import org.jspecify.annotations.Nullable;

/**
 * Tells shares apart by numbers. They begin with a number that nobody knows, so that
 * nobody can choose a name to land in the share of someone else.
 */
final class ShareKeys {

	private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

	private static final int NAMED = 1;

	private static final int AT_HANDLER = 2;

	private static final int ANYWHERE = 3;

	private static final int GROUPS_OF_NETWORK = 4;

	private ShareKeys() {
	}

	static long code(long seed, RecentError error) {
		return of(seed, error.code());
	}

	/*
	 * A name is given to few; addresses and paths are free. A handler that takes any
	 * path, as that of static files does, is like none.
	 */
	static long kind(long code, RecentError error) {
		if (error.request().principal() != null) {
			return mix(code, NAMED);
		}
		String template = error.request().pathTemplate();
		return mix(code, (template != null && !template.endsWith("/**")) ? AT_HANDLER : ANYWHERE);
	}

	static long caller(long kind, RecentError error) {
		String principal = error.request().principal();
		return (principal != null) ? of(kind, principal) : network(kind, error.request().remoteAddress());
	}

	static long origin(long caller, RecentError error) {
		return of(caller, (error.request().principal() != null) ? error.request().pathTemplate()
				: error.request().remoteAddress());
	}

	/*
	 * Who has one address of a network has them all: 256 of IPv4, 64 bits of IPv6.
	 */
	private static long network(long kind, @Nullable String client) {
		return (client != null) ? of(kind, client, endOfNetwork(client)) : of(kind, null);
	}

	private static int endOfNetwork(String address) {
		int dot = address.lastIndexOf('.');
		return (dot >= 0) ? dot : endOfGroups(address);
	}

	private static int endOfGroups(String address) {
		int end = address.indexOf(':');
		for (int group = 1; group < GROUPS_OF_NETWORK && end >= 0 && !address.startsWith("::", end); group++) {
			end = address.indexOf(':', end + 1);
		}
		return (end >= 0) ? end : address.length();
	}

	private static long of(long parent, @Nullable String text) {
		return (text != null) ? of(parent, text, text.length()) : mix(parent, 0);
	}

	private static long of(long parent, String text, int end) {
		long key = parent;
		for (int i = 0; i < end; i++) {
			key = mix(key, text.charAt(i));
		}
		return mix(key, end);
	}

	private static long mix(long key, int value) {
		long mixed = (key ^ value) * FACTOR;
		return mixed ^ (mixed >>> 32);
	}

}
