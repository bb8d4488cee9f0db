package io.github.errorbook.wire;

import java.math.BigDecimal;
import java.util.function.Function;

import feign.codec.Encoder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.registry.HttpServiceGroup.ClientType;
import org.springframework.web.service.registry.ImportHttpServices;

import io.github.errorbook.client.RemoteApiException;

/**
 * A service that calls another one with every client there is.
 */
@TestService
@RestController
@ImportHttpServices(group = "group", types = CallingService.Accounts.class)
@ImportHttpServices(group = "reactive-group", types = CallingService.ReactiveAccounts.class,
		clientType = ClientType.WEB_CLIENT)
@EnableFeignClients(clients = CallingService.FeignAccounts.class)
class CallingService {

	private final RestClient restClient;

	private final RestTemplate restTemplate;

	private final WebClient webClient;

	private final Accounts accounts;

	private final ReactiveAccounts reactiveAccounts;

	private final FeignAccounts feignAccounts;

	private volatile RuntimeException thrown;

	private volatile Client via = Client.REST_CLIENT;

	CallingService(RestClient.Builder restClient, RestTemplateBuilder restTemplate, WebClient.Builder webClient,
			Accounts accounts, ReactiveAccounts reactiveAccounts, FeignAccounts feignAccounts,
			@Value("${provider}") String provider) {
		this.restClient = restClient.baseUrl(provider).build();
		this.restTemplate = restTemplate.rootUri(provider).build();
		this.webClient = webClient.baseUrl(provider).build();
		this.accounts = accounts;
		this.reactiveAccounts = reactiveAccounts;
		this.feignAccounts = feignAccounts;
	}

	@GetMapping("/accounts/{id}")
	String account() {
		return call(this.via);
	}

	/**
	 * Say how the next operation calls the other service when it is called by one.
	 * @param client the client
	 */
	void callsVia(Client client) {
		this.via = client;
	}

	@GetMapping("/call/{client}")
	String call(@PathVariable Client client) {
		try {
			return client.call.apply(this);
		}
		catch (RuntimeException ex) {
			this.thrown = ex;
			throw ex;
		}
	}

	/**
	 * Return what the last call threw.
	 * @return the exception
	 */
	RuntimeException thrown() {
		return this.thrown;
	}

	/**
	 * The ways to call another service.
	 */
	enum Client {

		REST_CLIENT("default",
				(service) -> service.restClient.get()
					.uri("/accounts/{id}?token={token}", "hunter2", "hunter2")
					.header("Authorization", "hunter2")
					.retrieve()
					.body(String.class)),

		REST_TEMPLATE("default",
				(service) -> service.restTemplate.getForObject("/accounts/{id}?token={token}", String.class, "hunter2",
						"hunter2")),

		WEB_CLIENT("default",
				(service) -> service.webClient.get()
					.uri("/accounts/{id}?token={token}", "hunter2", "hunter2")
					.retrieve()
					.bodyToMono(String.class)
					.block()),

		GROUP("group", (service) -> service.accounts.get("hunter2")),

		REACTIVE_GROUP("reactive-group", (service) -> service.reactiveAccounts.get("hunter2")),

		FEIGN("feign", (service) -> service.feignAccounts.get("hunter2"));

		private final String clientName;

		private final Function<CallingService, String> call;

		Client(String clientName, Function<CallingService, String> call) {
			this.clientName = clientName;
			this.call = call;
		}

		String clientName() {
			return this.clientName;
		}

	}

	interface Accounts {

		@GetExchange("/accounts/{id}")
		String get(@PathVariable String id);

	}

	interface ReactiveAccounts {

		@GetExchange("/accounts/{id}")
		String get(@PathVariable String id);

	}

	@FeignClient(name = "feign", url = "${provider}", configuration = FeignCodec.class)
	interface FeignAccounts {

		@GetMapping("/accounts/{id}")
		String get(@PathVariable("id") String id);

	}

	/* Spring Cloud leaves it to a module for Spring Data, which is not here. */
	static class FeignCodec {

		@Bean
		Encoder encoder() {
			return new Encoder.Default();
		}

	}

	/**
	 * What a policy makes of an error.
	 */
	public static class CardDeclinedException extends RuntimeException {

		private final String reason;

		private final BigDecimal amount;

		CardDeclinedException(String reason, BigDecimal amount) {
			this.reason = reason;
			this.amount = amount;
		}

		public String getReason() {
			return this.reason;
		}

		public BigDecimal getAmount() {
			return this.amount;
		}

		RemoteApiException error() {
			return (RemoteApiException) getCause();
		}

	}

}
