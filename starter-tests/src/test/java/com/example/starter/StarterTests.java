package com.example.starter;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.example.ClassPath;
import com.example.Program;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whichever starter a program has, it answers envelopes; where it is the wrong one, or
 * may be, the start says so.
 */
class StarterTests {

	private static final String SERVLET = "errorbook-spring-boot-starter";

	private static final String REACTIVE = "errorbook-spring-boot-starter-webflux";

	private static final Set<String> MVC = Set.of("spring-boot-starter-webmvc", "spring-boot-webmvc", "spring-webmvc",
			"spring-boot-starter-tomcat", "spring-boot-tomcat", "tomcat-embed-core", "tomcat-embed-websocket",
			"spring-boot-servlet", "spring-boot-starter-tomcat-runtime");

	private static final Set<String> WEBFLUX = Set.of("spring-boot-starter-webflux", "spring-boot-webflux",
			"spring-webflux", "spring-boot-starter-reactor-netty", "spring-boot-reactor-netty", "reactor-netty-http",
			"reactor-netty-core", "reactor-core");

	private static final Pattern STARTED = Pattern.compile("(Tomcat|Netty) started on port (\\d+)");

	private static final Pattern WARNING = Pattern.compile(" WARN .*StartLine *: (.*)");

	private static final Pattern OF_WEBFLUX = Pattern.compile(
			"^io\\.github\\.errorbook\\.((reactive|security\\.reactive|container\\.netty|client\\.web)\\.|.*Reactive)");

	@TempDir
	Path folder;

	/*
	 * What is on the class path, what the program says of itself, and the server and the
	 * warning that come of it.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					mvc servlet                  |          | Tomcat |
					webflux reactive             |          | Netty  |
					webflux servlet              |          | Netty  |
					mvc webflux reactive         |          | Tomcat | starter for the other kind. Replace errorbook-spring-boot-starter-webflux by errorbook-spring-boot-starter.
					mvc webflux reactive         | servlet  | Tomcat | starter for the other kind. Replace errorbook-spring-boot-starter-webflux by errorbook-spring-boot-starter.
					mvc webflux reactive         | reactive | Netty  |
					mvc webflux servlet          |          | Tomcat | both on the class path, and Spring Boot prefers Spring MVC
					mvc webflux servlet          | servlet  | Tomcat |
					mvc webflux servlet          | reactive | Netty  | starter for the other kind. Replace errorbook-spring-boot-starter by errorbook-spring-boot-starter-webflux.
					mvc webflux servlet reactive |          | Tomcat | both on the class path, and Spring Boot prefers Spring MVC
					mvc webflux servlet reactive | reactive | Netty  |
					""")
	void programAnswersEnvelopesAndSaysWhatIsWrong(String parts, String type, String server, String warning)
			throws Exception {
		List<String> arguments = new ArrayList<>(List.of("-cp", classPath(Set.of(parts.split(" "))),
				StarterApplication.class.getName(), "--server.port=0", "--server.address=127.0.0.1"));
		if (type != null) {
			arguments.add("--spring.main.web-application-type=" + type);
		}
		try (Program program = Program.start(this.folder.resolve("log"), arguments)) {
			program.await(Pattern.compile("Started StarterApplication"));
			Matcher started = find(STARTED, program);
			assertThat(started.group(1)).isEqualTo(server);
			assertEnvelope(Integer.parseInt(started.group(2)));
			assertWarning(program, warning);
		}
	}

	/* Where WebFlux is there, Spring Boot itself loads some of it. */
	@ParameterizedTest
	@ValueSource(strings = { "mvc servlet", "mvc webflux servlet", "mvc webflux servlet reactive" })
	void servletProgramLoadsNothingOfWebFlux(String parts) throws Exception {
		Path loaded = this.folder.resolve("loaded");
		List<String> arguments = List.of("-Xlog:class+load:file=" + loaded + "::filecount=0", "-cp",
				classPath(Set.of(parts.split(" "))), StarterApplication.class.getName(), "--server.port=0",
				"--server.address=127.0.0.1", "--spring.main.web-application-type=servlet");
		try (Program program = Program.start(this.folder.resolve("log"), arguments)) {
			program.await(Pattern.compile("Started StarterApplication"));
			assertEnvelope(Integer.parseInt(find(STARTED, program).group(2)));
		}
		List<String> names = Files.readAllLines(loaded).stream().map(StarterTests::className).toList();
		assertThat(names).contains("io.github.errorbook.handle.ErrorPipeline");
		assertThat(names).filteredOn(OF_WEBFLUX.asPredicate()).isEmpty();
	}

	/* A line begins with decorations in brackets, and ends with the source. */
	private static String className(String line) {
		return line.replaceFirst("^(\\[[^]]*\\])+ *", "").replaceFirst(" .*", "");
	}

	private static void assertEnvelope(int port) throws IOException, InterruptedException {
		HttpResponse<String> response = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/nothing")).build(),
					BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).startsWith("{\"error\":{\"code\":\"RESOURCE_NOT_FOUND\",");
	}

	private static void assertWarning(Program program, String warning) throws IOException {
		if (warning == null) {
			assertThat(program.output()).doesNotContain(" WARN ");
		}
		else {
			assertThat(find(WARNING, program).group(1)).contains(warning);
		}
	}

	private static Matcher find(Pattern pattern, Program program) throws IOException {
		Matcher matcher = pattern.matcher(program.output());
		assertThat(matcher.find()).as("%s in%n%s", pattern, program.output()).isTrue();
		return matcher;
	}

	private String classPath(Set<String> parts) throws IOException {
		List<String> entries = new ArrayList<>();
		for (Path entry : ClassPath.entries()) {
			if (isPart(artifact(entry), parts)) {
				entries.add(entry.toString());
			}
		}
		entries.add(mark(SERVLET, parts.contains("servlet")));
		entries.add(mark(REACTIVE, parts.contains("reactive")));
		return entries.stream().filter((entry) -> !entry.isEmpty()).collect(Collectors.joining(File.pathSeparator));
	}

	private static boolean isPart(String artifact, Set<String> parts) {
		return switch (artifact) {
			case SERVLET -> parts.contains("servlet");
			case REACTIVE -> parts.contains("reactive");
			default -> (parts.contains("mvc") || !MVC.contains(artifact))
					&& (parts.contains("webflux") || !WEBFLUX.contains(artifact));
		};
	}

	/* In the build, modules may be folders rather than jars. */
	private static String artifact(Path entry) {
		String name = entry.getFileName().toString();
		if (name.endsWith(".jar")) {
			return name.replaceFirst("-\\d[^/]*\\.jar$", "");
		}
		return Stream.of(SERVLET, REACTIVE)
			.filter((starter) -> entry
				.endsWith(Path.of(starter.substring("errorbook-spring-boot-".length()), "target", "classes")))
			.findFirst()
			.orElse(name);
	}

	/* A jar has the mark that Maven puts into it; a folder has not. */
	private String mark(String starter, boolean there) throws IOException {
		boolean jar = ClassPath.entries()
			.stream()
			.anyMatch((entry) -> entry.toString().endsWith(".jar") && artifact(entry).equals(starter));
		if (!there || jar) {
			return "";
		}
		Path marked = this.folder.resolve(starter);
		Path mark = marked.resolve("META-INF/maven/io.github.errorbook/" + starter + "/pom.properties");
		Files.createDirectories(mark.getParent());
		Files.writeString(mark, "artifactId=" + starter);
		return marked.toString();
	}

}
