package io.github.errorbook.wire;

import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.errorbook.exception.ResourceLockedException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The observation of requests stands outside of what answers their errors.
 */
@ParameterizedClass
@EnumSource(Container.class)
class ObservationWireTests {

	@Parameter
	Container container;

	@Test
	void observationSeesTheStatusThatTheClientGets() {
		try (Service service = Service.start(this.container, ActingService.class)) {
			ActingService.filter(service, ActingService.MIDDLE, (request, response, chain) -> {
				throw new ResourceLockedException();
			});
			assertSeen(service, "423");
			ActingService.filter(service, ActingService.MIDDLE,
					(request, response, chain) -> response.sendError(409, "reason"));
			assertSeen(service, "409");
			ActingService.filter(service, ActingService.MIDDLE, (request, response, chain) -> response.setStatus(410));
			assertSeen(service, "410");
			ActingService.operation(service, (request, response) -> {
				throw new IllegalStateException();
			});
			assertSeen(service, "500");
			service.get("/nothing");
			assertSeen(service, "404");
		}
	}

	private static void assertSeen(Service service, String status) {
		// Jetty may send the last bytes before its filters return.
		Awaitility.await()
			.untilAsserted(() -> assertThat(
					service.bean(MeterRegistry.class).find("http.server.requests").tag("status", status).timer())
				.as(status)
				.isNotNull()
				.satisfies((timer) -> assertThat(timer.count()).isEqualTo(1)));
	}

}
