package io.github.errorbook.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Failures whose reading meets code of the application, which may fail or say too much.
 */
@ParameterizedClass
@EnumSource(Container.class)
class UnreadableFailureWireTests {

	private static final String MARK = "hunter2";

	@RegisterExtension
	static final Service service = Service.of(Application.class);

	@Parameter
	Container container;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			/body    | {"shaped": "hunter2"}            | 400
			/body    | {"silent": "hunter2"}            | 400
			/body    | {"bodied": "hunter2"}            | 400
			/body    | {"created": "hunter2"}           | 400
			/body    | {"optional": "hunter2"}          | 400
			/body    | {"array": ["hunter2"]}           | 400
			/body    | {"map": {"hunter2": 1}}          | 400
			/body    | {"animal": {"kind": "hunter2"}}  | 400
			/body    | {"animal": "hunter2"}            | 400
			/body    | {"deaf": "hunter2"}              | 400
			/hostile | {"name": "hunter2"}              | 422
			/service | "hunter2"                        | 422
			""")
	void failureIsOfTheClientAndRepeatsNothing(String target, String body, int status) {
		try (LogLines log = LogLines.ofErrorbook()) {
			RawResponse response = service.post(target, body);
			assertThat(response).isEnvelope().hasStatus(status).leaksNothingOf(MARK);
			assertThat(log.texts()).isNotEmpty().noneMatch((text) -> text.contains(MARK));
		}
	}

	@JsonFormat(shape = JsonFormat.Shape.OBJECT)
	enum Shaped {

		OPEN, CLOSED;

		@JsonProperty
		String getLabel() {
			return name().toLowerCase();
		}

	}

	enum Silent {

		OPEN;

		@JsonValue
		String text() {
			return null;
		}

	}

	enum Bodied {

		OPEN {

			@Override
			boolean isOpen() {
				return true;
			}

		};

		abstract boolean isOpen();

	}

	record Created(String text) {

		@JsonCreator
		static Created of(String text) {
			throw new IllegalStateException("No " + text);
		}

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes(@JsonSubTypes.Type(value = Cat.class, name = "cat"))
	sealed interface Animal permits Cat {

	}

	record Cat(int lives) implements Animal {

	}

	static final class Deaf {

		private Deaf() {
		}

	}

	public static class Overloaded {

		public void setCount(Integer count) {
		}

		public void setCount(Long count) {
		}

	}

	record Body(Shaped shaped, Silent silent, Bodied bodied, Created created, Optional<Bodied> optional, Shaped[] array,
			Map<Shaped, Integer> map, Animal animal, Deaf deaf) {

	}

	static class Hostile {

		@Size(min = 12)
		@JsonProperty
		String name;

		@Override
		public boolean equals(Object object) {
			throw new IllegalStateException(this.name);
		}

		@Override
		public int hashCode() {
			throw new IllegalStateException(this.name);
		}

		@Override
		public String toString() {
			throw new IllegalStateException(this.name);
		}

	}

	static class Argument extends Overloaded {

		@Size(min = 12)
		final String name;

		Argument(String name) {
			this.name = name;
		}

	}

	@Validated
	static class Checks {

		void check(@Valid Argument argument) {
		}

	}

	@TestService
	@RestController
	static class Application {

		@Bean
		static Checks checks() {
			return new Checks();
		}

		@PostMapping("/body")
		List<Object> body(@RequestBody Body body) {
			return List.of();
		}

		@PostMapping("/hostile")
		List<Object> hostile(@Valid @RequestBody Hostile hostile) {
			return List.of();
		}

		@PostMapping("/service")
		List<Object> service(@RequestBody String body) {
			service.bean(Checks.class).check(new Argument("hunter2"));
			return List.of();
		}

	}

}
