package io.github.errorbook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.i18n.LocaleContextHolder;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.handle.ErrorPipeline;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.model.Violation;

/**
 * Handles exceptions as an application would that has all mappers.
 */
public final class TestPipeline {

	private static final TestPipeline PLAIN = with((runner) -> runner);

	private final ApplicationContextRunner runner;

	private TestPipeline(ApplicationContextRunner runner) {
		this.runner = runner;
	}

	public static TestPipeline plain() {
		return PLAIN;
	}

	public static TestPipeline with(UnaryOperator<ApplicationContextRunner> customizer) {
		return new TestPipeline(customizer.apply(new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ErrorbookAutoConfiguration.class))));
	}

	public void handle(Throwable thrown, Consumer<HandledError> assertions) {
		handle(thrown, Locale.ENGLISH, assertions);
	}

	public void handle(Throwable thrown, Locale locale, Consumer<HandledError> assertions) {
		this.runner.run((context) -> {
			LocaleContextHolder.setLocale(locale);
			try {
				ErrorRequest request = new ErrorRequest("POST", "/", locale, "1", null);
				assertions.accept(Objects.requireNonNull(context.getBean(ErrorPipeline.class).handle(thrown, request)));
			}
			finally {
				LocaleContextHolder.resetLocaleContext();
			}
		});
	}

	/**
	 * Return an answer in one line: status, code, and {@code field: message} of each
	 * violation.
	 */
	public String answer(Throwable thrown) {
		return answer(thrown, Locale.ENGLISH);
	}

	public String answer(Throwable thrown, Locale locale) {
		StringBuilder answer = new StringBuilder();
		handle(thrown, locale,
				(handled) -> answer.append(handled.envelope().status())
					.append(' ')
					.append(handled.envelope().code())
					.append(violations(handled)));
		return answer.toString();
	}

	public List<Violation> violations(Throwable thrown) {
		List<List<Violation>> violations = new ArrayList<>();
		handle(thrown, (handled) -> violations.add(handled.envelope().details().violations()));
		return violations.get(0);
	}

	private static String violations(HandledError handled) {
		StringBuilder text = new StringBuilder();
		for (Violation violation : handled.envelope().details().violations()) {
			text.append(" | ").append(violation.field()).append(": ").append(violation.message());
			text.append((violation.in() != null) ? " (" + violation.in().wireName() + ")" : "");
		}
		Map<String, ?> values = handled.envelope().details().values();
		return values.isEmpty() ? text.toString() : text + " " + values;
	}

}
