package io.github.errorbook.wire;

import java.net.ConnectException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ServiceUnavailableException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Converters of the application that look up what a value stands for, and cannot.
 */
@ParameterizedClass
@EnumSource(Container.class)
class ConverterOutageWireTests {

	@RegisterExtension
	static final Service service = Service.of(Application.class);

	@Parameter
	Container container;

	@ParameterizedTest
	@CsvSource({ "database, SERVICE_UNAVAILABLE", "directory, BAD_GATEWAY", "own, SERVICE_UNAVAILABLE" })
	void outageIsNoMistakeOfTheClient(String id, StandardErrorCode code) {
		assertOutage("/parameter?account=" + id, code);
		assertOutage("/path/" + id, code);
		assertOutage("/attribute/" + id, code);
		assertOutage("/header", code, "X-Account: " + id);
		assertOutage("/cookie", code, "Cookie: account=" + id);
	}

	private static void assertOutage(String target, StandardErrorCode code, String... headers) {
		try (LogLines log = LogLines.ofErrors()) {
			assertThat(service.get(target, headers)).isError(code).leaksNothingOf("secret");
			assertThat(log.lines()).filteredOn((line) -> line.contains(" GET "))
				.singleElement()
				.asString()
				.startsWith("ERROR " + code);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "illegal", "null", "none", "state" })
	void anythingElseIsAValueOfTheWrongType(String id) {
		assertThat(service.get("/parameter?account=" + id)).isError(StandardErrorCode.INVALID_REQUEST,
				"[{'field':'account','message':'has a value of the wrong type'}]");
	}

	@Test
	void valueThatCanBeConvertedIsServed() {
		assertThat(service.get("/parameter?account=x")).hasStatus(200).hasText("x");
	}

	record Account(String id) {

		static Account find(String id) {
			switch (id) {
				case "database" -> throw new DataAccessResourceFailureException("secret");
				case "directory" -> throw new ResourceAccessException("secret", new ConnectException("secret"));
				case "own" -> throw new ServiceUnavailableException();
				case "illegal" -> throw new IllegalArgumentException("secret");
				case "null" -> throw new NullPointerException("secret");
				case "none" -> throw new EmptyResultDataAccessException("secret", 1);
				case "state" -> throw new IllegalStateException("secret");
				default -> {
					return new Account(id);
				}
			}
		}

	}

	@TestService
	@RestController
	static class Application implements WebMvcConfigurer {

		@Override
		public void addFormatters(FormatterRegistry registry) {
			registry.addConverter(String.class, Account.class, Account::find);
		}

		@GetMapping("/parameter")
		String parameter(@RequestParam Account account) {
			return account.id();
		}

		@GetMapping("/path/{account}")
		String path(@PathVariable Account account) {
			return account.id();
		}

		@GetMapping("/attribute/{account}")
		String attribute(@ModelAttribute("account") Account account) {
			return account.id();
		}

		@GetMapping("/header")
		String header(@RequestHeader("X-Account") Account account) {
			return account.id();
		}

		@GetMapping("/cookie")
		String cookie(@CookieValue Account account) {
			return account.id();
		}

	}

}
