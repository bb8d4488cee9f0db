package io.github.errorbook.wire;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.ActingService.Operation;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Headers that the container itself reads for the application, or for a filter, and that
 * cannot be read.
 */
@ParameterizedClass
@EnumSource(Container.class)
class HeaderReadingWireTests {

	private static final String HEADER = "X-Since: garbage";

	@RegisterExtension
	static final Service service = Service.of(Application.class, "server.forward-headers-strategy=framework");

	@Parameter
	Container container;

	static Operation[] readers() {
		return new Operation[] { (request, response) -> request.getDateHeader("X-Since"),
				(request, response) -> request.getIntHeader("X-Since") };
	}

	@ParameterizedTest
	@MethodSource("readers")
	void headerOfAnotherTypeIsFaultOfClient(Operation reader) {
		assertThat(ActingService.operation(service, reader, HEADER)).isError(StandardErrorCode.INVALID_REQUEST);
		assertThat(ActingService.filter(service, ActingService.MIDDLE, (request, response, chain) -> {
			try {
				reader.perform(request, response);
			}
			catch (RuntimeException ex) {
				throw ex;
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}, HEADER)).isError(StandardErrorCode.INVALID_REQUEST);
	}

	@Test
	void headerThatTheApplicationParsesItselfIsItsOwnFault() {
		assertThat(ActingService.operation(service,
				(request, response) -> Integer.valueOf(request.getHeader("X-Since")), HEADER))
			.isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
		assertThat(ActingService.operation(service, (request, response) -> {
			response.addCookie(new Cookie("a", "b;c\u0001"));
			return null;
		})).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
	}

	@ParameterizedTest
	@ValueSource(strings = { "%zz", "a?b#c", ";a", "%zz\\" })
	void prefixThatIsNoPathIsFaultOfWhoSentIt(String prefix) {
		assertThat(service.get("/act", "X-Forwarded-Prefix: " + prefix).status()).isIn(200, 400);
	}

	@TestService
	@Import(ActingService.class)
	static class Application {

	}

}
