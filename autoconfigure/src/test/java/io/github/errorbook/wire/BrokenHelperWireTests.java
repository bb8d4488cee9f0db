package io.github.errorbook.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever of the application is asked while an error is answered may fail in any way.
 * Only what it would have said is missing then.
 */
@ParameterizedClass
@EnumSource(Container.class)
class BrokenHelperWireTests {

	private static final String ID = "X-Request-Id: r-1";

	private static final List<Door> DOORS = List.of(new Door("GET", "/private", null),
			new Door("GET", "/forbidden", null), new Door("GET", "/number?n=x", null),
			new Door("GET", "/nothing", null), new Door("DELETE", "/fine", null), new Door("POST", "/secret", "{"),
			new Door("POST", "/secret", "{\"password\":\"hunter2\"}"), new Door("GET", "/later", null),
			new Door("GET", "/tangled", null), new Door("GET", "/filter", null), new Door("GET", "/crash", null),
			new Door("GET", "/sent", null), new Door("GET", "/a%2fb", null));

	/** What is missing when a helper fails. */
	private static final Map<Helper, String> LOST = Map.of(Helper.ACCESSOR, "\"knot\":\"bowline\",", Helper.SERIALIZER,
			",\"rope\":\"hemp\"");

	@RegisterExtension
	static final Service service = Service.of(HelpedService.class, HelpedService.PROPERTIES);

	@Parameter
	Container container;

	@AfterEach
	void mend() {
		Helper.mend();
	}

	static Stream<Arguments> failures() {
		return Arrays.stream(Helper.values())
			.flatMap((helper) -> Arrays.stream(Helper.Failure.values())
				.filter((failure) -> helper != Helper.SERIALIZER || failure != Helper.Failure.NULL)
				.map((failure) -> Arguments.of(helper, failure)));
	}

	/* Whom Spring itself asks on the way to a door does not get there. */
	private static List<Door> doors(Helper helper) {
		return DOORS.stream().filter((door) -> !helper.isAskedBySpringFor(door.target())).toList();
	}

	@ParameterizedTest
	@MethodSource("failures")
	void clientGetsWhatItWasOwed(Helper helper, Helper.Failure failure) {
		for (Door door : doors(helper)) {
			Helper.mend();
			RawResponse owed = door.knock(service);
			Helper.breakDown(helper, failure);
			List<?> heard = service.bean(HelpedService.class).heard;
			int before = heard.size();
			try (LogLines log = LogLines.ofErrors()) {
				RawResponse response = door.knock(service);
				assertThat(shown(response)).as(door.target())
					.isEqualTo(shown(owed).replace(LOST.getOrDefault(helper, "\0"), ""));
				assertThat(log.lines()).as(door.target()).singleElement().asString().contains("[r-1]");
			}
			assertThat(heard.size()).as(door.target()).isEqualTo(before + 1);
		}
	}

	@ParameterizedTest
	@MethodSource("failures")
	void failureIsLoggedOnceWithoutValues(Helper helper, Helper.Failure failure) {
		Helper.breakDown(helper, failure);
		List<Door> doors = doors(helper);
		doors.forEach((door) -> door.knock(service));
		try (LogLines log = LogLines.ofAll()) {
			doors.forEach((door) -> door.knock(service));
			assertThat(log.events()).as(log.text()).allMatch((event) -> event.getLoggerName().equals(LogLines.ERRORS));
		}
		try (LogLines log = LogLines.ofErrorbook()) {
			doors.forEach((door) -> door.knock(service));
			assertThat(log.texts()).isNotEmpty().noneMatch((text) -> text.contains("hunter2"));
		}
	}

	private static String shown(RawResponse response) {
		String length = "Content-Length: " + response.body().length;
		return response.toString().replace(length, "").replaceAll("(?m)^(Date|Set-Cookie): .*$", "");
	}

	@Test
	void badCookieOfTheLocaleCostsNothingButTheLanguage() {
		try (Service shop = Service.start(this.container, CookieService.class)) {
			try (LogLines log = LogLines.ofErrors()) {
				assertThat(shop.get("/private", ID, "Cookie: locale=$$$")).isError(StandardErrorCode.UNAUTHENTICATED)
					.hasHeader("WWW-Authenticate", "Basic realm=\"Realm\", charset=\"UTF-8\"")
					.hasHeader("X-Request-Id", "r-1");
				assertThat(shop.get("/a%2fb", "Cookie: locale=$$$")).isError(StandardErrorCode.INVALID_REQUEST);
				// Spring itself asks for the language here, and fails over the cookie.
				assertThat(shop.get("/nothing", "Cookie: locale=$$$", HelpedService.USER))
					.isError(StandardErrorCode.INVALID_REQUEST);
				assertThat(log.lines()).hasSize(3);
				assertThat(log.text()).doesNotContain("$$$");
			}
		}
	}

	record Door(String method, String target, String body) {

		RawResponse knock(Service service) {
			return service.send(this.method, this.target, this.body, ID, "Content-Type: application/json");
		}

	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	static class CookieService {

		@Bean
		LocaleResolver localeResolver() {
			return new CookieLocaleResolver("locale");
		}

		@Bean
		UserDetailsService users() {
			return SecurityUsers.manager();
		}

	}

}
