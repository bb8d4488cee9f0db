package io.github.errorbook.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawHttp;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

/**
 * Starts {@link RestartedService} again and again as devtools do, by a class loader of
 * its own below that of the libraries, lets it answer errors, closes it, and prints how
 * many of its contexts and of its class loaders are left. Runs in a process of its own:
 * with Actuator, Boot keeps closed contexts softly, so that soft references are to be
 * cleared.
 */
public final class RestartedServices {

	static final int STARTS = 6;

	private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(20);

	private static final String[] TARGETS = { "500 /throw/jdk", "409 /throw/configured", "409 /throw/spring",
			"409 /throw/code", "409 /throw/wrapped", "409 /throw/own", "409 /throw/marked", "409 /throw/data",
			"401 /guarded", "404 /nothing", "400 /form?page_size=x", "422 /form?page_size=0", "400 /<>",
			"200 /errors" };

	private static final Map<Container, String> OTHER_MANAGEMENT = Map.of(Container.TOMCAT,
			"jetty.autoconfigure.actuate.web.server.JettyServletManagementContextAutoConfiguration", Container.JETTY,
			"tomcat.autoconfigure.actuate.web.server.TomcatServletManagementContextAutoConfiguration");

	/*
	 * The threads of Netty that plain Boot starts for it keep the class loader of a
	 * service.
	 */
	private static final String REACTIVE_CLIENT = "http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration";

	private static final String[] BODIES = { "400 {", "400 {\"count\":\"x\"}", "422 {\"name\":\"\",\"count\":0}" };

	private final List<WeakReference<Object>> contexts = new ArrayList<>();

	private final List<WeakReference<Object>> loaders = new ArrayList<>();

	private RestartedServices() {
	}

	public static void main(String[] args) {
		try {
			System.out.println(run(Container.valueOf(args[0]), args[1]));
		}
		catch (Throwable ex) {
			ex.printStackTrace(System.out);
		}
		// What a service left running is not what is asked here
		System.exit(0);
	}

	private static RestartedServices run(Container container, String own) throws ClassNotFoundException {
		RestartedServices services = new RestartedServices();
		for (int i = 0; i < STARTS; i++) {
			services.startAndClose(container, own);
		}
		long deadline = System.nanoTime() + LONGEST_WAIT;
		do {
			System.gc();
		}
		while (services.left() > 2 && System.nanoTime() < deadline);
		return services;
	}

	private void startAndClose(Container container, String own) throws ClassNotFoundException {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		RestartLoader loader = new RestartLoader(before, own);
		thread.setContextClassLoader(loader);
		List<String> all = new ArrayList<>(List.of(RestartedService.PROPERTIES));
		all.add("spring.autoconfigure.exclude=org.springframework.boot." + OTHER_MANAGEMENT.get(container)
				+ ",org.springframework.boot." + REACTIVE_CLIENT);
		try (Service service = Service.start(container, loader.loadClass(RestartedService.class.getName()),
				all.toArray(String[]::new))) {
			this.contexts.add(new WeakReference<>(service.context()));
			this.loaders.add(new WeakReference<>(loader));
			fail(service);
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	private static void fail(Service service) {
		for (String target : TARGETS) {
			check(target, service.get(target.substring(4)));
		}
		for (String body : BODIES) {
			check(body, service.post("/orders", body.substring(4)));
		}
		check("404 /actuator/nothing", RawHttp.send(service.managementPort(), "GET", "/actuator/nothing", null));
	}

	private static void check(String expected, RawResponse response) {
		if (response.status() != Integer.parseInt(expected.substring(0, 3))) {
			System.out.println("Expected " + expected + " but got " + response);
		}
	}

	private long left() {
		return Math.max(left(this.contexts), left(this.loaders));
	}

	private static long left(List<WeakReference<Object>> references) {
		return references.stream().filter((reference) -> reference.get() != null).count();
	}

	@Override
	public String toString() {
		return "contexts " + left(this.contexts) + ", class loaders " + left(this.loaders);
	}

	/**
	 * Loads the classes whose names start alike, and leaves all others to its parent.
	 */
	private static final class RestartLoader extends ClassLoader {

		private final String own;

		RestartLoader(ClassLoader parent, String own) {
			super(parent);
			this.own = own;
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			if (!name.startsWith(this.own)) {
				return super.loadClass(name, resolve);
			}
			synchronized (getClassLoadingLock(name)) {
				Class<?> loaded = findLoadedClass(name);
				return (loaded != null) ? loaded : define(name);
			}
		}

		private Class<?> define(String name) throws ClassNotFoundException {
			try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
				if (file == null) {
					throw new ClassNotFoundException(name);
				}
				byte[] bytes = file.readAllBytes();
				return defineClass(name, bytes, 0, bytes.length);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
