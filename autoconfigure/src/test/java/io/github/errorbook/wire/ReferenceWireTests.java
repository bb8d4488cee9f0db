package io.github.errorbook.wire;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reference pages over a real port.
 */
class ReferenceWireTests {

	@ParameterizedTest
	@EnumSource
	void getIndexListsCodes(Container container) {
		try (Service service = Service.start(container, ReferenceService.class, ReferenceService.PROPERTIES)) {
			RawResponse response = service.get("/errors");
			assertThat(response.status()).isEqualTo(200);
			assertThat(response.text()).contains("OUT_OF_STOCK", "RATE_LIMIT_EXCEEDED").doesNotContain("SECRET_FLAW");
			RawResponse page = service.get("/errors/OUT_OF_STOCK");
			assertThat(page.text()).contains("HTTP/1.1 409");
		}
	}

}
