package io.github.errorbook.sample;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tests that the README shows, run against the service of its quick start.
 */
class ReadmeTestingTests {

	private static final String SECTION = "Two tests";

	private static final String LOCK_FILE = "src/test/resources/errors.lock.json";

	@TempDir
	private Path folder;

	@Test
	void testsPassOnceTheLockFileIsWritten() throws Exception {
		assertThat(failures(run("check", "422")))
			.containsPattern("errors.lock.json does not exist.*-Derrorbook.lock=write");
		assertThat(failures(run("write", "422"))).isEmpty();
		assertThat(lockFile()).content().contains("\"INSUFFICIENT_BALANCE\": {");
		TestExecutionSummary summary = run("check", "422");
		assertThat(failures(summary)).isEmpty();
		assertThat(summary.getTestsSucceededCount()).isEqualTo(2);
		assertThat(failures(run("check", "409"))).contains("INSUFFICIENT_BALANCE changes its status",
				"Expected status");
	}

	@Test
	void controllerIsTestedWithoutAContext() throws Exception {
		List<String> sources = new ArrayList<>(Readme.blocks("Quick start", "java"));
		sources.add(Readme.block("A controller without a context", "java"));
		Files.writeString(this.folder.resolve("application.yml"), Readme.block("Quick start", "yaml"));
		try (URLClassLoader classes = ReadmeService.compile(this.folder, sources)) {
			TestExecutionSummary summary = run(classes, "com.example.wallet.TransferControllerTests");
			assertThat(failures(summary)).isEmpty();
			assertThat(summary.getTestsSucceededCount()).isEqualTo(3);
		}
	}

	private Path lockFile() {
		return this.folder.resolve("errors.lock.json");
	}

	/* The context of a class is kept, and so each run has classes of its own. */
	private TestExecutionSummary run(String mode, String status) throws IOException {
		List<String> sources = new ArrayList<>(Readme.blocks("Quick start", "java"));
		sources.add(Readme.block(SECTION, "java").replace(LOCK_FILE, lockFile().toString()));
		Path yaml = Files.writeString(this.folder.resolve("application.yml"),
				Readme.block("Quick start", "yaml").replace("422", status));
		Properties before = System.getProperties();
		System.setProperties(withConfiguration(before, yaml, mode));
		try (URLClassLoader classes = ReadmeService.compile(this.folder, sources)) {
			return run(classes, "com.example.wallet.TransferTests");
		}
		finally {
			System.setProperties(before);
		}
	}

	private static Properties withConfiguration(Properties before, Path yaml, String mode) {
		Properties properties = new Properties();
		properties.putAll(before);
		properties.setProperty("spring.config.location", yaml.toUri().toString());
		properties.setProperty("spring.messages.basename", "none");
		properties.setProperty("errorbook.lock", mode);
		return properties;
	}

	private static TestExecutionSummary run(ClassLoader classes, String tests) {
		ClassLoader before = ClassUtils.overrideThreadContextClassLoader(classes);
		try {
			return run(ClassUtils.resolveClassName(tests, classes));
		}
		finally {
			Thread.currentThread().setContextClassLoader(before);
		}
	}

	private static TestExecutionSummary run(Class<?> tests) {
		LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
			.selectors(DiscoverySelectors.selectClass(tests))
			.build();
		SummaryGeneratingListener listener = new SummaryGeneratingListener();
		LauncherFactory
			.create(LauncherConfig.builder()
				.enableTestExecutionListenerAutoRegistration(false)
				.addTestExecutionListeners(listener)
				.build())
			.execute(request);
		return listener.getSummary();
	}

	private static String failures(TestExecutionSummary summary) {
		StringWriter failures = new StringWriter();
		summary.printFailuresTo(new PrintWriter(failures, true), 0);
		return failures.toString();
	}

}
