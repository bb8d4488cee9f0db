package io.github.errorbook.slice;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link AutoConfigureMockMvc} on a test of the whole application.
 */
@SpringBootTest(properties = { "springdoc.enable-hateoas=false", "springdoc.enable-data-rest=false",
		"spring.autoconfigure.exclude="
				+ "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration,"
				+ "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration,"
				+ "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration,"
				+ "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration" })
@AutoConfigureMockMvc
class MockMvcTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void exceptionOfControllerIsAnsweredWithEnvelope() {
		assertThat(this.mvc.get().uri("/conflict")).hasStatus(409)
			.bodyJson()
			.extractingPath("$.error.code")
			.isEqualTo("CONFLICT");
	}

	@Test
	void extensionsThatAreComponentsTakePart() {
		assertThat(this.mvc.get().uri("/stock")).hasStatus(410)
			.bodyJson()
			.extractingPath("$.error.message")
			.isEqualTo("Sold out");
	}

}
