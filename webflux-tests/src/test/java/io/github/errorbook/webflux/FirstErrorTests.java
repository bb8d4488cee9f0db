package io.github.errorbook.webflux;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first error of a service, which is answered elsewhere than all others, may be one
 * whose body Spring releases twice.
 */
class FirstErrorTests {

	@Test
	void largeBodyOverHttp1IsAnEnvelope() {
		try (NettyService service = start()) {
			assertThat(LargeBodyTests.sendOverHttp1(service, "/mono")).hasStatus(413).isEnvelope();
		}
	}

	@Test
	void largeBodyOverHttp2IsAnEnvelope() {
		try (NettyService service = start()) {
			assertThat(LargeBodyTests.sendOverHttp2(service, "/mono", 3 * LargeBodyTests.FRAME)).hasStatus(413)
				.isEnvelope();
		}
	}

	private static NettyService start() {
		return NettyService.start(LargeBodyTests.Application.class, "server.http2.enabled=true",
				"spring.http.codecs.max-in-memory-size=1KB");
	}

}
