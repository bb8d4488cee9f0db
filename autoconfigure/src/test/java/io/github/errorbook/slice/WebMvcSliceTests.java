package io.github.errorbook.slice;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.github.errorbook.catalog.ErrorCatalog;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link WebMvcTest} of an application that does nothing for Errorbook but have it on the
 * class path.
 */
@WebMvcTest(properties = "errorbook.response.include=status")
class WebMvcSliceTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	@Test
	void exceptionOfControllerIsAnsweredWithEnvelope() {
		assertThat(this.mvc.get().uri("/conflict")).hasStatus(409)
			.hasHeader("Cache-Control", "no-store")
			.bodyJson()
			.extractingPath("$.error")
			.asMap()
			.containsEntry("code", "CONFLICT")
			.containsEntry("status", 409);
	}

	@Test
	void unknownExceptionIsAnsweredWithoutItsMessage() {
		assertThat(this.mvc.get().uri("/failure")).hasStatus(500)
			.bodyText()
			.contains("INTERNAL_SERVER_ERROR")
			.doesNotContain("secret");
	}

	@Test
	void extensionsThatAreComponentsTakePart() {
		assertThat(this.mvc.get().uri("/stock")).hasStatus(410)
			.bodyJson()
			.extractingPath("$.error")
			.asMap()
			.containsEntry("code", "GONE")
			.containsEntry("message", "Sold out");
		assertThat(this.context.getBean(LastError.class).code()).isEqualTo("GONE");
		assertThat(this.context.getBean(ErrorCatalog.class).find("OUT_OF_STOCK")).hasToString("OUT_OF_STOCK (409)");
	}

	@Test
	void otherComponentsAreLeftOutAsEver() {
		assertThat(this.context.getBeansOfType(OrderService.class)).isEmpty();
	}

}
