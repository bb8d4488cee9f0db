package io.github.errorbook.webflux;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.server.WebFilter;

import io.github.errorbook.catalog.StandardErrorCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Refusals inside of other exceptions where these are not answered as far inside as can
 * be, or by others.
 *
 * @see PassedOnTests
 */
class PassedOnOutsideTests {

	@Test
	void exceptionOfAnExcludedPathIsLeftAlone() {
		try (NettyService others = NettyService.start(PassedOnTests.Application.class,
				"errorbook.paths.exclude=/denied/**")) {
			assertThat(others.get("/denied/RuntimeException", PassedOnTests.USER)).hasStatus(500)
				.hasNoHeader("X-Request-Id");
			assertThat(others.get("/bare/denied/none", PassedOnTests.USER)).isError(StandardErrorCode.UNAUTHENTICATED);
		}
	}

	/* Then exceptions are answered outside of all filters. */
	@Test
	void refusalThatPassesAFilterOfTheApplicationIsARefusal() {
		try (NettyService filtered = NettyService.start(Filtered.class, PassedOnTests.HIDDEN)) {
			PassedOnTests.assertRefused(filtered, "/denied/RuntimeException");
			PassedOnTests.assertRefused(filtered, "/denied/none");
			assertThat(filtered.get("/explained/mapped", PassedOnTests.USER)).isError(409, "HIDDEN", "Not now.", null);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@Import(PassedOnTests.Application.class)
	static class Filtered {

		@Bean
		WebFilter filter() {
			return (exchange, chain) -> chain.filter(exchange);
		}

	}

}
