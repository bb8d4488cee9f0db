package io.github.errorbook.wire;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import io.github.errorbook.exception.ApiException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Members that are the same in every error.
 */
@ParameterizedClass
@EnumSource(Container.class)
class ConstantMembersWireTests {

	private static final String CONSTANTS = """
			"ok":false,"data":null,"version":2,"ratio":1.5,"kind":"error","apiName":"shop","digits":"42","a.b":"x",""";

	@RegisterExtension
	static final Service service = Service.of(ThrowingController.class,
			"spring.config.location=classpath:io/github/errorbook/wire/constant-members.yml");

	@Parameter
	Container container;

	private static RawResponse low(Service service, String... headers) {
		return ThrowingController.call(service, () -> {
			throw new ApiException("LOW");
		}, headers);
	}

	@Test
	void everyErrorHasThem() {
		assertThat(low(service)).hasStatus(422).hasText("{" + CONSTANTS + "\"code\":1,\"message\":\"Too little.\"}");
		assertThat(service.get("/nothing").text()).startsWith("{" + CONSTANTS + "\"code\":\"RESOURCE_NOT_FOUND\"");
		assertThat(service.get("/%").text()).startsWith("{" + CONSTANTS + "\"code\":\"INVALID_REQUEST\"");
	}

	@Test
	void problemDetailsHaveThemToo() {
		assertThat(low(service, "Accept: application/problem+json").text())
			.contains("\"code\":1," + CONSTANTS.substring(0, CONSTANTS.length() - 1));
	}

	@Test
	void openApiAndPagesHaveThem() {
		JsonNode schema = service.get("/v3/api-docs").json().at("/components/schemas/Error");
		assertThat(schema.at("/properties/ok/type").asString()).isEqualTo("boolean");
		assertThat(schema.at("/properties/ok/enum")).hasToString("[false]");
		assertThat(schema.at("/properties/version/type").asString()).isEqualTo("integer");
		assertThat(schema.at("/properties/data/type").asString()).isEqualTo("null");
		assertThat(schema.path("required").toString()).contains("\"ok\"", "\"data\"");
		assertThat(service.get("/errors.json").text()).contains("\\\"ok\\\":false");
	}

	@Test
	void textsOfOtherSourcesMeanTheSame() {
		try (Service other = Service.start(this.container, ThrowingController.class,
				"errorbook.response.members.ok=false", "errorbook.response.members.data=null",
				"errorbook.response.members.none=", "errorbook.response.members.version=2")) {
			assertThat(other.get("/nothing").error().toString()).contains("\"ok\":false", "\"data\":null",
					"\"none\":null", "\"version\":2");
		}
	}

}
