package io.github.errorbook.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.errorbook.exception.ApiException;
import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Members that customizers add beside the code.
 */
@ParameterizedClass
@EnumSource(Container.class)
class AddedMembersWireTests {

	private static final String ADDED = """
			"tenant":"acme","attempt":3,"tags":["a"],"nested":{"x":1}""";

	@RegisterExtension
	static final Service service = Service.of(Application.class, "errorbook.response.include=status",
			"errorbook.response.members.ok=false", "errorbook.response.layouts[/flat/**].shape=flat",
			"errorbook.response.layouts[/flat/**].names.code=tenant");

	@Parameter
	Container container;

	@Test
	void theyStandBesideTheCodeWhateverTheForm() {
		assertThat(service.get("/nothing").text()).isEqualTo(
				"""
						{"error":{"ok":false,"code":"RESOURCE_NOT_FOUND","message":"The requested resource does not exist.","status":404,"""
						+ ADDED + "}}");
		assertThat(service.get("/nothing", "Accept: application/problem+json").text())
			.contains("\"code\":\"RESOURCE_NOT_FOUND\",\"ok\":false," + ADDED + "}");
	}

	@Test
	void nameOfAnotherMemberIsLeftOut() {
		assertThat(service.get("/flat/nothing").text()).isEqualTo("""
				{"tenant":"RESOURCE_NOT_FOUND","message":"The requested resource does not exist.",\
				"attempt":3,"tags":["a"],"nested":{"x":1},"code":"mine","ok":true}""");
	}

	@Test
	void theyComeBeforeTheDetails() {
		assertThat(ThrowingController.call(service, () -> {
			throw new ApiException("CONFLICT").with("a", 1);
		}).text()).contains(ADDED + ",\"details\":{\"a\":1}");
	}

	@Test
	void wordsOfTheExceptionAreWithheldFrom500On() {
		RawResponse response = ThrowingController.call(service, () -> {
			throw new IllegalStateException("secret words");
		});
		assertThat(response).hasStatus(500);
		assertThat(response.text()).contains(ADDED).doesNotContain("secret").doesNotContain("cause");
	}

	@Test
	void nameThatCannotBeIsRefusedAndTheErrorStays() {
		assertThat(service.get("/nothing").text()).contains(ADDED).doesNotContain("refused").doesNotContain("lost");
	}

	@Test
	void tooLongAndUnwritableValuesAreLeftOut() {
		assertThat(service.get("/nothing").text()).doesNotContain("long").doesNotContain("broken");
	}

	@Configuration(proxyBeanMethods = false)
	@Import(ThrowingController.class)
	@TestService
	static class Application {

		@Bean
		ErrorCustomizer members() {
			return (error, request) -> error.withMember("tenant", "acme")
				.withMember("attempt", 3)
				.withMember("tags", List.of("a"))
				.withMember("nested", Map.of("x", 1))
				.withMember("gone", 1)
				.withMember("gone", null)
				.withMember("code", "mine")
				.withMember("ok", true)
				.withMember("long", "x".repeat(5000))
				.withMember("broken", endless());
		}

		private static List<Object> endless() {
			List<Object> list = new ArrayList<>();
			list.add(list);
			return list;
		}

		@Bean
		ErrorCustomizer refused() {
			return (error, request) -> error.withMember("lost", 1).withMember("type", "refused");
		}

		@Bean
		ErrorCustomizer words() {
			return (error, request) -> (error.status() == 500)
					? error.withMember("causeMessage", error.thrown().getMessage())
						.withMember("causeClass", error.thrown().getClass())
					: error;
		}

	}

}
