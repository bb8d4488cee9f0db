package io.github.errorbook.wire;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

/**
 * A service whose one operation throws what the test that runs asks for.
 */
@TestService
@RestController
class ThrowingController {

	private volatile Thrower thrower = () -> {
	};

	/**
	 * Call the operation of a service that consists of this controller.
	 * @param service the service
	 * @param thrower what the operation does
	 * @param headers header lines of the request
	 * @return the response
	 */
	static RawResponse call(Service service, Thrower thrower, String... headers) {
		return call(service, "GET", thrower, headers);
	}

	static RawResponse call(Service service, String method, Thrower thrower, String... headers) {
		service.bean(ThrowingController.class).thrower = thrower;
		return service.send(method, "/throw", null, headers);
	}

	@RequestMapping("/throw")
	String run() throws Throwable {
		this.thrower.run();
		return "done";
	}

	@RequestMapping("/own-request-id")
	String runWithRequestId(HttpServletResponse response) {
		response.setHeader("X-Request-Id", "of-application");
		throw new ConflictException();
	}

	@FunctionalInterface
	interface Thrower {

		void run() throws Throwable;

	}

}
