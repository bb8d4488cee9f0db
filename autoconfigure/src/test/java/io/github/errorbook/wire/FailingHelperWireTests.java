package io.github.errorbook.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.exception.ApiException;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawHttp;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the application puts around an answer may fail in any way: a mapper for just this
 * exception, a filter of the log, a response of a filter. The client gets the answer
 * nevertheless, once, and listeners learn of it once.
 */
@ParameterizedClass
@EnumSource(Container.class)
class FailingHelperWireTests {

	@RegisterExtension
	static final Service service = Service.of(FailingService.class, "spring.mvc.servlet.load-on-startup=1",
			"errorbook.codes.OUT_OF_STOCK.status=409", "errorbook.codes.OUT_OF_STOCK.message=Sold out.");

	@Parameter
	Container container;

	@AfterEach
	void mend() {
		FailingService.failure = null;
		((LoggerContext) LoggerFactory.getILoggerFactory()).resetTurboFilterList();
	}

	@ParameterizedTest
	@EnumSource(Helper.Failure.class)
	void mapperOfThatKind(Helper.Failure failure) {
		FailingService.failure = failure;
		assertAnswer("/wrapped", 503);
	}

	@ParameterizedTest
	@EnumSource(Helper.Failure.class)
	void filterOfTheLog(Helper.Failure failure) {
		((LoggerContext) LoggerFactory.getILoggerFactory()).addTurboFilter(new FailingLog(failure));
		assertAnswer("/coded", 409);
		assertAnswer("/crash", 500);
		assertAnswer("/unheard", 500);
		assertAnswer("/filter", 500);
	}

	@ParameterizedTest
	@EnumSource(value = Helper.Failure.class, mode = EnumSource.Mode.EXCLUDE, names = "NULL")
	void responseOfAFilter(Helper.Failure failure) {
		FailingService.failure = failure;
		assertAnswer("/coded?response", 409);
		assertAnswer("/crash?response", 500);
	}

	private static void assertAnswer(String target, int status) {
		List<HandledError> heard = service.bean(FailingService.class).heard;
		int before = heard.size();
		String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
		assertThat(new String(RawHttp.exchangeAndEnd(service.port(), request.getBytes(StandardCharsets.ISO_8859_1)),
				StandardCharsets.UTF_8))
			.as(target)
			.startsWith("HTTP/1.1 " + status + " ")
			.containsOnlyOnce("\"code\":\"");
		assertThat(heard.subList(before, heard.size())).as(target).hasSize(1);
	}

	private static final class FailingLog extends TurboFilter {

		private final Helper.Failure failure;

		FailingLog(Helper.Failure failure) {
			this.failure = failure;
		}

		@Override
		public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] params,
				Throwable thrown) {
			boolean ours = logger.getName().startsWith("io.github.errorbook") && level.isGreaterOrEqual(Level.INFO);
			FilterReply reply = ours ? this.failure.happen() : FilterReply.NEUTRAL;
			return (reply != null) ? reply : FilterReply.NEUTRAL;
		}

	}

	@TestService
	@RestController
	static class FailingService {

		private static volatile Helper.Failure failure;

		final List<HandledError> heard = new CopyOnWriteArrayList<>();

		@GetMapping("/coded")
		String coded() {
			throw new ApiException("OUT_OF_STOCK");
		}

		@GetMapping("/unheard")
		String unheard() {
			throw new ApiException("UNHEARD_OF");
		}

		@GetMapping("/crash")
		String crash() {
			throw new IllegalStateException("broken");
		}

		@GetMapping("/wrapped")
		String wrapped() {
			throw new TypeMismatchException("x", Integer.class, new DataAccessResourceFailureException("down"));
		}

		@Bean
		ErrorListener listener() {
			return this.heard::add;
		}

		@Bean
		ErrorMapper<TypeMismatchException> mapper() {
			return ErrorMapper.of(TypeMismatchException.class, (thrown) -> (failure != null) ? failure.happen() : null);
		}

		@Bean
		Filter filter() {
			return new HttpFilter() {

				@Override
				protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
						throws IOException, ServletException {
					if (request.getRequestURI().equals("/filter")) {
						throw new IllegalStateException("broken");
					}
					chain.doFilter(request,
							"response".equals(request.getQueryString()) ? new FailingResponse(response) : response);
				}

			};
		}

	}

	private static final class FailingResponse extends HttpServletResponseWrapper {

		FailingResponse(HttpServletResponse response) {
			super(response);
		}

		@Override
		public ServletOutputStream getOutputStream() {
			return FailingService.failure.happen();
		}

	}

}
