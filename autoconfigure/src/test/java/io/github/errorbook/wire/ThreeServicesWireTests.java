package io.github.errorbook.wire;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.InternalServerErrorException;
import io.github.errorbook.exception.PermissionDeniedException;
import io.github.errorbook.exception.ServiceUnavailableException;
import io.github.errorbook.exception.UnauthenticatedException;
import io.github.errorbook.wire.CallingService.Client;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service calls one that calls a third, with every client there is: what the third
 * says, and what the caller of the first sees.
 */
class ThreeServicesWireTests {

	private static Service first;

	private static Service second;

	private static Service third;

	@BeforeAll
	static void start() {
		third = Service.start(Container.TOMCAT, ThirdService.class, "errorbook.codes.ACCOUNT_NOT_FOUND.status=404",
				"errorbook.codes.ACCOUNT_NOT_FOUND.message=There is none.", "errorbook.codes.LIMIT_REACHED.status=409",
				"errorbook.codes.LIMIT_REACHED.message=Enough.", "errorbook.codes.SECRET.status=409",
				"errorbook.codes.SECRET.message=hunter3", "errorbook.codes.FORBIDDEN_ACCOUNT.status=403",
				"errorbook.codes.FORBIDDEN_ACCOUNT.message=No.");
		second = start(third);
		first = start(second);
	}

	private static Service start(Service next) {
		String url = "http://127.0.0.1:" + next.port();
		Stream<String> settings = Stream.of("provider=" + url, "spring.http.clients.imperative.factory=jdk",
				"spring.http.serviceclient.group.base-url=" + url,
				"spring.http.serviceclient.reactive-group.base-url=" + url,
				"errorbook.codes.ACCOUNT_NOT_FOUND.status=404",
				"errorbook.codes.ACCOUNT_NOT_FOUND.message=There is no account {account}.",
				"errorbook.codes.ACCOUNT_NOT_FOUND.details.account.type=string",
				"errorbook.codes.TRANSFER_LIMIT.status=422", "errorbook.codes.TRANSFER_LIMIT.message=Too much.",
				"errorbook.codes.FORBIDDEN_ACCOUNT.status=404",
				"errorbook.codes.FORBIDDEN_ACCOUNT.message=There is none.");
		Stream<String> policies = Stream.of("default", "group", "reactive-group", "feign")
			.map((client) -> "errorbook.clients." + client + ".codes.")
			.flatMap((prefix) -> Stream.of(prefix + "ACCOUNT_NOT_FOUND.pass-through=true",
					prefix + "FORBIDDEN_ACCOUNT.pass-through=true", prefix + "TRANSFER_LIMIT.pass-through=true",
					prefix + "LIMIT_REACHED.code=TRANSFER_LIMIT"));
		return Service.start(Container.JETTY, CallingService.class,
				Stream.concat(settings, policies).toArray(String[]::new));
	}

	@AfterAll
	static void stop() {
		first.close();
		second.close();
		third.close();
	}

	static Stream<Arguments> clients() {
		return Stream.of(Client.values())
			.flatMap((client) -> Stream.of(Client.values()).map((other) -> Arguments.of(client, other)));
	}

	private static RawResponse call(Client client, Client other, Supplier<RuntimeException> error) {
		third.bean(ThirdService.class).error = error;
		second.bean(CallingService.class).callsVia(other);
		return first.get("/call/" + client);
	}

	@ParameterizedTest
	@MethodSource("clients")
	void errorOfThirdArrivesWhereThePolicySaysSo(Client client, Client other) {
		RawResponse passed = call(client, other,
				() -> new ApiException("ACCOUNT_NOT_FOUND").with("account", "A-1").with("owner", "hunter2"));
		assertThat(passed.status()).isEqualTo(404);
		assertThat(passed.text()).endsWith("""
				{"error":{"code":"ACCOUNT_NOT_FOUND","message":"There is no account A-1.",\
				"details":{"account":"A-1"}}}""");
		RawResponse mapped = call(client, other, () -> new ApiException("LIMIT_REACHED"));
		assertThat(mapped.status()).isEqualTo(422);
		assertThat(mapped.text()).contains("TRANSFER_LIMIT");
		assertThat(call(client, other, () -> new ApiException("SECRET"))).isError(StandardErrorCode.BAD_GATEWAY)
			.leaksNothingOf("hunter3", "SECRET");
	}

	@ParameterizedTest
	@MethodSource("clients")
	void faultOfThirdNeverArrives(Client client, Client other) {
		for (RuntimeException error : new RuntimeException[] { new UnauthenticatedException("Basic"),
				new PermissionDeniedException(), new InternalServerErrorException(new IllegalStateException()),
				new ApiException("FORBIDDEN_ACCOUNT") }) {
			assertThat(call(client, other, () -> error)).as(error.toString())
				.isError(StandardErrorCode.BAD_GATEWAY)
				.hasNoHeader("WWW-Authenticate");
		}
		assertThat(call(client, other, () -> new ServiceUnavailableException(Duration.ofSeconds(17))))
			.isError(StandardErrorCode.SERVICE_UNAVAILABLE)
			.hasHeader("Retry-After", "17");
	}

	@TestService
	@RestController
	static class ThirdService {

		private volatile Supplier<RuntimeException> error = IllegalStateException::new;

		@GetMapping("/accounts/{id}")
		String get() {
			throw this.error.get();
		}

	}

}
