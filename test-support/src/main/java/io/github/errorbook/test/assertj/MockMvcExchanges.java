package io.github.errorbook.test.assertj;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Exchanges with MockMvc.
 */
final class MockMvcExchanges {

	private MockMvcExchanges() {
	}

	static Exchange of(MvcTestResult result) {
		Exception unresolved = result.getUnresolvedException();
		if (unresolved != null) {
			throw new AssertionError("The request failed with an exception that nothing answered: " + unresolved,
					unresolved);
		}
		HttpServletRequest request = result.getRequest();
		MockHttpServletResponse response = result.getResponse();
		return new Exchange(request.getMethod(), request.getRequestURI(), headers(request), response.getStatus(),
				headers(response), Exchange.text(response.getContentAsByteArray()), service(request));
	}

	static Exchange of(MockHttpServletResponse response) {
		return Exchange.of(response.getStatus(), headers(response), response.getContentAsByteArray());
	}

	private static Map<String, List<String>> headers(MockHttpServletResponse response) {
		Map<String, List<String>> headers = new TreeMap<>();
		response.getHeaderNames().forEach((name) -> headers.put(name, response.getHeaders(name)));
		return headers;
	}

	private static Map<String, List<String>> headers(HttpServletRequest request) {
		Map<String, List<String>> headers = new TreeMap<>();
		Collections.list(request.getHeaderNames())
			.forEach((name) -> headers.put(name, Collections.list(request.getHeaders(name))));
		return headers;
	}

	private static @Nullable ServiceUnderTest service(HttpServletRequest request) {
		ApplicationContext context = RequestContextUtils.findWebApplicationContext(request);
		return (context != null) ? context.getBeanProvider(ServiceUnderTest.class).getIfAvailable() : null;
	}

}
