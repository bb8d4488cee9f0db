package io.github.errorbook.wire;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

import io.grpc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.FaultyUpstream.Fault;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;
import io.github.errorbook.wire.kit.Upstream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same failure of another service is the same error by whichever library the
 * application calls it.
 */
@ParameterizedClass
@EnumSource(Container.class)
class UpstreamLibrariesWireTests {

	private static final String[] SECRETS = { "hunter2", "hunter3", "apiKey", "prices", "127.0.0.1", "Exception" };

	private static final Duration SHORT = Duration.ofMillis(150);

	private static final Duration LONG = Duration.ofSeconds(20);

	private static Service service;

	private static Upstream upstream;

	@Parameter
	Container container;

	@BeforeParameterizedClassInvocation
	static void start(Container container) {
		upstream = Upstream.start();
		service = Service.start(container, ThrowingController.class);
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		service.close();
		upstream.close();
	}

	@ParameterizedTest
	@EnumSource(CallLibrary.class)
	void serviceThatDoesNotAnswerIsGatewayTimeout(CallLibrary library) {
		assertThat(call(library, upstream.silent(), SHORT)).isError(StandardErrorCode.GATEWAY_TIMEOUT)
			.leaksNothingOf(SECRETS);
	}

	@ParameterizedTest
	@EnumSource(CallLibrary.class)
	void serviceThatCannotBeReachedIsBadGateway(CallLibrary library) {
		for (String url : new String[] { upstream.refusing(), upstream.withoutTls() }) {
			assertThat(call(library, url, LONG)).as(url).isError(StandardErrorCode.BAD_GATEWAY).leaksNothingOf(SECRETS);
		}
	}

	@ParameterizedTest
	@EnumSource(CallLibrary.class)
	void answerThatLibraryRefusesIsBadGateway(CallLibrary library) {
		for (Fault fault : Fault.values()) {
			try (FaultyUpstream faulty = FaultyUpstream.start(fault)) {
				assertIsBadGatewayIfRefused(call(library, faulty.url(), LONG), fault);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(CallLibrary.class)
	void errorStatusThatLibraryRefusesIsBadGateway(CallLibrary library) {
		for (int status : new int[] { 400, 401, 404, 410, 429, 500, 503 }) {
			String url = upstream.answering(status, Map.of("X-Upstream", "1", "WWW-Authenticate", "Basic"), "hunter3");
			assertIsBadGatewayIfRefused(call(library, url, LONG), status);
		}
	}

	/*
	 * Some libraries hand over any status, and take an answer that ends early for whole.
	 */
	private static void assertIsBadGatewayIfRefused(RawResponse response, Object what) {
		if (response.status() == 200) {
			assertThat(response).as("%s", what).hasText("done");
			return;
		}
		assertThat(response).as("%s", what)
			.isError(StandardErrorCode.BAD_GATEWAY)
			.hasNoHeader("X-Upstream", "WWW-Authenticate", "Retry-After")
			.leaksNothingOf(SECRETS);
	}

	@ParameterizedTest
	@EnumSource(value = CallLibrary.class, names = { "REST_CLIENT", "FEIGN", "FEIGN_THAT_RETRIES" })
	void timeToWaitIsPassedOn(CallLibrary library) {
		for (int status : new int[] { 429, 503 }) {
			String url = upstream.answering(status, Map.of("Retry-After", "1", "X-Upstream", "1"), "hunter3");
			assertThat(call(library, url, LONG)).isError(StandardErrorCode.SERVICE_UNAVAILABLE)
				.hasHeader("Retry-After", "1")
				.hasNoHeader("X-Upstream")
				.leaksNothingOf(SECRETS);
		}
	}

	@Test
	void remoteProcedureCallIsTheSame() throws IOException {
		try (GrpcUpstream grpc = GrpcUpstream.start()) {
			for (Status.Code code : Status.Code.values()) {
				if (code != Status.Code.OK) {
					assertThat(ThrowingController.call(service, () -> grpc.call(code, LONG))).as(code.name())
						.isError((code == Status.Code.DEADLINE_EXCEEDED) ? StandardErrorCode.GATEWAY_TIMEOUT
								: StandardErrorCode.BAD_GATEWAY)
						.leaksNothingOf(SECRETS);
				}
			}
			assertThat(ThrowingController.call(service, () -> grpc.callSilent(SHORT)))
				.isError(StandardErrorCode.GATEWAY_TIMEOUT);
			assertThat(ThrowingController.call(service, grpc::callBusy)).isError(StandardErrorCode.SERVICE_UNAVAILABLE)
				.hasHeader("Retry-After", "7");
		}
		assertThat(
				ThrowingController.call(service, () -> GrpcUpstream.callAt(URI.create(upstream.refusing()).getPort())))
			.isError(StandardErrorCode.BAD_GATEWAY)
			.leaksNothingOf(SECRETS);
	}

	private static RawResponse call(CallLibrary library, String url, Duration timeout) {
		return ThrowingController.call(service, () -> library.call(url, timeout));
	}

}
