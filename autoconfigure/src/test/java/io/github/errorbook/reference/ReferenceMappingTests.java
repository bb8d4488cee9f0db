package io.github.errorbook.reference;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

import static org.assertj.core.api.Assertions.assertThat;

class ReferenceMappingTests {

	private final ReferenceMapping mapping = new ReferenceMapping("/errors", ReferenceMapping.FIRST,
			(rest, request) -> rest.endsWith("none") ? null : (HttpRequestHandler) (ignored, response) -> {
			});

	@ParameterizedTest
	@CsvSource({ "/errors, /errors", "/errors.json, /errors.json", "/errors/GONE, /errors/{code}",
			"/errors/GONE.md, /errors/{code}" })
	void observationsKnowNotMoreThanOnePatternForAllCodes(String path, String pattern) throws Exception {
		MockHttpServletRequest request = request("GET", path);
		ServerRequestObservationContext context = new ServerRequestObservationContext(request,
				new MockHttpServletResponse());
		request.setAttribute(ServerHttpObservationFilter.class.getName() + ".context", context);
		assertThat(this.mapping.getHandler(request)).isNotNull();
		assertThat(context.getPathPattern()).isEqualTo(pattern);
		assertThat(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)).isEqualTo(pattern);
	}

	@ParameterizedTest
	@CsvSource({ "POST, /errors", "DELETE, /errors/GONE", "OPTIONS, /errors", "GET, /error", "GET, /errors/none",
			"GET, /other/errors" })
	void otherRequestsAreLeftToOthers(String method, String path) throws Exception {
		MockHttpServletRequest request = request(method, path);
		assertThat(this.mapping.getHandler(request)).isNull();
		assertThat(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)).isNull();
	}

	@Test
	void headIsAnsweredAsGetIs() throws Exception {
		assertThat(Objects.requireNonNull(this.mapping.getHandler(request("HEAD", "/errors"))).getHandler())
			.isInstanceOf(HttpRequestHandler.class);
	}

	private static MockHttpServletRequest request(String method, String path) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		ServletRequestPathUtils.parseAndCache(request);
		return request;
	}

}
