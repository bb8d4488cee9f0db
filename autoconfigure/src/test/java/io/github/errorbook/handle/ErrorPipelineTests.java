package io.github.errorbook.handle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

import io.github.errorbook.catalog.CodeTexts;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.ErrorResolver;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.WrapperTypes;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ErrorPipelineTests {

	private static final ErrorRequest REQUEST = new ErrorRequest("GET", "/", Locale.ENGLISH, "id-1", null);

	private final ErrorCatalog catalog = ErrorCatalog
		.of(List.of(ErrorDefinition.of("REPORT_IN_PROGRESS", 202, "Wait.").build()));

	private final List<ErrorMapper<?>> mappers = new ArrayList<>();

	private final List<ErrorCustomizer> customizers = new ArrayList<>();

	private final List<HandledError> heard = new ArrayList<>();

	private final List<ErrorListener> listeners = new ArrayList<>(List.of(this.heard::add));

	@Test
	void handleResolvesAndDescribes() {
		ConflictException thrown = new ConflictException("Changed meanwhile.");
		HandledError handled = handle(thrown);
		assertThat(handled.error()).hasToString("CONFLICT (409)");
		assertThat(handled.error().thrown()).isSameAs(thrown);
		assertThat(handled.request()).isSameAs(REQUEST);
		assertThat(handled.envelope().message()).isEqualTo("Changed meanwhile.");
		assertThat(handled.headers()).containsEntry("X-Request-Id", List.of("id-1"));
	}

	@Test
	void handleNotifiesListenersInOrder() {
		List<String> order = new ArrayList<>();
		this.listeners.add((error) -> order.add("first"));
		this.listeners.add((error) -> order.add("second"));
		HandledError handled = handle(new ConflictException());
		assertThat(this.heard).containsExactly(handled);
		assertThat(order).containsExactly("first", "second");
	}

	@Test
	void handleWhenStatusIsBelow400NotifiesNobody() {
		assertThat(handle(new ApiException("REPORT_IN_PROGRESS")).error().status()).isEqualTo(202);
		assertThat(this.heard).isEmpty();
	}

	@Test
	void handleWhenExceptionStandsForRedirectReturnsNull() {
		this.mappers.add(ErrorMapper.of(IllegalStateException.class, (thrown) -> ErrorMapping.status(302)));
		assertThat(handle(new IllegalStateException())).isNull();
		assertThat(this.heard).isEmpty();
	}

	@Test
	void handleAppliesCustomizersInOrder() {
		this.customizers.add((error, request) -> error.withDetail("a", 1).withDetail("path", request.path()));
		this.customizers.add((error, request) -> error.withDetail("b", error.details().values().get("a")));
		assertThat(handle(new ConflictException()).envelope().details().values()).containsExactly(Map.entry("a", 1),
				Map.entry("path", "/"), Map.entry("b", 1));
	}

	@Test
	void handleTellsListenersWhatCustomizersMade() {
		this.customizers.add((error, request) -> error.withStatus(499));
		handle(new ConflictException());
		assertThat(this.heard).singleElement().extracting((handled) -> handled.envelope().status()).isEqualTo(499);
	}

	@Test
	void handleWhenCustomizerFailsAnswersTheErrorAsItWas(CapturedOutput output) {
		this.customizers.add((error, request) -> error.withDetail("b", 2));
		this.customizers.add((error, request) -> {
			throw new IllegalStateException("hunter2");
		});
		ErrorPipeline handler = handler(this.catalog);
		for (int i = 0; i < 3; i++) {
			HandledError handled = handler.handle(new ConflictException().with("a", 1), REQUEST);
			assertThat(handled.envelope().details().values()).containsExactly(Map.entry("a", 1), Map.entry("b", 2));
		}
		assertThat(handler.lastResorts()).isZero();
		assertThat(output.getAll().split("WARN", -1)).hasSize(2);
		assertThat(output).contains("without the customizer", "java.lang.IllegalStateException")
			.doesNotContain("hunter2");
	}

	@Test
	void handleWhenCustomizerReturnsNullAnswersTheErrorAsItWas() {
		this.customizers.add((error, request) -> null);
		assertThat(handle(new ConflictException()).error()).hasToString("CONFLICT (409)");
	}

	@Test
	void handleWhenCustomizedErrorCannotBeDescribedAnswersTheErrorAsItWas() {
		this.customizers.add((error, request) -> error.withHeader("X", null));
		assertThat(handle(new ConflictException()).error()).hasToString("CONFLICT (409)");
	}

	@Test
	void lastResortHasIdAndIsToldToListenersAndCounted() {
		ErrorPipeline handler = handler(this.catalog);
		assertInternal(handler.lastResort(new IllegalStateException("hunter2"), REQUEST));
		assertThat(this.heard.get(0).headers()).containsEntry("X-Request-Id", List.of("id-1"));
		assertThat(handler.lastResorts()).isEqualTo(1);
	}

	@Test
	void handleWhenMapperFailsAnswersInternalServerError() {
		this.mappers.add(ErrorMapper.of(IllegalStateException.class, (thrown) -> {
			throw new NoClassDefFoundError("com/example/Missing");
		}));
		assertInternal(handle(new IllegalStateException()));
	}

	@Test
	void handleWhenDetailRecursesForeverAnswersWithoutIt() {
		ErrorCatalog wallet = ErrorCatalog.of(List.of(ErrorDefinition.of("WALLET", 409, "{wallet}").build()));
		HandledError handled = handler(wallet).handle(new ApiException("WALLET").with("wallet", new Endless()),
				REQUEST);
		assertThat(handled.error()).hasToString("WALLET (409)");
	}

	@Test
	void handleWhenGetMessageThrowsAnswersInternalServerError() {
		RuntimeException mute = new RuntimeException() {

			@Override
			public String getMessage() {
				throw new IllegalStateException("mute");
			}

		};
		this.mappers.add(ErrorMapper.of(RuntimeException.class,
				(thrown) -> ErrorMapping.status(400).withMessage(thrown.getMessage())));
		assertInternal(handle(mute));
	}

	@Test
	void handleWhenListenerFailsLogsItAndTellsOthers(CapturedOutput output) {
		this.listeners.add(0, (error) -> {
			throw new IllegalStateException("listener broke");
		});
		HandledError handled = handle(new ConflictException());
		assertThat(handled.error()).hasToString("CONFLICT (409)");
		assertThat(this.heard).containsExactly(handled);
		assertThat(output).contains("ERROR").contains("listener broke");
	}

	@Test
	void handleWhenListenersOfOneClassFailOftenLogsOnceAndCountsAll(CapturedOutput output) {
		this.listeners.add(new Failing());
		this.listeners.add(new Failing());
		ErrorPipeline handler = handler(this.catalog);
		for (int i = 0; i < 5; i++) {
			handler.handle(new ConflictException(), REQUEST);
		}
		assertThat(output.getAll().split("A listener failed", -1)).hasSize(2);
		assertThat(output).contains(Failing.class.getName());
		assertThat(handler.listenerFailures()).hasSize(2).containsEntry(Failing.class.getName(), 10L).containsValue(0L);
	}

	private void assertInternal(HandledError handled) {
		assertThat(handled.error()).hasToString("INTERNAL_SERVER_ERROR (500)");
		assertThat(handled.envelope().message()).startsWith("An unexpected error occurred.");
		assertThat(handled.envelope().details().isEmpty()).isTrue();
		assertThat(this.heard).containsExactly(handled);
	}

	@Test
	void handleWhenLanguageHasTextsKeepsIt() {
		ErrorRequest german = new ErrorRequest("GET", "/", Locale.GERMANY, "id-1", null);
		HandledError handled = handler(this.catalog).handle(new ConflictException(), german);
		assertThat(handled.request()).isSameAs(german);
		assertThat(handled.envelope().title()).isEqualTo("Konflikt");
	}

	@Test
	void handleWhenLanguageLacksTextIsToldInAnother() {
		List<Locale> languages = new ArrayList<>();
		this.customizers.add((error, request) -> {
			languages.add(request.locale());
			assertThat(LocaleContextHolder.getLocale()).isEqualTo(request.locale());
			return error;
		});
		this.listeners.add((error) -> languages.add(LocaleContextHolder.getLocale()));
		LocaleContext before = LocaleContextHolder.getLocaleContext();
		HandledError handled = handler(this.catalog).handle(new ConflictException(),
				new ErrorRequest("GET", "/", Locale.ITALIAN, "id-1", null, new AcceptedLanguages("fr;q=0.1, it")));
		assertThat(languages).containsExactly(Locale.ITALIAN, Locale.FRENCH, Locale.FRENCH);
		assertThat(handled.request().locale()).isEqualTo(Locale.FRENCH);
		assertThat(handled.envelope().title()).isEqualTo("Conflit");
		assertThat(this.heard).containsExactly(handled);
		assertThat(LocaleContextHolder.getLocaleContext()).isSameAs(before);
	}

	@Test
	void handleWhenTextWasWrittenByApplicationIsToldInLanguageOfCatalog() {
		HandledError handled = handler(this.catalog).handle(new ConflictException("Changed meanwhile."),
				new ErrorRequest("GET", "/", Locale.GERMAN, "id-1", null));
		assertThat(handled.envelope().title()).isEqualTo("Conflict");
		assertThat(handled.envelope().message()).isEqualTo("Changed meanwhile.");
	}

	private HandledError handle(Throwable thrown) {
		return handler(this.catalog).handle(thrown, REQUEST);
	}

	private ErrorPipeline handler(ErrorCatalog catalog) {
		ErrorResolver resolver = new ErrorResolver(catalog, List.of(MapperSource.ofApplication(catalog, this.mappers)),
				new WrapperTypes(List.of()));
		return new ErrorPipeline(
				catalog, resolver, new EnvelopeFactory(new CodeTexts(ErrorTexts.of(Map.of())),
						ByPath.same(DetailsScope.ALL), CodeDocumentation.NONE),
				new ResponseHeaders(null), this.customizers, this.listeners);
	}

	static class Failing implements ErrorListener {

		@Override
		public void onError(HandledError error) {
			throw new IllegalStateException("broken");
		}

	}

	record AcceptedLanguages(String acceptLanguage) implements RequestFacts {

	}

	static class Endless {

		@Override
		public String toString() {
			return "endless " + this;
		}

	}

}
