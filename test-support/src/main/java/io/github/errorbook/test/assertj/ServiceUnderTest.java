package io.github.errorbook.test.assertj;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;

import io.github.errorbook.autoconfigure.response.ResponseProperties;
import io.github.errorbook.handle.ByPath;
import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.render.CodeValue;
import io.github.errorbook.render.EnvelopeLayout;
import io.github.errorbook.resolve.ResolvedError;

/**
 * A service that runs in this JVM, so that its answers can be understood in the shape in
 * which it is configured. Where that shape hides the codes, it remembers the last
 * {@value #MAX_CODES} by the ids of their requests. Safe for use by several threads.
 */
final class ServiceUnderTest implements ErrorListener, ErrorCustomizer, DisposableBean {

	private static final int MAX_CODES = 10_000;

	private static final List<String> PORTS = List.of("local.server.port", "local.management.port");

	private static final Set<ServiceUnderTest> running = ConcurrentHashMap.newKeySet();

	private final ByPath<EnvelopeLayout> layouts;

	private final Environment environment;

	private final Map<String, String> codes = Collections.synchronizedMap(new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
			return size() > MAX_CODES;
		}

	});

	ServiceUnderTest(Environment environment) {
		this.layouts = ResponseProperties.byPath(environment).map(ResponseProperties::layout);
		this.environment = environment;
		running.add(this);
	}

	/**
	 * Find the service that answers at an address.
	 * @param uri the address
	 * @return the service that listens at the port, or {@code null} if none in this JVM
	 * does
	 */
	static @Nullable ServiceUnderTest find(URI uri) {
		String port = Integer.toString(uri.getPort());
		return running.stream().filter((service) -> service.listensAt(port)).findFirst().orElse(null);
	}

	private boolean listensAt(String port) {
		return PORTS.stream().anyMatch((property) -> port.equals(this.environment.getProperty(property)));
	}

	/**
	 * Return the shape of an error.
	 * @param address the address of the request, or its path
	 * @return the shape
	 */
	EnvelopeLayout layout(String address) {
		String path = Objects.requireNonNullElse(URI.create(address).getRawPath(), "");
		return this.layouts.at(path, this.environment.getProperty("server.servlet.context-path",
				this.environment.getProperty("spring.webflux.base-path", "")));
	}

	/**
	 * Return the shapes of all services.
	 * @return the shapes, in no order
	 */
	static Stream<EnvelopeLayout> layouts() {
		return running.stream().flatMap((service) -> service.layouts.all().stream());
	}

	/**
	 * Return the code that a request was answered with.
	 * @param requestId the id of the request
	 * @return the code, or {@code null} if no service in this JVM hid it
	 */
	static @Nullable String code(String requestId) {
		return running.stream()
			.map((service) -> service.codes.get(requestId))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/* Listeners do not learn of outcomes below 400. */
	@Override
	public ResolvedError customize(ResolvedError error, ErrorRequest request) {
		remember(request, error);
		return error;
	}

	@Override
	public void onError(HandledError error) {
		remember(error.request(), error.error());
	}

	private void remember(ErrorRequest request, ResolvedError error) {
		EnvelopeLayout layout = this.layouts.of(request);
		boolean hidden = layout.codeValue() == CodeValue.STATUS || layout.names().code().isEmpty();
		if (hidden || !error.definition().value().equals(error.code())) {
			this.codes.put(request.requestId(), error.code());
		}
	}

	@Override
	public void destroy() {
		running.remove(this);
	}

}
