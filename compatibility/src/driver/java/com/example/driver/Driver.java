package com.example.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts the shop with a command, asks it everything, ends it, and says what differs.
 */
public final class Driver {

	private static final String READY = "Ready on port ";

	private static final int LONGEST_BODY = 2000;

	private static final Duration LONGEST_START = Duration.ofSeconds(90);

	private Driver() {
	}

	/**
	 * Run one row.
	 * @param args the file with the requests, the file for what the shop writes, the name
	 * of the row, and the command
	 */
	public static void main(String[] args) throws Exception {
		List<Exchange> exchanges = Exchange.read(Files.readAllLines(Path.of(args[0])),
				args[2].split(", ")[1]);
		Path log = Path.of(args[1]);
		Process shop = new ProcessBuilder(List.of(args).subList(3, args.length)).redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		int failed = exchanges.size();
		try {
			int port = port(shop, log);
			failed = (int) exchanges.stream().filter((exchange) -> !isRight(exchange, port)).count();
		}
		catch (IllegalStateException ex) {
			System.out.println(ex.getMessage());
		}
		finally {
			end(shop);
		}
		System.out.println(args[2] + ": " + (exchanges.size() - failed) + " passed, " + failed + " failed, "
				+ exchanges.stream().filter(Exchange::ofContainer).count() + " in a way of the container");
		System.exit((failed > 0) ? 1 : 0);
	}

	private static int port(Process shop, Path log) throws IOException, InterruptedException {
		Instant end = Instant.now().plus(LONGEST_START);
		while (shop.isAlive() && Instant.now().isBefore(end)) {
			for (String line : Files.readAllLines(log)) {
				if (line.startsWith(READY)) {
					return Integer.parseInt(line.substring(READY.length()));
				}
			}
			shop.waitFor(50, TimeUnit.MILLISECONDS);
		}
		throw new IllegalStateException("The shop does not start:\n" + Files.readString(log));
	}

	private static boolean isRight(Exchange exchange, int port) {
		try {
			Answer answer = Answer.to(exchange.request(), port);
			List<String> differences = exchange.differences(answer);
			if (!differences.isEmpty()) {
				tell(exchange.name(), differences, answer);
			}
			return differences.isEmpty();
		}
		catch (IOException ex) {
			System.out.println("== " + exchange.name() + "\n   answered: " + ex);
			return false;
		}
	}

	private static void tell(String name, List<String> differences, Answer answer) {
		String indent = "\n             ";
		System.out.println("== " + name + "\n   expected: " + String.join(indent, differences) + "\n   answered: "
				+ answer.summary() + indent + String.join(indent, answer.headers()) + "\n"
				+ answer.body().substring(0, Math.min(answer.body().length(), LONGEST_BODY)));
	}

	/*
	 * In an orderly way first, because a cache of classes is written at the end.
	 */
	private static void end(Process shop) throws InterruptedException {
		shop.destroy();
		if (!shop.waitFor(60, TimeUnit.SECONDS)) {
			shop.destroyForcibly().waitFor();
		}
	}

}
