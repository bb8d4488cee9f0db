package io.github.errorbook.wire;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import io.github.errorbook.catalog.CatalogBuilder;
import io.github.errorbook.catalog.CatalogContributor;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.settings.contribute.Libraries;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;
import io.github.errorbook.wire.shop.ShopCatalog;
import io.github.errorbook.wire.shop.ShopError;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Codes that beans of the application and libraries add to the catalog.
 */
@ParameterizedClass
@EnumSource(Container.class)
class ContributedCatalogWireTests {

	private static final String[] SETTINGS = { "errorbook.codes.ORDER_CLOSED.message=Closed, says YAML.",
			"errorbook.codes.COMPONENT_CODE.status=410", "errorbook.codes.PAYMENT_REFUSED.message=Refused, says YAML.",
			"errorbook.reference.enabled=true", "management.endpoints.web.exposure.include=errorbook" };

	@TempDir
	static Path folder;

	private static URLClassLoader libraries;

	private static Service service;

	@Parameter
	Container container;

	@BeforeParameterizedClassInvocation
	static void start(Container container) {
		libraries = Libraries.of(folder.resolve(container.name()), """
				owner: acme-payments
				codes:
				  PAYMENT_REFUSED:
				    status: 402
				    message: Refused, says the library.
				    retry-after: 30
				    title: Refused
				  COMPONENT_CODE:
				    status: 409
				    message: Of the library.
				    headers: {X-Library: acme}
				  ACME_LOST:
				    status: 409
				    value: 7
				""");
		ClassLoader before = Thread.currentThread().getContextClassLoader();
		Thread.currentThread().setContextClassLoader(libraries);
		try {
			service = Service.start(container, Shop.class, SETTINGS);
		}
		finally {
			Thread.currentThread().setContextClassLoader(before);
		}
	}

	@AfterParameterizedClassInvocation
	static void stop() throws IOException {
		service.close();
		libraries.close();
	}

	private static RawResponse throwing(String code) {
		return ThrowingController.call(service, () -> {
			throw new ApiException(code);
		});
	}

	@ParameterizedTest
	@EnumSource(value = ShopError.class, mode = EnumSource.Mode.EXCLUDE, names = "ORDER_CLOSED")
	void constantOfEnumIsCode(ShopError error) {
		RawResponse response = ThrowingController.call(service, () -> {
			throw new ApiException(error);
		});
		assertThat(response).hasStatus(error.status())
			.hasBody("{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}".formatted(error.name(),
					error.text().replaceAll("\\{\\w+}", "…")));
	}

	@Test
	void enumOf54CodesTakesAtMost15Lines() throws IOException {
		Path source = Path.of("src/test/java", ShopCatalog.class.getName().replace('.', '/') + ".java");
		try (Stream<String> lines = Files.lines(source)) {
			assertThat(lines.filter((line) -> !line.isBlank() && !line.matches("(package|import) .*")))
				.hasSizeLessThanOrEqualTo(15);
		}
		assertThat(ShopError.values()).hasSize(54);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			ORDER_CLOSED    | 409 | Closed, says YAML.
			COMPONENT_CODE  | 410 | Of the component.
			ORDERED_CODE    | 409 | Of the first bean.
			PAYMENT_REFUSED | 402 | Refused, says YAML.
			GONE            | 410 | Gone, says a bean.
			""")
	void layersAddUpFieldByField(String code, int status, String message) {
		assertThat(throwing(code)).isError(status, code, message, null);
	}

	@Test
	void fieldsOfLibrariesRemain() {
		assertThat(throwing("PAYMENT_REFUSED")).hasHeader("Retry-After", "30");
		assertThat(throwing("COMPONENT_CODE")).hasHeader("X-Library", "acme").hasHeader("X-Bean", "component");
		assertThat(throwing("ACME_LOST").json().at("/error/code").isNumber()).isTrue();
	}

	@Test
	void typesOfExceptionsAreMapped() {
		RawResponse response = ThrowingController.call(service, () -> {
			throw new SoldOutException();
		});
		assertThat(response).isError(409, "sold-out", "Sold out: 3.", "{\"left\":3}").hasHeader("Retry-After", "60");
	}

	@Test
	void viewsHaveTheCodes() {
		assertThat(service.get("/errors.json").json().findValuesAsString("code")).contains("ORDER_CLOSED",
				"PAYMENT_REFUSED", "sold-out");
		assertThat(service.get("/errors/PAYMENT_REFUSED").text()).contains("Refused");
		assertThat(service.get("/actuator/errorbook").text()).contains("ORDER_CLOSED", "PAYMENT_REFUSED");
	}

	public static class SoldOutException extends RuntimeException {

		public int getLeft() {
			return 3;
		}

	}

	@Component("component")
	static class ComponentContributor implements CatalogContributor {

		@Override
		public void contribute(CatalogBuilder catalog) {
			catalog.add("COMPONENT_CODE", 422, "Of the component.").header("X-Bean", "component");
			catalog.add("ORDERED_CODE").status(409).message("Of the last bean.");
			catalog.add("GONE").message("Gone, says a bean.");
			catalog.add("SOLD_OUT", 409, "Sold out: {left}.")
				.value("sold-out")
				.exception(SoldOutException.class)
				.detail("left", "integer")
				.retryAfter(Duration.ofMinutes(1));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ ThrowingController.class, ShopCatalog.class, ComponentContributor.class })
	static class Shop {

		@Bean
		@Order(1)
		CatalogContributor ordered() {
			return (catalog) -> catalog.add("ORDERED_CODE").message("Of the first bean.");
		}

	}

}
