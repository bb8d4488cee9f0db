package io.github.errorbook.wire;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.errorbook.catalog.CatalogContributor;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Contexts with parents. Each has the catalog that its own properties say, and those that
 * it inherits.
 */
@ParameterizedClass
@EnumSource(Container.class)
class ParentContextWireTests {

	@Parameter
	Container container;

	private final ConfigurableApplicationContext parent = new SpringApplicationBuilder(Shared.class)
		.web(WebApplicationType.NONE)
		.bannerMode(Banner.Mode.OFF)
		.initializers(TestPropertyValues.of("errorbook.codes.SHARED.status=409",
				"errorbook.codes.SHARED.message=Of the parent.", "errorbook.codes.BOTH.status=409",
				"errorbook.codes.BOTH.message=Of the parent.")::applyTo)
		.run();

	@AfterEach
	void close() {
		this.parent.close();
	}

	private static RawResponse throwing(Service service, Exception thrown) {
		return ThrowingController.call(service, () -> {
			throw thrown;
		});
	}

	@Test
	void childHasACatalogOfItsOwn() {
		try (Service first = child("FIRST", 422); Service second = child("SECOND", 423)) {
			assertThat(throwing(first, new ApiException("FIRST")).status()).isEqualTo(422);
			assertThat(throwing(second, new ApiException("SECOND")).status()).isEqualTo(423);
			assertThat(throwing(first, new ApiException("SECOND")).status()).isEqualTo(500);
			assertThat(this.parent.getBean(ErrorCatalog.class).find("FIRST")).isNull();
		}
	}

	@Test
	void childInheritsWhatItDoesNotSay() {
		try (Service service = child("BOTH", 422)) {
			assertThat(throwing(service, new ApiException("SHARED")).text()).contains("Of the parent.");
			RawResponse both = throwing(service, new ApiException("BOTH"));
			assertThat(both.status()).isEqualTo(422);
			assertThat(both.text()).contains("Of the child.");
		}
	}

	@Test
	void childInheritsCodesOfBeansAndHasItsOwn() {
		try (Service service = Service.start(this.parent, this.container, ChildCodes.class)) {
			assertThat(throwing(service, new ApiException("BEAN_OF_PARENT")).status()).isEqualTo(409);
			RawResponse both = throwing(service, new ApiException("BEAN_OF_BOTH"));
			assertThat(both.status()).isEqualTo(422);
			assertThat(both.text()).contains("Of the bean.");
			assertThat(this.parent.getBean(ErrorCatalog.class).find("BEAN_OF_BOTH")).hasToString("BEAN_OF_BOTH (409)");
			assertThat(this.parent.getBean(ErrorCatalog.class).find("BEAN_OF_CHILD")).isNull();
		}
	}

	@Test
	void beansOfTheParentCountOnce() {
		try (Service service = child("FIRST", 422)) {
			assertThat(throwing(service, new UnsupportedOperationException()).status()).isEqualTo(410);
			try (LogLines log = LogLines.ofErrors()) {
				throwing(service, new ConflictException());
				assertThat(log.lines()).hasSize(1);
			}
			assertThat(this.parent.getBean(Shared.class).errors).isEqualTo(2);
		}
	}

	private Service child(String code, int status) {
		return Service.start(this.parent, this.container, ThrowingController.class,
				"errorbook.codes." + code + ".status=" + status, "errorbook.codes." + code + ".message=Of the child.");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Shared {

		private volatile int errors;

		@Bean
		ErrorListener counter() {
			return (error) -> this.errors++;
		}

		@Bean
		CatalogContributor parentCodes() {
			return (catalog) -> {
				catalog.add("BEAN_OF_PARENT", 409, "Of the bean.");
				catalog.add("BEAN_OF_BOTH", 409, "Of the bean.");
			};
		}

		@Bean
		ErrorMapper<UnsupportedOperationException> mapper() {
			return new UnsupportedMapper();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(ThrowingController.class)
	static class ChildCodes {

		@Bean
		CatalogContributor childCodes() {
			return (catalog) -> {
				catalog.add("BEAN_OF_CHILD", 410, "Of the child.");
				catalog.add("BEAN_OF_BOTH").status(422);
			};
		}

	}

	static class UnsupportedMapper implements ErrorMapper<UnsupportedOperationException> {

		@Override
		public ErrorMapping map(UnsupportedOperationException thrown) {
			return ErrorMapping.code("SHARED").withStatus(410);
		}

	}

}
