package io.github.errorbook.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.ExceptionMethod;
import net.bytebuddy.matcher.ElementMatchers;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;

import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An exception may fail to say its message, its cause or its stack frames. Its class and
 * what else is known of it say what it means nevertheless, and nobody tells of the
 * failure.
 */
@ParameterizedClass
@EnumSource(Container.class)
class SilentExceptionWireTests {

	private static final String MARK = "hostile";

	@RegisterExtension
	static final Service service = Service.of(SilentService.class, "spring.mvc.servlet.load-on-startup=1",
			"errorbook.codes.OUT_OF_STOCK.status=409", "errorbook.codes.OUT_OF_STOCK.message=Sold out.");

	@Parameter
	Container container;

	static Stream<Arguments> exceptions() {
		return Stream
			.of(new Kind(500, IOException.class, MARK),
					new Kind(500, UncheckedIOException.class, MARK, new IOException(MARK)),
					new Kind(409, SQLException.class, MARK, "23505"),
					new Kind(409, DataIntegrityViolationException.class, MARK),
					new Kind(409, DuplicateKeyException.class, MARK), new Kind(400, MultipartException.class, MARK),
					new Kind(500, IllegalStateException.class, MARK),
					new Kind(500, IllegalArgumentException.class, MARK), new Kind(409, OutOfStockException.class, MARK))
			.flatMap((kind) -> Stream.of("getMessage", "getCause", "getStackTrace")
				.map((method) -> Arguments.of(kind, method)));
	}

	@ParameterizedTest
	@MethodSource("exceptions")
	void meansWhatItsKindMeans(Kind kind, String method) throws ReflectiveOperationException {
		SilentService.thrown = kind.without(method);
		for (String door : List.of("/controller", "/filter")) {
			try (LogLines log = LogLines.ofAll()) {
				assertThat(service.getBoth(door, "/fine")).as(door)
					.startsWith("HTTP/1.1 " + kind.status() + " ")
					.contains("\"code\":\"");
				assertThat(log.lines()).as(door).hasSize((kind.status() < 500) ? 0 : 1);
			}
		}
	}

	record Kind(int status, Class<? extends Throwable> type, Object... arguments) {

		Throwable without(String method) throws ReflectiveOperationException {
			Class<?> silent = new ByteBuddy()
				.subclass(this.type, ConstructorStrategy.Default.IMITATE_SUPER_CLASS_OPENING)
				.method(ElementMatchers.named(method))
				.intercept(ExceptionMethod.throwing(IllegalStateException.class, MARK))
				.make()
				.load(SilentExceptionWireTests.class.getClassLoader())
				.getLoaded();
			Class<?>[] types = Stream.of(this.arguments).map(Object::getClass).toArray(Class<?>[]::new);
			return (Throwable) silent.getConstructor(types).newInstance(this.arguments);
		}

		@Override
		public String toString() {
			return this.type.getSimpleName();
		}

	}

	@ApiErrorCode("OUT_OF_STOCK")
	public static class OutOfStockException extends ServletException {

		protected OutOfStockException(String message) {
			super(message);
		}

	}

	@TestService
	@RestController
	static class SilentService {

		private static volatile Throwable thrown;

		@GetMapping("/controller")
		String run() throws Throwable {
			throw thrown;
		}

		@GetMapping("/fine")
		String fine() {
			return "fine";
		}

		@Bean
		Filter filter() {
			return new HttpFilter() {

				@Override
				protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
						throws IOException, ServletException {
					if (request.getRequestURI().equals("/filter")) {
						fail(thrown);
					}
					chain.doFilter(request, response);
				}

			};
		}

		/* A filter of Kotlin or Groovy throws what it likes, such as an SQLException. */
		@SuppressWarnings("unchecked")
		private static <X extends Throwable> void fail(Throwable thrown) throws X {
			throw (X) thrown;
		}

	}

}
