package io.github.errorbook.servlet;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.client.ClientHttpResponse;

/**
 * The response of another service that Spring Cloud Gateway hands on. It is that
 * service's answer, also where it is empty.
 */
final class HandedOnResponse {

	private static final String ATTRIBUTE = "GatewayServerMvc.cachedClientResponse";

	private HandedOnResponse() {
	}

	/**
	 * Return whether a status is that of the other service.
	 * @param request the request
	 * @param status the status that the client is about to get
	 * @return {@code false} if the gateway or the application chose it
	 */
	static boolean has(HttpServletRequest request, int status) {
		try {
			return request.getAttribute(ATTRIBUTE) instanceof ClientHttpResponse response
					&& response.getStatusCode().value() == status;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
