package io.github.errorbook.sample;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class ReferenceAccessibilityTests {

	private final int port;

	private final Chromium chromium;

	ReferenceAccessibilityTests(@LocalServerPort int port, Chromium chromium) {
		this.port = port;
		this.chromium = chromium;
	}

	@ParameterizedTest
	@CsvSource({ "/errors, LIGHT", "/errors, DARK", "/errors/INSUFFICIENT_BALANCE, LIGHT",
			"/errors/INSUFFICIENT_BALANCE, DARK", "/errors/BALANCE_TOO_LOW, LIGHT", "/errors/BALANCE_TOO_LOW, DARK",
			"/errors/RATE_LIMIT_EXCEEDED, LIGHT", "/errors/RATE_LIMIT_EXCEEDED, DARK", "/errors/UNKNOWN, LIGHT",
			"/errors/UNKNOWN, DARK" })
	void pageHasNoBarrier(String path, ColorScheme scheme) {
		NewContextOptions options = new NewContextOptions().setColorScheme(scheme)
			.setReducedMotion(ReducedMotion.REDUCE);
		try (Visitor visitor = this.chromium.visitor(this.port, options)) {
			visitor.open(path);
			assertThat(new AxeBuilder(visitor.page()).analyze().getViolations()).extracting(Rule::getId, Rule::getNodes)
				.isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/errors", "/errors/INSUFFICIENT_BALANCE", "/errors/BALANCE_TOO_LOW",
			"/errors/REQUEST_HEADERS_TOO_LARGE", "/errors/UNKNOWN" })
	void narrowScreenNeverScrollsSideways(String path) {
		NewContextOptions options = new NewContextOptions().setViewportSize(320, 640);
		try (Visitor visitor = this.chromium.visitor(this.port, options)) {
			visitor.open(path);
			assertThat(visitor.scrollsSideways()).isFalse();
		}
	}

}
