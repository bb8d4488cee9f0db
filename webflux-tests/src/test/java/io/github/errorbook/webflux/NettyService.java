package io.github.errorbook.webflux;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

import io.github.errorbook.handle.ErrorPipeline;
import io.github.errorbook.wire.kit.RawHttp;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A WebFlux service that runs in Netty, on a real port of the loopback interface, until
 * it is closed. Where it is a field with {@code @RegisterExtension}, it runs as long as
 * the tests of the class do.
 */
final class NettyService implements AutoCloseable, BeforeAllCallback, AfterAllCallback {

	private final Supplier<ConfigurableApplicationContext> starter;

	private ConfigurableApplicationContext context;

	private NettyService(Supplier<ConfigurableApplicationContext> starter) {
		this.starter = starter;
	}

	/**
	 * Create the service of a test, which starts before the tests of the class and ends
	 * after them.
	 * @param configuration its configuration class
	 * @param properties its properties, as {@code name=value}
	 * @return the service, as an extension of JUnit
	 */
	static NettyService of(Class<?> configuration, String... properties) {
		return new NettyService(() -> run(NettyService.class.getClassLoader(), configuration, properties));
	}

	@Override
	public void beforeAll(ExtensionContext test) {
		this.context = this.starter.get();
	}

	@Override
	public void afterAll(ExtensionContext test) {
		if (this.context != null) {
			close();
		}
	}

	/**
	 * Start a service.
	 * @param configuration its configuration class
	 * @param properties its properties, as {@code name=value}
	 * @return the running service
	 */
	static NettyService start(Class<?> configuration, String... properties) {
		return start(NettyService.class.getClassLoader(), configuration, properties);
	}

	/**
	 * Start a service.
	 * @param loader where the classes come from, as far as anybody asks for one
	 * @param configuration its configuration class
	 * @param properties its properties, as {@code name=value}
	 * @return the running service
	 */
	static NettyService start(ClassLoader loader, Class<?> configuration, String... properties) {
		NettyService service = new NettyService(() -> run(loader, configuration, properties));
		service.context = service.starter.get();
		return service;
	}

	private static ConfigurableApplicationContext run(ClassLoader loader, Class<?> configuration,
			String... properties) {
		Blocking.watch();
		List<String> all = new ArrayList<>(List.of("server.port=0", "server.address=127.0.0.1",
				"spring.main.banner-mode=off", "spring.jmx.enabled=false", "logging.level.root=off",
				"spring.cloud.gateway.server.webflux.enabled=false", "springdoc.api-docs.enabled=false"));
		all.addAll(Arrays.asList(properties));
		return new SpringApplicationBuilder(new DefaultResourceLoader(loader), configuration)
			.web(WebApplicationType.REACTIVE)
			.properties(all.toArray(String[]::new))
			.run();
	}

	int port() {
		return ((WebServerApplicationContext) this.context).getWebServer().getPort();
	}

	int managementPort() {
		return this.context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	RawResponse get(String target, String... headers) {
		return send("GET", target, null, headers);
	}

	RawResponse post(String target, String json, String... headers) {
		List<String> all = new ArrayList<>(List.of("Content-Type: application/json"));
		all.addAll(Arrays.asList(headers));
		return send("POST", target, json, all.toArray(String[]::new));
	}

	RawResponse send(String method, String target, String body, String... headers) {
		return RawHttp.send(port(), method, target, body, headers);
	}

	/**
	 * Send bytes as they are, and read until the server closes the connection.
	 * @param request the bytes, as Latin-1
	 * @return what arrives
	 */
	RawResponse exchange(String request) {
		return RawHttp.exchange(port(), request.getBytes(StandardCharsets.ISO_8859_1), false);
	}

	/*
	 * Whatever a test is about, the last resort is for faults of Errorbook only, and
	 * nothing waits where it must not.
	 */
	@Override
	public void close() {
		Object handler = this.context.getBeanFactory().getSingleton("errorbookHandler");
		this.context.close();
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
		assertThat(Blocking.callsOfErrorbook()).as("calls that block").isEmpty();
		if (handler instanceof ErrorPipeline known) {
			assertThat(known.lastResorts()).as("times that the last resort was used").isZero();
		}
	}

}
