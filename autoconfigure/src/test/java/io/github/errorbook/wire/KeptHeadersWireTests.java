package io.github.errorbook.wire;

import java.util.function.BiConsumer;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which headers an error keeps, whoever set them and however it came about: those of the
 * protocol and of security stay, those that describe a body or let a cache keep it go.
 */
@ParameterizedClass
@EnumSource(Container.class)
class KeptHeadersWireTests {

	private static final String PAST = "Thu, 01 Jan 1970 00:00:00 GMT";

	@RegisterExtension
	static final Service service = Service.of(Application.class,
			"spring.web.resources.static-locations=classpath:/wire/static/");

	@Parameter
	Container container;

	static Stream<Arguments> headers() {
		return Stream
			.of(kept(405, "Allow", "GET"), kept(415, "Accept", "application/json"),
					kept(415, "Accept-Patch", "application/json"), kept(426, "Upgrade", "TLS/1.0"),
					kept(426, "Sec-WebSocket-Version", "13"), kept(400, "Sec-WebSocket-Version", "13"),
					kept(407, "Proxy-Authenticate", "Basic"), kept(401, "WWW-Authenticate", "Basic"),
					kept(403, "WWW-Authenticate", "Bearer error=\"insufficient_scope\""), kept(429, "Retry-After", "7"),
					kept(503, "Retry-After", "7"), kept(413, "Retry-After", "7"), kept(404, "Vary", "Origin"),
					kept(404, "Link", "</a>; rel=\"b\""), kept(409, "Location", "/here"),
					kept(404, "Access-Control-Allow-Origin", "*"),
					kept(404, "Content-Security-Policy", "default-src 'self'"),
					kept(404, "Strict-Transport-Security", "max-age=1"), kept(404, "Referrer-Policy", "no-referrer"),
					kept(404, "Cross-Origin-Opener-Policy", "same-origin"), kept(401, "Clear-Site-Data", "\"cookies\""),
					kept(404, "Pragma", "no-cache"), kept(404, "Expires", "0"), kept(404, "Expires", "-1"),
					kept(404, "Expires", PAST), kept(416, "Content-Range", "bytes */13"),
					kept(416, "Accept-Ranges", "bytes"), gone(416, "Content-Range", "bytes 0-1/13"),
					gone(404, "Content-Range", "bytes */13"), gone(404, "Pragma", "cache"),
					gone(404, "Expires", "Fri, 01 Jan 2999 00:00:00 GMT"),
					gone(404, "Expires", "Friday, 01-Jan-99 00:00:00 GMT"), gone(404, "ETag", "\"1\""),
					gone(404, "Last-Modified", PAST), gone(404, "Content-Encoding", "br"), gone(404, "Age", "7"),
					gone(404, "Content-Disposition", "attachment"), gone(404, "Content-Language", "fr"),
					gone(404, "Content-Location", "/there"), gone(404, "Digest", "md5=x"),
					gone(404, "Content-Digest", "sha-256=:x:"), gone(404, "Surrogate-Control", "max-age=60"),
					gone(404, "CDN-Cache-Control", "max-age=60"), gone(404, "WWW-Authenticate", "Basic"))
			.flatMap((header) -> Stream.of(Door.values())
				.map((door) -> Arguments.argumentSet(header + " " + door, header, door)));
	}

	private static Header kept(int status, String name, String value) {
		return new Header(status, name, value, true);
	}

	private static Header gone(int status, String name, String value) {
		return new Header(status, name, value, false);
	}

	@ParameterizedTest
	@MethodSource("headers")
	void headerIsKeptOrGone(Header header, Door door) {
		RawResponse response = door.open.apply(header);
		assertThat(response).hasStatus(header.status).isJson("application/json");
		if (header.kept) {
			assertThat(response).hasHeader(header.name, header.value);
		}
		else {
			assertThat(response).hasNoHeader(header.name);
		}
	}

	@Test
	void headersOfAnExceptionForARangeAreKept() {
		assertThat(service.get("/thrown-range")).hasStatus(416).hasHeader("Content-Range", "bytes */13");
	}

	@Test
	void rangeThatCannotBeSatisfiedTellsTheLength() {
		RawResponse response = service.get("/error/404.html", "Range: bytes=5000-");
		assertThat(response).hasStatus(416).isJson("application/json");
		assertThat(response.header("Content-Range")).matches("bytes \\*/\\d+");
	}

	/*
	 * Spring sends all of it then, with the status of an error.
	 */
	@Test
	void rangeOfAnEntityIsLeftToSpring() {
		assertThat(service.get("/resource", "Range: bytes=5000-")).hasStatus(416)
			.hasHeader("Content-Range", "bytes */13");
	}

	@Test
	void cacheControlThatComesLateDoesNotCount() {
		assertThat(ActingService.filter(service, ActingService.MIDDLE, (request, response, chain) -> {
			ActingService.perform(service, (req, resp) -> {
				throw new ResponseStatusException(HttpStatus.NOT_FOUND);
			});
			chain.doFilter(request, response);
			response.setHeader("Cache-Control", "max-age=60");
			response.addHeader("cache-control", "public");
		})).hasStatus(404).isEnvelope();
	}

	record Header(int status, String name, String value, boolean kept) {

		void set(HttpServletResponse response) {
			response.setHeader(this.name, this.value);
		}

		@Override
		public String toString() {
			return this.status + " " + this.name + ": " + this.value;
		}

	}

	@FunctionalInterface
	interface Opening {

		RawResponse apply(Header header);

	}

	enum Door {

		EXCEPTION((header) -> ActingService.operation(service, (request, response) -> {
			header.set(response);
			throw new ResponseStatusException(HttpStatusCode.valueOf(header.status));
		})),

		EXCEPTION_AFTER_BODY((header) -> ActingService.operation(service, (request, response) -> {
			header.set(response);
			response.getWriter().print("half");
			throw new ResponseStatusException(HttpStatusCode.valueOf(header.status));
		})),

		SENT((header) -> ActingService.operation(service, (request, response) -> {
			header.set(response);
			response.sendError(header.status);
			return null;
		})),

		BARE((header) -> ActingService.operation(service, (request, response) -> {
			header.set(response);
			response.setStatus(header.status);
			return null;
		})),

		ENTITY((header) -> ActingService.operation(service,
				(request, response) -> ResponseEntity.status(header.status).header(header.name, header.value).build())),

		FILTER((header) -> filter(header, (filtered, response) -> {
			throw new ResponseStatusException(HttpStatusCode.valueOf(filtered.status));
		})),

		FILTER_BARE((header) -> filter(header, (filtered, response) -> response.setStatus(filtered.status)));

		private final Opening open;

		Door(Opening open) {
			this.open = open;
		}

		private static RawResponse filter(Header header, BiConsumer<Header, HttpServletResponse> act) {
			return ActingService.filter(service, ActingService.MIDDLE, (request, response, chain) -> {
				header.set(response);
				act.accept(header, response);
			});
		}

	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	@Import({ ActingService.class, Ranges.class })
	static class Application {

	}

	@RestController
	static class Ranges {

		@GetMapping("/resource")
		ResponseEntity<Resource> resource() {
			return ResponseEntity.ok(new ByteArrayResource(new byte[13]));
		}

		@GetMapping("/thrown-range")
		String thrown() {
			ErrorResponseException thrown = new ErrorResponseException(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
					ProblemDetail.forStatus(416), null);
			thrown.getHeaders().set(HttpHeaders.CONTENT_RANGE, "bytes */13");
			throw thrown;
		}

	}

}
