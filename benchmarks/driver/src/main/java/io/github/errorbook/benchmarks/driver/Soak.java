package io.github.errorbook.benchmarks.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What stays in memory after errors that have no path, header, locale or code in common.
 */
final class Soak {

	private static final int SAMPLES = 10;

	private static final int CONNECTIONS = 16;

	private static final double FLAT = 1.02;

	/*
	 * What the JDK and Tomcat keep while there is room, in plain Boot too: locales in
	 * soft references, and what a look for a static resource leaves behind.
	 */
	private static final List<String> ARGUMENTS = List.of("-XX:SoftRefLRUPolicyMSPerMB=0",
			"--spring.web.resources.add-mappings=false", "--server.jetty.connection-idle-timeout=1h");

	private final int requests;

	private final Options options;

	Soak(Options options) {
		this.options = options;
		this.requests = options.number("requests", 200_000, 10_000_000);
	}

	void run(Report report) {
		report.title("Memory");
		report.line("| case | goal | ratio | range | |");
		report.line("|---|---|---|---|---|");
		run("soak", App.ERRORBOOK, report);
		run("soak-jetty", App.ERRORBOOK_JETTY, report);
	}

	private void run(String name, App app, Report report) {
		Report.progress(name + ": " + this.requests + " requests");
		List<Double> live = new ArrayList<>();
		try (Server server = Server.start(name, app, ARGUMENTS, this.options)) {
			int port = server.awaitReady().get(0);
			Connection[] connections = new Connection[CONNECTIONS];
			Arrays.setAll(connections, (i) -> new Connection(port));
			for (int sample = 0; sample < SAMPLES; sample++) {
				send(connections, sample * (this.requests / SAMPLES), this.requests / SAMPLES, server);
				live.add(liveBytes(server));
				Report.progress(name + ": sample " + (sample + 1) + " of " + SAMPLES);
			}
		}
		report(name, live, report);
	}

	private void send(Connection[] connections, int from, int count, Server server) {
		try {
			for (int i = from; i < from + count; i += connections.length) {
				for (int j = 0; j < connections.length; j++) {
					connections[j].send(request(i + j));
				}
				for (Connection connection : connections) {
					check(connection.receive(), connection);
				}
				if (i % 4096 == 0) {
					server.trimLog();
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void check(int status, Connection connection) {
		if (status < 400) {
			throw new IllegalStateException("Not an error: " + connection.text());
		}
	}

	private static byte[] request(int number) {
		return ("GET " + path(number) + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/x" + number
				+ ", application/json;q=0." + number + "\r\nAccept-Language: " + locale(number) + "\r\nX-Request-Id: r"
				+ number + "\r\nX-" + number + ": " + number + "\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII);
	}

	private static String path(int number) {
		return switch (number % 16) {
			case 0 -> "/codes/CODE_" + number;
			case 1, 2, 3, 4 -> "/accounts/" + number;
			case 5, 6, 7, 8 -> "/api?number=" + number;
			default -> "/nowhere/" + number;
		};
	}

	private static String locale(int number) {
		String language = "" + (char) ('a' + number % 26) + (char) ('a' + number / 26 % 26);
		return language + "-x-v" + number + ",en;q=0.5";
	}

	/*
	 * The histogram collects the garbage first, and its last line is the total.
	 */
	private static double liveBytes(Server server) {
		try {
			Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
					String.valueOf(server.pid()), "GC.class_histogram")
				.redirectErrorStream(true)
				.start();
			String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
			String[] total = output.substring(output.lastIndexOf('\n') + 1).trim().split("\\s+");
			return Double.parseDouble(total[2]);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The soak needs the command jcmd of a JDK", ex);
		}
	}

	private void report(String name, List<Double> live, Report report) {
		double first = least(live, 1, SAMPLES / 2);
		report.ratio(name, name + ": least live bytes in the second half of %,d distinct errors, against the first half"
			.formatted(this.requests), FLAT, new double[] { least(live, SAMPLES / 2, SAMPLES) / first });
		report.json(name, Map.of("requests", this.requests, "liveBytes", live));
	}

	private static double least(List<Double> live, int from, int to) {
		return Collections.min(live.subList(from, to));
	}

}
