package io.github.errorbook.wire.kit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.support.ParameterInfo;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import io.github.errorbook.handle.ErrorPipeline;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service that runs on a real port of the loopback interface until it is closed. Where
 * it is a field with {@code @RegisterExtension} of a test that has a parameter for the
 * {@link Container}, it runs as long as the tests in that container do.
 */
public final class Service
		implements AutoCloseable, BeforeClassTemplateInvocationCallback, AfterClassTemplateInvocationCallback {

	private final Function<Container, ConfigurableApplicationContext> starter;

	private ConfigurableApplicationContext context;

	private Service(Function<Container, ConfigurableApplicationContext> starter) {
		this.starter = starter;
	}

	/**
	 * Create the service of a test, which starts and ends with the tests in a container.
	 * @param configuration its configuration class
	 * @param properties its properties, as {@code name=value}
	 * @return the service, as an extension of JUnit
	 */
	public static Service of(Class<?> configuration, String... properties) {
		return new Service((container) -> run(null, container, configuration, properties));
	}

	@Override
	public void beforeClassTemplateInvocation(ExtensionContext test) {
		ArgumentsAccessor arguments = ParameterInfo.get(test).getArguments();
		this.context = this.starter.apply(arguments.get(0, Container.class));
	}

	@Override
	public void afterClassTemplateInvocation(ExtensionContext test) {
		if (this.context != null) {
			close();
		}
	}

	/**
	 * Start a service.
	 * @param container the container to run in
	 * @param configuration its configuration class
	 * @param properties its properties, as {@code name=value}
	 * @return the running service
	 */
	public static Service start(Container container, Class<?> configuration, String... properties) {
		return start(null, container, configuration, properties);
	}

	/**
	 * Start a service in a child of another context, whose properties come after those of
	 * the child.
	 * @param parent the parent, or {@code null} for none
	 * @param container the container to run in
	 * @param configuration its configuration class
	 * @param properties its properties, as {@code name=value}
	 * @return the running service
	 */
	public static Service start(ConfigurableApplicationContext parent, Container container, Class<?> configuration,
			String... properties) {
		Service service = new Service((any) -> run(parent, any, configuration, properties));
		service.context = service.starter.apply(container);
		return service;
	}

	private static ConfigurableApplicationContext run(ConfigurableApplicationContext parent, Container container,
			Class<?> configuration, String... properties) {
		List<String> all = new ArrayList<>(List.of("server.port=0", "server.address=127.0.0.1",
				"spring.main.banner-mode=off", "spring.jmx.enabled=false", "logging.level.root=off",
				"springdoc.enable-hateoas=false", "springdoc.enable-data-rest=false"));
		all.addAll(Arrays.asList(properties));
		SpringApplicationBuilder builder = new SpringApplicationBuilder(configuration).web(WebApplicationType.SERVLET)
			.initializers((context) -> ((GenericApplicationContext) context).registerBean(ServletWebServerFactory.class,
					container::factory));
		return (parent != null) ? builder.parent(parent).run(arguments(all))
				: builder.properties(all.toArray(String[]::new)).run();
	}

	private static String[] arguments(List<String> properties) {
		return properties.stream().map("--"::concat).toArray(String[]::new);
	}

	public int port() {
		return ((ServletWebServerApplicationContext) this.context).getWebServer().getPort();
	}

	public int managementPort() {
		return this.context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	public <T> T bean(String name, Class<T> type) {
		return this.context.getBean(name, type);
	}

	/**
	 * Return the application context.
	 * @return the context, for those who ask whether it is collected
	 */
	public Object context() {
		return this.context;
	}

	/**
	 * Send a GET request.
	 * @param target the target of the request line, sent as it is
	 * @param headers header lines
	 * @return the response
	 */
	public RawResponse get(String target, String... headers) {
		return send("GET", target, null, headers);
	}

	/**
	 * Send two GET requests on one connection, and read until it is closed. Whoever logs
	 * the first has done so then. Tomcat closes the connection after a 500 at once.
	 * @param first the target of the first request
	 * @param second the target of the second request
	 * @return what arrived
	 */
	public String getBoth(String first, String second) {
		String requests = "GET " + first + " HTTP/1.1\r\nHost: localhost\r\n\r\n" + "GET " + second
				+ " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
		return new String(RawHttp.exchangeAndEnd(port(), requests.getBytes(StandardCharsets.ISO_8859_1)),
				StandardCharsets.UTF_8);
	}

	/**
	 * Send a GET request on a connection that the client would keep open.
	 * @param target the target of the request line, sent as it is
	 * @return what arrives until the server closes the connection
	 */
	public RawResponse getAndWaitForClose(String target) {
		String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
		return RawHttp.exchange(port(), request.getBytes(StandardCharsets.US_ASCII), false);
	}

	/**
	 * Send a POST request with a JSON body.
	 * @param target the target of the request line, sent as it is
	 * @param json the body
	 * @param headers header lines
	 * @return the response
	 */
	public RawResponse post(String target, String json, String... headers) {
		List<String> all = new ArrayList<>(List.of("Content-Type: application/json"));
		all.addAll(Arrays.asList(headers));
		return send("POST", target, json, all.toArray(String[]::new));
	}

	/**
	 * Send a request over a socket of its own.
	 * @param method the method
	 * @param target the target of the request line, sent as it is
	 * @param body the body, or {@code null} for none
	 * @param headers header lines
	 * @return the response
	 */
	public RawResponse send(String method, String target, String body, String... headers) {
		return RawHttp.send(port(), method, target, body, headers);
	}

	/*
	 * Whatever a test is about, the last resort is for faults of Errorbook only. A
	 * handler of another class loader cannot be asked.
	 */
	@Override
	public void close() {
		Object handler = this.context.getBeanFactory().getSingleton("errorbookHandler");
		this.context.close();
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
		if (handler instanceof ErrorPipeline known) {
			assertThat(known.lastResorts()).as("times that the last resort was used").isZero();
		}
	}

}
