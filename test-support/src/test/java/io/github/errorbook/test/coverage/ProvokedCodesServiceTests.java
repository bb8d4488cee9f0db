package io.github.errorbook.test.coverage;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

import io.github.errorbook.exception.ApiException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a service answers is recorded, however it was asked.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "errorbook.codes.BY_PORT.status=409", "errorbook.codes.BY_PORT.message=Hm.",
		"errorbook.codes.BY_MOCK_MVC.status=409", "errorbook.codes.BY_MOCK_MVC.message=Hm.",
		"errorbook.codes.OUTCOME.status=202", "errorbook.codes.OUTCOME.message=Hm.",
		"errorbook.codes.BY_NOBODY.status=409", "errorbook.codes.BY_NOBODY.message=Hm." })
class ProvokedCodesServiceTests {

	@Test
	void codesAreRecorded(@LocalServerPort int port, WebApplicationContext context) {
		RestTestClient client = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
		client.get().uri("/BY_PORT").exchange().expectStatus().isEqualTo(409);
		client.get().uri("/OUTCOME").exchange().expectStatus().isEqualTo(202);
		assertThat(MockMvcTester.from(context).get().uri("/BY_MOCK_MVC")).hasStatus(409);
		assertThat(ProvokedCodes.ofThisRun().declared()).contains("BY_PORT", "OUTCOME", "BY_MOCK_MVC", "BY_NOBODY");
		assertThat(ProvokedCodes.ofThisRun().never()).contains("BY_NOBODY")
			.doesNotContain("BY_PORT", "OUTCOME", "BY_MOCK_MVC");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(FailingController.class)
	static class FailingApplication {

	}

	@RestController
	static class FailingController {

		@GetMapping("/{code}")
		void fail(@PathVariable String code) {
			throw new ApiException(code);
		}

	}

}
