package io.github.errorbook.wire;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import feign.codec.ErrorDecoder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.service.HttpServiceClientPropertiesAutoConfiguration;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestTemplateAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.service.HttpServiceClientAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.cloud.openfeign.FeignErrorDecoderFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.client.DefaultResponseErrorHandler;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.registry.ImportHttpServices;
import reactor.core.publisher.Mono;

import io.github.errorbook.client.RemoteApiException;
import io.github.errorbook.client.policy.RemoteErrors;
import io.github.errorbook.settings.fault.InvalidCatalogException;
import io.github.errorbook.wire.kit.LogLines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Which clients throw typed errors, under which names, and which handlers come first.
 */
class ClientHandlersWireTests {

	private static Provider provider;

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(autoConfigurations()))
		.withPropertyValues("spring.http.clients.imperative.factory=jdk",
				"errorbook.clients.default.statuses[404]=GONE");

	@BeforeAll
	static void start() {
		provider = Provider.start();
		provider.answers(404, "{\"error\": {\"code\": \"NOWHERE\"}}");
	}

	@AfterAll
	static void stop() {
		provider.close();
	}

	private static Class<?>[] autoConfigurations() {
		List<Class<?>> types = new ArrayList<>(List.of(HttpClientAutoConfiguration.class,
				ImperativeHttpClientAutoConfiguration.class, RestClientAutoConfiguration.class,
				RestTemplateAutoConfiguration.class, WebClientAutoConfiguration.class,
				HttpServiceClientPropertiesAutoConfiguration.class, HttpServiceClientAutoConfiguration.class));
		for (String name : ImportCandidates.load(AutoConfiguration.class, null)) {
			if (name.startsWith("io.github.errorbook.")) {
				types.add(ClassUtils.resolveClassName(name, null));
			}
		}
		return types.toArray(Class<?>[]::new);
	}

	private static void get(RestClient client) {
		client.get().uri(provider.url() + "/x/{id}?q=1", 1).retrieve().toBodilessEntity();
	}

	private static void get(WebClient client) {
		client.get().uri(provider.url() + "/x/{id}?q=1", 1).retrieve().toBodilessEntity().block();
	}

	private static void get(RestTemplate template) {
		template.getForEntity(provider.url() + "/x/{id}?q=1", String.class, 1);
	}

	@Test
	void withoutPolicyClientsThrowWhatTheyAlwaysDid() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(autoConfigurations())).run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean(RemoteErrors.class);
			assertThatExceptionOfType(HttpClientErrorException.class)
				.isThrownBy(() -> get(context.getBean(RestClient.Builder.class).build()));
		});
	}

	@Test
	void withoutLibrariesNothingIsThere() {
		this.runner
			.withClassLoader(new FilteredClassLoader(RestClientCustomizer.class, RestTemplateBuilder.class,
					WebClientCustomizer.class, FeignErrorDecoderFactory.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(RemoteErrors.class));
	}

	@Test
	void handlerOfRequestOfBuilderAndOfCopyComesFirst() {
		this.runner.run((context) -> {
			RestClient.Builder builder = context.getBean(RestClient.Builder.class);
			RestClient plain = builder.build();
			assertThatExceptionOfType(RemoteApiException.class).isThrownBy(() -> get(plain))
				.satisfies((error) -> assertThat(error.getUriTemplate()).isEqualTo("/x/{id}"));
			RestClient.ResponseSpec.ErrorHandler own = (request, response) -> {
				throw new OwnException();
			};
			assertThatExceptionOfType(OwnException.class)
				.isThrownBy(() -> get(plain.mutate().defaultStatusHandler(HttpStatusCode::isError, own).build()));
			assertThatExceptionOfType(OwnException.class).isThrownBy(() -> get(
					builder.clone().apply((same) -> same.defaultStatusHandler(HttpStatusCode::isError, own)).build()));
			assertThatExceptionOfType(OwnException.class).isThrownBy(() -> plain.get()
				.uri(provider.url())
				.retrieve()
				.onStatus(HttpStatusCode::isError, own)
				.toBodilessEntity());
		});
	}

	@Test
	void handlerOfCustomizerComesFirst() {
		this.runner.withUserConfiguration(OwnHandlers.class).run((context) -> {
			assertThatExceptionOfType(OwnException.class)
				.isThrownBy(() -> get(context.getBean(RestClient.Builder.class).build()));
			assertThatExceptionOfType(OwnException.class)
				.isThrownBy(() -> get(context.getBean(WebClient.Builder.class).build()));
			assertThatExceptionOfType(OwnException.class).isThrownBy(
					() -> get(context.getBean(RestTemplateBuilder.class).errorHandler(new OwnHandler()).build()));
			assertThatExceptionOfType(OwnException.class).isThrownBy(() -> context.getBean(Accounts.class).get("1"));
			assertThat(context.getBean(FeignErrorDecoderFactory.class)).isSameAs(context.getBean("ownDecoders"));
		});
	}

	@Test
	void handlerOfWebClientComesFirst() {
		this.runner.run((context) -> {
			WebClient plain = context.getBean(WebClient.Builder.class).build();
			assertThatExceptionOfType(RemoteApiException.class).isThrownBy(() -> get(plain))
				.satisfies((error) -> assertThat(error.getUriTemplate()).isEqualTo("/x/{id}"));
			assertThatExceptionOfType(OwnException.class).isThrownBy(() -> get(plain.mutate()
				.defaultStatusHandler(HttpStatusCode::isError, (response) -> Mono.just(new OwnException()))
				.build()));
		});
	}

	@Test
	void clientHasNameOfItsBean() {
		this.runner.withUserConfiguration(NamedClients.class)
			.withPropertyValues("errorbook.clients.payments.otherwise=BAD_GATEWAY",
					"errorbook.clients.handmade.otherwise=BAD_GATEWAY")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThatExceptionOfType(RemoteApiException.class)
					.isThrownBy(() -> get(context.getBean("payments", RestClient.class)))
					.satisfies((error) -> assertThat(error.getClient()).isEqualTo("payments"));
				assertThatExceptionOfType(RemoteApiException.class)
					.isThrownBy(() -> get(context.getBean("rates", WebClient.class)))
					.satisfies((error) -> assertThat(error.getClient()).isEqualTo("rates"));
				assertThatExceptionOfType(RemoteApiException.class)
					.isThrownBy(() -> get(context.getBean("bookings", RestTemplate.class)))
					.satisfies((error) -> assertThat(error.getClient()).isEqualTo("bookings"));
				assertThatExceptionOfType(RemoteApiException.class)
					.isThrownBy(() -> get(context.getBean("handmade", RestClient.class)))
					.satisfies((error) -> assertThat(error.getClient()).isEqualTo("handmade"));
				assertThatExceptionOfType(HttpClientErrorException.class)
					.isThrownBy(() -> get(context.getBean("unnamed", RestClient.class)));
			});
	}

	@Test
	void errorsAreCountedWithBoundedTagsAndTold() {
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		ObservationRegistry observations = ObservationRegistry.create();
		List<String> keys = new CopyOnWriteArrayList<>();
		observations.observationConfig().observationHandler(new CodeHandler(keys));
		this.runner.withBean(MeterRegistry.class, () -> meters)
			.withBean(ObservationRegistry.class, () -> observations)
			.withPropertyValues("errorbook.clients.default.codes.CONFLICT.pass-through=true",
					"errorbook.clients.default.codes.KNOWN.code=GONE")
			.run((context) -> {
				RestClient client = context.getBean(RestClient.Builder.class).observationRegistry(observations).build();
				try (LogLines log = LogLines.ofClients()) {
					for (int i = 0; i < 50; i++) {
						provider.answers(409, "{\"error\": {\"code\": \"MADE_UP_" + i + "\"}}");
						assertThatExceptionOfType(RemoteApiException.class).isThrownBy(() -> get(client));
					}
					for (String code : new String[] { "CONFLICT", "KNOWN" }) {
						provider.answers(409, "{\"error\": {\"code\": \"" + code + "\", \"requestId\": \"r-1\"}}");
						assertThatExceptionOfType(RemoteApiException.class).isThrownBy(() -> get(client));
					}
					provider.answers(404, "<html>");
					assertThatExceptionOfType(RemoteApiException.class).isThrownBy(() -> get(client));
					assertThat(log.lines()).hasSize(53)
						.contains("DEBUG GET /x/{id} of default was answered with 409 CONFLICT [r-1]: passed",
								"DEBUG GET /x/{id} of default was answered with 404: mapped");
				}
				finally {
					provider.answers(404, "{\"error\": {\"code\": \"NOWHERE\"}}");
				}
				assertThat(meters.find("errorbook.client.errors").counters())
					.extracting((counter) -> counter.getId().getTag("client") + " " + counter.getId().getTag("code")
							+ " " + counter.getId().getTag("status") + " " + counter.getId().getTag("outcome") + " "
							+ (int) counter.count())
					.containsExactlyInAnyOrder("default UNKNOWN 409 refused 50", "default CONFLICT 409 passed 1",
							"default KNOWN 409 mapped 1", "default none 404 mapped 1");
				assertThat(keys).hasSize(53)
					.contains("keyValue(error.code=UNKNOWN)", "keyValue(error.code=CONFLICT)",
							"keyValue(error.code=none)");
			});
	}

	@Test
	void observationOfWebClientHasTheCodeAndLeavesTheBody() {
		ObservationRegistry observations = ObservationRegistry.create();
		List<String> keys = new CopyOnWriteArrayList<>();
		observations.observationConfig().observationHandler(new CodeHandler(keys));
		this.runner.withPropertyValues("errorbook.clients.default.codes.NOWHERE.code=GONE").run((context) -> {
			WebClient client = context.getBean(WebClient.Builder.class).observationRegistry(observations).build();
			assertThatExceptionOfType(RemoteApiException.class).isThrownBy(() -> get(client))
				.satisfies((error) -> assertThat(error.getCode()).isEqualTo("NOWHERE"));
			assertThat(client.get()
				.uri(provider.url())
				.exchangeToMono((response) -> response.bodyToMono(String.class))
				.block()).isEqualTo("{\"error\": {\"code\": \"NOWHERE\"}}");
			// The observation ends when the body is through, which need not be before its
			// reader
			Awaitility.await()
				.untilAsserted(() -> assertThat(keys).containsExactly("keyValue(error.code=NOWHERE)",
						"keyValue(error.code=NOWHERE)"));
		});
	}

	@Test
	void codeCanBeNamedAsClientsSeeIt() {
		this.runner
			.withPropertyValues("errorbook.response.code-style=kebab", "errorbook.codes.SOLD_OUT.status=409",
					"errorbook.codes.LATE.status=409", "errorbook.codes.LATE.value=4711",
					"errorbook.clients.default.codes.sold-out.pass-through=true",
					"errorbook.clients.default.codes[4711].pass-through=true",
					"errorbook.clients.default.codes.OTHER.code=sold-out")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void clientThatDoesNotExistIsRefused() {
		this.runner.withUserConfiguration(NamedClients.class)
			.withPropertyValues("errorbook.clients.paymets.otherwise=BAD_GATEWAY",
					"errorbook.clients.shop.otherwise=BAD_GATEWAY")
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOfSatisfying(InvalidCatalogException.class, (failure) -> assertThat(failure.faults())
					.extracting((fault) -> fault.property() + ": " + fault.reason() + " " + fault.cure())
					.containsExactly(
							"errorbook.clients.paymets: The application has no client 'paymets'. Did you mean 'payments'?",
							"errorbook.clients.shop: The application has no client 'shop'. Name an HTTP service group, "
									+ "a Feign client, or a bean that is a client, such as bookings, handmade, payments, "
									+ "rates, unnamed; or write default for all.")));
	}

	record CodeHandler(List<String> keys) implements ObservationHandler<Observation.Context> {

		@Override
		public void onStop(Observation.Context context) {
			this.keys.add(String.valueOf(context.getHighCardinalityKeyValue("error.code")));
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

	}

	static class OwnException extends RuntimeException {

	}

	static class OwnHandler extends DefaultResponseErrorHandler {

		@Override
		protected void handleError(ClientHttpResponse response, HttpStatusCode status, URI url, HttpMethod method) {
			throw new OwnException();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportHttpServices(group = "group", types = Accounts.class)
	static class OwnHandlers {

		@Bean
		RestClientCustomizer ownRestClients() {
			return (builder) -> builder.baseUrl(provider.url())
				.defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
					throw new OwnException();
				});
		}

		@Bean
		WebClientCustomizer ownWebClients() {
			return (builder) -> builder.defaultStatusHandler(HttpStatusCode::isError,
					(response) -> Mono.just(new OwnException()));
		}

		@Bean
		RestClientHttpServiceGroupConfigurer ownGroups() {
			return (groups) -> groups.forEachClient(
					(group, builder) -> builder.defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
						throw new OwnException();
					}));
		}

		@Bean
		FeignErrorDecoderFactory ownDecoders() {
			return (type) -> new ErrorDecoder.Default();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class NamedClients {

		@Bean
		RestClient payments(RestClient.Builder builder) {
			return builder.build();
		}

		@Bean
		WebClient rates(WebClient.Builder builder) {
			return builder.build();
		}

		@Bean
		RestTemplate bookings(RestTemplateBuilder builder) {
			return builder.build();
		}

		@Bean
		RestClient handmade() {
			return RestClient.create();
		}

		@Bean
		RestClient unnamed() {
			return RestClient.create();
		}

	}

	interface Accounts {

		@GetExchange("/accounts/{id}")
		String get(@PathVariable("id") String id);

	}

}
