package io.github.errorbook.handle;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.CodeTexts;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.MessageTemplate;
import io.github.errorbook.guard.FailureLog;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.ErrorEnvelope;
import io.github.errorbook.model.Violation;
import io.github.errorbook.resolve.ResolvedError;

/**
 * Puts an error into the words of its reader.
 *
 * @since 0.1.0
 * @see BodyLanguage
 * @see ErrorPipeline
 */
public final class EnvelopeFactory {

	private final CodeTexts texts;

	private final Map<String, MessageTemplate> templates = new ConcurrentHashMap<>();

	private final ByPath<DetailsScope> details;

	private final CodeDocumentation documentation;

	private final FailureLog losses = new FailureLog(EnvelopeFactory.class);

	/**
	 * Create a factory.
	 * @param texts the texts of the codes
	 * @param details which details clients are sent
	 * @param documentation where the codes are documented
	 */
	public EnvelopeFactory(CodeTexts texts, ByPath<DetailsScope> details, CodeDocumentation documentation) {
		this.texts = texts;
		this.details = details;
		this.documentation = documentation;
	}

	CodeTexts texts() {
		return this.texts;
	}

	ErrorEnvelope create(ResolvedError resolved, ErrorRequest request) {
		ResolvedError error = FaultDetails.withhold(resolved);
		ErrorDefinition definition = error.definition();
		return new ErrorEnvelope(error.status(), definition.jsonValue(), title(error, request.locale()),
				message(error, request.locale()), this.details.of(request).of(error).withMembers(error.members()),
				Instant.now(), request.path(), request.requestId(), request.traceId(), documentation(definition),
				definition.type(), definition.retryable());
	}

	/* Nothing can go wrong with this. */
	static ErrorEnvelope plain(ResolvedError error, ErrorRequest request) {
		ErrorDefinition definition = error.definition();
		return new ErrorEnvelope(error.status(), definition.jsonValue(), definition.value(),
				definition.message().format(Map.of()), ErrorDetails.NONE, Instant.now(), request.path(),
				request.requestId(), request.traceId(), null, definition.type(), definition.retryable());
	}

	private @Nullable String documentation(ErrorDefinition definition) {
		try {
			return this.documentation.find(definition);
		}
		catch (Throwable ex) {
			this.losses.report("An error is sent without the address of its documentation", ex);
			return null;
		}
	}

	/* The title speaks the language of the message. */
	private String title(ResolvedError error, Locale locale) {
		boolean translated = !this.texts.isHome(locale)
				&& (hasOwnMessage(error) || this.texts.speaks(error.definition(), locale));
		return translated ? this.texts.translatedTitle(error.definition(), locale)
				: this.texts.title(error.definition(), locale);
	}

	static boolean hasOwnMessage(ResolvedError error) {
		return error.message() != null && error.status() < 500;
	}

	private String message(ResolvedError error, Locale locale) {
		String own = error.message();
		if (own != null && hasOwnMessage(error)) {
			return own;
		}
		String translated = this.texts.translation(error.definition(), "message", locale);
		MessageTemplate template = (translated != null) ? template(translated) : error.definition().message();
		String message = template.isFixed() ? template.toString() : template.format(messageValues(error));
		return isEmpty(message) ? title(error, locale) : message;
	}

	/* The translations are as many as there were at start-up. */
	private MessageTemplate template(String translated) {
		return this.templates.computeIfAbsent(translated, MessageTemplate::parse);
	}

	private static boolean isEmpty(String message) {
		return message.isEmpty() || message.equals(MessageTemplate.MISSING);
	}

	private static Map<String, @Nullable Object> messageValues(ResolvedError error) {
		List<Violation> violations = error.details().violations();
		return violations.isEmpty() ? error.details().values() : Map.of("field", violations.get(0).field(), "violation",
				violations.get(0).message(), "violations", new JoinedViolations(violations));
	}

}
