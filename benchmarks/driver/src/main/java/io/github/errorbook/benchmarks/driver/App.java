package io.github.errorbook.benchmarks.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An application with a class path of its own.
 */
enum App {

	PLAIN("plain", "plain.PlainApplication"),

	ADVICE("advice", "advice.AdviceApplication"),

	PROBLEM_DETAIL("problem-detail", "problemdetail.ProblemDetailApplication"),

	PEER("peer", "peer.PeerApplication"),

	ERRORBOOK("errorbook", "errorbook.ErrorbookApplication"),

	ERRORBOOK_JETTY("errorbook-jetty", "errorbook.ErrorbookApplication"),

	SECURITY("security", "security.SecurityApplication"),

	ERRORBOOK_SECURITY("errorbook-security", "errorbooksecurity.ErrorbookSecurityApplication"),

	WEBFLUX_PLAIN("webflux", "webflux.plain.PlainApplication"),

	WEBFLUX_ADVICE("webflux", "webflux.advice.AdviceApplication"),

	WEBFLUX_PROBLEM_DETAIL("webflux", "webflux.problemdetail.ProblemDetailApplication"),

	WEBFLUX_ERRORBOOK("webflux-errorbook", "webflux.errorbook.ErrorbookApplication");

	private final String module;

	private final String mainClass;

	App(String module, String mainClass) {
		this.module = module;
		this.mainClass = "io.github.errorbook.benchmarks." + mainClass;
	}

	String mainClass() {
		return this.mainClass;
	}

	String classPath(Path home) {
		Path target = home.resolve("apps").resolve(this.module).resolve("target");
		try {
			return target.resolve("classes") + ":" + Files.readString(target.resolve("class-path.txt")).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The applications are not built: run benchmarks/run", ex);
		}
	}

}
