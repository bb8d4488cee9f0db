package io.github.errorbook.source.upstream;

import java.util.List;

import io.github.errorbook.guard.Checkpoint;

/**
 * Spring's clients of other services, {@code RestClient}, {@code RestTemplate} and
 * {@code WebClient}, in the stack trace of what they do not wrap. {@code WebClient} marks
 * what fails once it reads.
 */
final class SpringClient {

	private static final List<String> CLIENTS = List.of("org.springframework.web.client.",
			"org.springframework.web.reactive.function.client.");

	private static final List<String> READERS = List.of("java.", "org.springframework.http.",
			"org.springframework.util.", "org.springframework.web.reactive.function.BodyExtractors");

	private SpringClient() {
	}

	/**
	 * Return whether Spring failed when one of its clients read an answer.
	 * @param thrown the failure
	 * @return {@code false} if others read, such as the application, or what they read is
	 * a request
	 */
	static boolean isReading(Throwable thrown) {
		return Checkpoint.isOfAnswer(thrown) || isBeginning(thrown);
	}

	private static boolean isBeginning(Throwable thrown) {
		for (StackTraceElement frame : Checkpoint.originOf(thrown)) {
			String type = frame.getClassName();
			if (CLIENTS.stream().anyMatch(type::startsWith)) {
				return true;
			}
			if (READERS.stream().noneMatch(type::startsWith)) {
				return false;
			}
		}
		return false;
	}

}
