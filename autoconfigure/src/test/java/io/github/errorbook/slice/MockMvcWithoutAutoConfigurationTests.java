package io.github.errorbook.slice;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link AutoConfigureMockMvc} on a configuration that auto-configures nothing itself.
 */
@SpringBootTest(classes = MockMvcWithoutAutoConfigurationTests.PlainConfiguration.class)
@AutoConfigureMockMvc
class MockMvcWithoutAutoConfigurationTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void exceptionOfControllerIsAnsweredWithEnvelope() {
		assertThat(this.mvc.get().uri("/conflict")).hasStatus(409)
			.bodyJson()
			.extractingPath("$.error.code")
			.isEqualTo("CONFLICT");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableWebMvc
	@Import(OrderController.class)
	static class PlainConfiguration {

	}

}
