package com.example.shop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * A service that is not there.
 */
final class Upstream {

	private Upstream() {
	}

	static String address() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return "http://localhost:" + socket.getLocalPort();
		}
	}

}
