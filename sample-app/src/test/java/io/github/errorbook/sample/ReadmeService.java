package io.github.errorbook.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.micrometer.context.ContextRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.ClassUtils;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service made of code and configuration of the README, until it is closed. It sees the
 * starter and nothing of the sample: neither its database nor its texts.
 */
final class ReadmeService implements AutoCloseable {

	private static final String PACKAGE = "com.example.wallet.";

	private static final String APPLICATION = """
			package com.example.wallet;

			@org.springframework.boot.autoconfigure.SpringBootApplication
			class WalletApplication {

			}
			""";

	static {
		// One for the whole JVM, which must not be made from the part that a service sees
		ContextRegistry.getInstance();
	}

	private final Path folder;

	private final URLClassLoader classes;

	private final ConfigurableApplicationContext context;

	private ReadmeService(Path folder, String yaml, List<String> sources, Map<String, String> files)
			throws IOException {
		this.folder = folder;
		for (Map.Entry<String, String> file : files.entrySet()) {
			Path path = folder.resolve(file.getKey());
			Files.createDirectories(path.getParent());
			Files.writeString(path, file.getValue());
		}
		this.classes = compile(folder, sources);
		this.context = run(Files.writeString(folder.resolve("application.yml"), yaml));
	}

	/**
	 * Start a service.
	 * @param yaml its configuration
	 * @param sources its classes, all of the package {@code com.example.wallet}; the
	 * class of the application is added
	 */
	static ReadmeService start(String yaml, List<String> sources) {
		return start(yaml, sources, Map.of());
	}

	/**
	 * Start a service that has other files.
	 * @param yaml its configuration
	 * @param sources its classes; the class of the application is added
	 * @param files the content of files by their path on its class path
	 */
	static ReadmeService start(String yaml, List<String> sources, Map<String, String> files) {
		try {
			return new ReadmeService(Files.createTempDirectory("readme"), yaml, sources, files);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Compile classes.
	 * @param folder the folder for the classes
	 * @param sources the classes; the class of the application is added
	 * @return what loads them
	 */
	static URLClassLoader compile(Path folder, List<String> sources) throws IOException {
		List<String> all = new ArrayList<>(sources);
		all.add(APPLICATION);
		assertThat(ReadmeCompiler.compile(all, folder)).isEmpty();
		ClassLoader starter = new FilteredClassLoader("jakarta.persistence", "org.springframework.jdbc",
				"org.springframework.security");
		return new URLClassLoader(new URL[] { folder.toUri().toURL() }, starter);
	}

	private ConfigurableApplicationContext run(Path yaml) {
		ClassLoader before = ClassUtils.overrideThreadContextClassLoader(this.classes);
		try {
			return new SpringApplication(new DefaultResourceLoader(this.classes), type("WalletApplication"))
				.run("--server.port=0", "--spring.config.location=" + yaml.toUri(), "--spring.messages.basename=none");
		}
		finally {
			Thread.currentThread().setContextClassLoader(before);
		}
	}

	int port() {
		return this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	ReadmeResponse get(String path) {
		return ReadmeCurl.parse("curl -i localhost:8080" + path).send(port());
	}

	Class<?> type(String simpleName) {
		return ClassUtils.resolveClassName(PACKAGE + simpleName, this.classes);
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public void close() throws IOException {
		this.context.close();
		this.classes.close();
		FileSystemUtils.deleteRecursively(this.folder);
	}

}
