package io.github.errorbook.webflux;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.Configuration;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A WebFlux service shows its reference pages itself.
 */
class ReferenceTests {

	@RegisterExtension
	static final NettyService service = NettyService.of(Application.class, "errorbook.reference.enabled=true",
			"errorbook.codes.SOLD_OUT.status=410", "errorbook.codes.SOLD_OUT.message=All gone.",
			"errorbook.response.include=documentation", "spring.webflux.base-path=/shop");

	@Test
	void indexAndPagesAreShown() {
		assertThat(service.get("/shop/errors").text()).contains("SOLD_OUT", "<html");
		RawResponse page = service.get("/shop/errors/SOLD_OUT");
		assertThat(page).hasStatus(200).hasHeader("Content-Type", "text/html;charset=UTF-8");
		assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
		assertThat(service.get("/shop/errors.json").json().toString()).contains("SOLD_OUT");
		assertThat(service.get("/shop/errors/SOLD_OUT.md").text()).contains("All gone.");
	}

	@Test
	void clientThatHasAPageIsToldSo() {
		String tag = service.get("/shop/errors/SOLD_OUT").header("ETag");
		assertThat(service.get("/shop/errors/SOLD_OUT", "If-None-Match: " + tag)).hasStatus(304).hasText("");
	}

	@Test
	void otherSpellingLeadsToThePage() {
		assertThat(service.get("/shop/errors/sold_out")).hasStatus(301).hasHeader("Location", "SOLD_OUT");
		assertThat(service.get("/shop/errors/")).hasStatus(301).hasHeader("Location", "../errors");
	}

	@Test
	void pageThatDoesNotExistIsAPageForPeopleOnly() {
		RawResponse page = service.get("/shop/errors/SOLD_AWAY", "Accept: text/html");
		assertThat(page).hasStatus(404);
		assertThat(page.text()).contains("SOLD_OUT");
		assertThat(service.get("/shop/errors/SOLD_AWAY").code()).isEqualTo("RESOURCE_NOT_FOUND");
	}

	@Test
	void errorsLeadToTheirPages() {
		assertThat(service.get("/shop/nothing").error().path("documentation").asString())
			.isEqualTo("/shop/errors/" + StandardErrorCode.RESOURCE_NOT_FOUND);
		assertThat(service.get("/shop/errors/RESOURCE_NOT_FOUND")).hasStatus(200);
	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	static class Application {

	}

}
