package com.example.war;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.example.ClassPath;
import com.example.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A WAR file in a Tomcat that the application does not start.
 */
class WarTests {

	/** What Tomcat has itself, or what the application would not have. */
	private static final Pattern LEFT_OUT = Pattern.compile(
			".*/(tomcat-embed|spring-boot-devtools|spring-cloud|spring-boot-jackson2|junit|surefire|mockito|byte-buddy).*");

	private static final String SERVER = """
			<Server port="-1">
				<Service name="Catalina">
					<Connector port="%d" address="127.0.0.1" protocol="HTTP/1.1"/>
					<Engine name="Catalina" defaultHost="localhost">
						<Host name="localhost" appBase="webapps" autoDeploy="false"/>
					</Engine>
				</Service>
			</Server>
			""";

	@TempDir
	static Path base;

	private static Program tomcat;

	private static int port;

	@BeforeAll
	static void start() throws Exception {
		port = freePort();
		Path home = home();
		FileSystemUtils.copyRecursively(home.resolve("conf"), base.resolve("conf"));
		Files.writeString(base.resolve("conf/server.xml"), SERVER.formatted(port));
		Files.createDirectories(base.resolve("temp"));
		deploy(Files.createDirectories(base.resolve("webapps/ROOT/WEB-INF/lib")),
				Files.createDirectories(base.resolve("webapps/ROOT/WEB-INF/classes")));
		tomcat = Program.start(base.resolve("log"),
				List.of("-Dcatalina.home=" + home, "-Dcatalina.base=" + base,
						"-Djava.io.tmpdir=" + base.resolve("temp"), "-cp",
						home.resolve("bin/bootstrap.jar") + ":" + home.resolve("bin/tomcat-juli.jar"),
						"org.apache.catalina.startup.Bootstrap", "start"));
		tomcat.await(Pattern.compile("Server startup in"));
	}

	/*
	 * Where Spring Boot has taken over the log, Tomcat does not say which port it chose.
	 */
	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static Path home() throws IOException {
		try (Stream<Path> folders = Files.list(Path.of("target", "tomcat"))) {
			return folders.findFirst().orElseThrow().toAbsolutePath();
		}
	}

	private static void deploy(Path lib, Path classes) throws IOException {
		Path own = Path.of("com/example/war");
		for (Path entry : ClassPath.entries()) {
			if (Files.isDirectory(entry.resolve(own))) {
				FileSystemUtils.copyRecursively(entry.resolve(own), Files.createDirectories(classes.resolve(own)));
			}
			else if (Files.isDirectory(entry)) {
				FileSystemUtils.copyRecursively(entry, classes);
			}
			else if (Files.exists(entry) && !LEFT_OUT.matcher(entry.toString()).matches()) {
				Files.copy(entry, lib.resolve(entry.getFileName()));
			}
		}
	}

	@AfterAll
	static void stop() {
		tomcat.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			GET /nowhere  |                  | 404 | RESOURCE_NOT_FOUND
			DELETE /fail  |                  | 405 | METHOD_NOT_ALLOWED
			GET /fail     |                  | 500 | INTERNAL_SERVER_ERROR
			GET /sent     |                  | 409 | CONFLICT
			POST /orders  | {"sku": " "}     | 422 | VALIDATION_FAILED
			POST /orders  | {                | 400 | INVALID_REQUEST
			GET /?a=%zz   |                  | 404 | RESOURCE_NOT_FOUND
			""")
	void errorHasTheEnvelope(String request, String body, int status, String code) throws IOException {
		String json = (body != null) ? body : "";
		String response = exchange(request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
				+ "Content-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n" + json);
		assertThat(response).startsWith("HTTP/1.1 " + status)
			.contains("Content-Type: application/json", "{\"error\":{\"code\":\"" + code + "\"")
			.doesNotContain("secret");
	}

	/*
	 * The error report of Tomcat's host is out of reach of what is deployed in it.
	 */
	@Test
	void whatTomcatRejectsIsItsOwn() throws IOException {
		assertThat(exchange("GET /a\"b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 400")
			.contains("text/html")
			.doesNotContain("\"code\"");
	}

	private static String exchange(String request) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			socket.getOutputStream().flush();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
