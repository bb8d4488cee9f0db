package io.github.errorbook.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.errorbook.wire.kit.Container;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is left of services that have answered errors of many kinds and were closed: no
 * more than of plain Boot, where Logback keeps the last context and a thread of
 * Prometheus may keep the first.
 */
class RestartedServicesTests {

	private static final String FEW_LEFT = "contexts [012], class loaders [012]\\R";

	private static final long LONGEST_RUN_SECONDS = 180;

	@ParameterizedTest
	@EnumSource(Container.class)
	void closedServiceIsCollectedWithItsClasses(Container container, @TempDir Path directory) throws Exception {
		assertThat(run(directory, container.name(), RestartedService.class.getName())).matches(FEW_LEFT);
	}

	@ParameterizedTest
	@EnumSource(Container.class)
	void closedServiceIsCollectedWithErrorbook(Container container, @TempDir Path directory) throws Exception {
		assertThat(run(directory, container.name(), "io.github.errorbook.")).matches(FEW_LEFT);
	}

	private static String run(Path directory, String container, String ownClasses)
			throws IOException, InterruptedException {
		Path output = directory.resolve("output");
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		ProcessBuilder builder = new ProcessBuilder(List.of(java, "-Xmx512m", "-XX:TieredStopAtLevel=1",
				"-XX:SoftRefLRUPolicyMSPerMB=0", RestartedServices.class.getName(), container, ownClasses));
		builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
		Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
		try {
			assertThat(process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)).isTrue();
			return Files.readString(output, StandardCharsets.UTF_8);
		}
		finally {
			process.destroyForcibly().waitFor();
		}
	}

}
