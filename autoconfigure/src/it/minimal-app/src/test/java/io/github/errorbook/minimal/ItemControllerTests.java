package io.github.errorbook.minimal;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@WebMvcTest
class ItemControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void missingItemIsAnsweredWithEnvelope() {
		assertThat(this.mvc.get().uri("/items/7")).hasStatus(404)
			.bodyJson()
			.extractingPath("$.error.code")
			.isEqualTo("RESOURCE_NOT_FOUND");
	}

}
