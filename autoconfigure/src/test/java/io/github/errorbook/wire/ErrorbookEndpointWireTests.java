package io.github.errorbook.wire;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The catalog as operators see it.
 */
@ParameterizedClass
@EnumSource(Container.class)
class ErrorbookEndpointWireTests {

	@RegisterExtension
	static final Service service = Service.of(Application.class, "management.endpoints.web.exposure.include=errorbook",
			"spring.jackson.property-naming-strategy=SNAKE_CASE", "errorbook.codes.SOLD_OUT.status=409",
			"errorbook.codes.SOLD_OUT.message=No {article} is left.",
			"errorbook.codes.SOLD_OUT.exceptions=" + SoldOutException.class.getName(),
			"errorbook.codes.SOLD_OUT.retry-after=90s", "errorbook.codes.SOLD_OUT.log-level=warn",
			"errorbook.codes.SOLD_OUT.headers.X-Shop=closed", "errorbook.codes.SOLD_OUT.causes=Everybody bought it.",
			"errorbook.codes.SOLD_OUT.details.article.type=string",
			"errorbook.codes.SOLD_OUT.details.article.example=A-1", "errorbook.codes.SOLD_OUT.deprecated.since=2.0",
			"errorbook.codes.SOLD_OUT.deprecated.replaced-by=CONFLICT");

	@Parameter
	Container container;

	@Test
	void codeIsShownWithAllThatIsKnownAndNoMore() {
		RawResponse response = service.get("/actuator/errorbook/SOLD_OUT");
		assertThat(response).hasStatus(200);
		assertThat(response.text()).matches("\\{\"code\":\"SOLD_OUT\",\"status\":409,\"count\":\\d+,"
				+ "\"message\":\"No \\{article} is left.\",\"exceptions\":\\[\"" + named(SoldOutException.class)
				+ "\",\"" + named(AnnotatedException.class) + "\"],\"headers\":\\{\"X-Shop\":\"closed\"},"
				+ "\"retryable\":true,\"retryAfter\":\"90s\",\"logLevel\":\"warn\",\"visibility\":\"public\","
				+ "\"causes\":\\[\"Everybody bought it.\"],\"details\":\\{\"article\":\\{\"type\":\"string\",\"example\":\"A-1\"}},"
				+ "\"deprecated\":\\{\"since\":\"2.0\",\"replacedBy\":\"CONFLICT\"}}");
	}

	private static String named(Class<?> type) {
		return type.getName().replace("$", "\\$");
	}

	@Test
	void unknownCodeIsNotFound() {
		assertThat(service.get("/actuator/errorbook/NOWHERE")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
	}

	@Test
	void codesAreInTheOrderOfTheCatalog() {
		JsonNode codes = catalog().path("codes");
		assertThat(codes.propertyNames()).containsExactlyElementsOf(
				Stream.concat(Stream.of("SOLD_OUT"), StandardErrorCode.names().stream()).toList());
		assertThat(codes.toString()).doesNotContain("null", "[]", "{}");
	}

	@Test
	void errorsAreCountedFromTheStart() {
		long before = catalog().path("count").asLong();
		long soldOut = catalog().at("/codes/SOLD_OUT/count").asLong();
		assertThat(service.get("/sold-out")).hasStatus(409);
		assertThat(service.get("/actuator/errorbook/NOWHERE")).hasStatus(404);
		assertThat(catalog().path("count").asLong()).isEqualTo(before + 2);
		assertThat(catalog().at("/codes/SOLD_OUT/count").asLong()).isEqualTo(soldOut + 1);
		assertThat(catalog().path("countedSince").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
	}

	@Test
	void mappingsTellWhoSaysWhatAnExceptionMeans() {
		JsonNode exceptions = catalog().path("exceptions");
		assertThat(exceptions.path("catalog").path(SoldOutException.class.getName()).asString()).isEqualTo("SOLD_OUT");
		assertThat(exceptions.path("annotations").path(AnnotatedException.class.getName()).asString())
			.isEqualTo("SOLD_OUT");
		assertThat(exceptions.path("mappers").propertyNames())
			.containsExactly(UnsupportedOperationException.class.getName());
		assertThat(exceptions.path("builtIn").path(ApiException.class.getName()).asString())
			.isEqualTo("ApiExceptionMapper");
		assertThat(List.copyOf(exceptions.path("builtIn").propertyNames())).isSorted()
			.contains("org.springframework.dao.DuplicateKeyException");
	}

	@Test
	void failingListenerIsShown() {
		service.get("/sold-out");
		assertThat(catalog().path("listenerFailures").path(BrokenListener.class.getName()).asLong()).isPositive();
	}

	@Test
	void catalogCannotBeWritten() {
		assertThat(service.send("POST", "/actuator/errorbook", "{}")).hasStatus(405);
		assertThat(service.send("DELETE", "/actuator/errorbook/SOLD_OUT", null)).hasStatus(405);
	}

	private static JsonNode catalog() {
		return service.get("/actuator/errorbook").json();
	}

	static class SoldOutException extends RuntimeException {

	}

	@ApiErrorCode("SOLD_OUT")
	static class AnnotatedException extends RuntimeException {

	}

	private static final class BrokenListener implements ErrorListener {

		@Override
		public void onError(HandledError error) {
			throw new IllegalStateException("broken");
		}

	}

	@TestService
	@AutoConfigurationPackage(basePackageClasses = ErrorbookEndpointWireTests.class)
	@RestController
	static class Application {

		@GetMapping("/sold-out")
		String soldOut() {
			throw new SoldOutException();
		}

		@Bean
		ErrorListener brokenListener() {
			return new BrokenListener();
		}

		@Bean
		ErrorMapper<UnsupportedOperationException> mapper() {
			return ErrorMapper.of(UnsupportedOperationException.class, (thrown) -> ErrorMapping.status(501));
		}

	}

}
