package io.github.errorbook.slice;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@WebMvcTest(OrderController.class)
class WebMvcSliceOfOneControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void exceptionOfControllerIsAnsweredWithEnvelope() {
		assertThat(this.mvc.get().uri("/conflict")).hasStatus(409)
			.bodyJson()
			.extractingPath("$.error.code")
			.isEqualTo("CONFLICT");
	}

}
