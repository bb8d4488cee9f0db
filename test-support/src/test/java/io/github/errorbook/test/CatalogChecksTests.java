package io.github.errorbook.test;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.catalog.Deprecation;
import io.github.errorbook.catalog.DetailDefinition;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.ErrorDocumentation;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.test.checked.CheckedError;
import io.github.errorbook.test.checked.Thrower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What the checks find, and what they leave alone.
 */
class CatalogChecksTests {

	private static final String PACKAGE = "io.github.errorbook.test.checked";

	private static CatalogChecks checks(ErrorDefinition.Builder... definitions) {
		return CatalogChecks.of(catalog(definitions));
	}

	private static ErrorCatalog catalog(ErrorDefinition.Builder... definitions) {
		return ErrorCatalog.of(List.of(definitions).stream().map(ErrorDefinition.Builder::build).toList());
	}

	private static ErrorDefinition.Builder code(String code) {
		return ErrorDefinition.of(code, 409, "Hm.");
	}

	private static List<String> places(CatalogChecks checks) {
		return checks.findings(Set.of()).stream().map(Finding::place).toList();
	}

	@Test
	void catalogAloneFits() {
		assertThatCode(() -> checks(code("MINE")).verify()).doesNotThrowAnyException();
	}

	@Test
	void constantOfEnumThatCatalogLacksIsFound() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> checks(code("BY_ENUM")).codesOf(CheckedError.class).verify())
			.withMessage("""
					The catalog does not fit in 1 place:

					  io.github.errorbook.test.checked.CheckedError.FORGOTTEN is not in the catalog: \
					once thrown, it is answered as 500
					    Add errorbook.codes.FORGOTTEN with status and message, or correct the name.
					""");
	}

	@Test
	void enumsInPackagesAreFoundOnce() {
		assertThat(places(checks(code("BY_ANNOTATION")).codesOf(CheckedError.class).classesIn(PACKAGE)))
			.containsExactly(CheckedError.class.getName() + ".BY_ENUM", CheckedError.class.getName() + ".FORGOTTEN");
	}

	@Test
	void annotationWithCodeThatCatalogLacksIsFound() {
		assertThat(checks(code("BY_ENUM"), code("FORGOTTEN")).classesIn(PACKAGE).findings(Set.of())).hasToString("""
				[io.github.errorbook.test.checked.Thrower$Annotated has @ApiErrorCode("BY_ANNOTATION"), \
				which is not in the catalog: once thrown, it is answered as 500
				    Add errorbook.codes.BY_ANNOTATION with status and message, or correct the name.]""");
	}

	@Test
	void codeInUseIsLeftAlone() {
		assertThat(places(
				checks(code("BY_ENUM"), code("FORGOTTEN"), code("BY_TEXT"), code("BY_LAMBDA"), code("BY_DECLARATION"),
						code("BY_ANNOTATION"), code("MAPPED").exceptions(Set.of(IllegalStateException.class)),
						code("OLD").documentation(
								ErrorDocumentation.NONE.withDeprecated(new Deprecation("2.0", "BY_TEXT", "3.0"))),
						code("BY_LIBRARY"), ErrorDefinition.of("TEAPOT", 418, "Tea."))
					.classesIn(PACKAGE)
					.usedElsewhere("BY_LIBRARY")))
			.isEmpty();
	}

	@Test
	void codeThatNothingAnswersWithIsFound() {
		assertThat(
				checks(code("BY_ENUM"), code("FORGOTTEN"), code("BY_ANNOTATION"), code("BY_NOBODY")).classesIn(PACKAGE)
					.findings(Set.of()))
			.hasToString("""
					[errorbook.codes.BY_NOBODY is answered by nothing that can be seen
					    Map an exception to it or throw it; remove it if it was never published; \
					or name it with usedElsewhere.]""");
	}

	@Test
	void outcomeBelow400IsNotMeantByStatus() {
		assertThat(places(checks(code("BY_ENUM"), code("FORGOTTEN"), code("BY_ANNOTATION"),
				ErrorDefinition.of("OUTCOME", 202, "Hm."))
			.classesIn(PACKAGE))).containsExactly("errorbook.codes.OUTCOME");
	}

	@Test
	void classesBesideTheTestDoNotCount() {
		assertThatIllegalArgumentException().isThrownBy(() -> checks(code("BY_TEXT")).classesIn(PACKAGE).verify())
			.withMessage("There are no classes in [" + PACKAGE + "] but those beside the test");
		assertThat(ApplicationClasses.callingTests())
			.anyMatch((location) -> location.endsWith(Path.of("test-classes").toString() + "/"));
	}

	@Test
	void classesInArchivesAreReadUnlessExcluded() {
		String location = Test.class.getProtectionDomain().getCodeSource().getLocation().toString();
		List<String> packages = List.of("org.junit.jupiter.api");
		assertThat(ApplicationClasses.in(packages, Set.of(), null).texts()).contains("assertTimeoutPreemptively");
		assertThat(ApplicationClasses.in(packages, Set.of(location), null).isEmpty()).isTrue();
	}

	@Test
	void missingTranslationsAreFound() {
		ErrorTexts texts = ErrorTexts.of(Map.of(Locale.GERMAN, german(), Locale.forLanguageTag("de-AT"),
				Map.of("errorbook.MINE.message", "Na.")));
		assertThat(checks(code("MINE")).texts(texts).findings(Set.of())).isEmpty();
		assertThat(checks(code("MINE").documentation(ErrorDocumentation.NONE.withTitle("Mine")), code("MY_OTHER"))
			.texts(texts)
			.locales(Locale.GERMAN)
			.findings(Set.of())).hasToString("""
					[errorbook.MINE.title is missing in messages_de.properties
					    Add it to messages_de.properties., \
					errorbook.MY_OTHER.message is missing in messages_de.properties
					    Add it to messages_de.properties.]""");
	}

	@Test
	void standardTextsAreProvidedUntilTheCatalogChangesThem() {
		ErrorTexts begun = ErrorTexts.of(Map.of(Locale.FRENCH, Map.of("errorbook.MINE.message", "Hm.")));
		assertThat(places(checks(code("MINE")).texts(begun))).isEmpty();
		ErrorDefinition.Builder changed = StandardErrorCode.GONE.definition().toBuilder().message("Away.");
		assertThat(places(checks(code("MINE"), changed).texts(begun))).containsExactly("errorbook.GONE.message");
		assertThat(places(checks(code("MINE"), changed).texts(begun).locales(Locale.forLanguageTag("fr-CA"))))
			.containsExactly("errorbook.GONE.message");
	}

	@Test
	void languageThatIsBegunNeedsAllTexts() {
		ErrorTexts begun = ErrorTexts.of(Map.of(Locale.ITALIAN, Map.of("errorbook.CONFLICT.message", "Conflitto.")));
		assertThat(places(checks().texts(begun)))
			.hasSize(2 * StandardErrorCode.values().length - 1 + InputFault.values().length)
			.contains("errorbook.CONFLICT.title", "errorbook.GONE.message", "errorbook.violation.NOT_A_WHOLE_NUMBER")
			.doesNotContain("errorbook.CONFLICT.message");
		assertThat(checks().texts(begun).findings(Set.of())).contains(new Finding("errorbook.violation.REQUIRED",
				"is missing in messages_it.properties", "Add it to messages_it.properties."));
	}

	@Test
	void baseBundleIsNoTranslation() {
		ErrorTexts texts = ErrorTexts.of(Map.of(Locale.ROOT, german()));
		assertThat(places(checks(code("MINE")).texts(texts).locales(Locale.ITALIAN)))
			.hasSize(1 + 2 * StandardErrorCode.values().length + InputFault.values().length)
			.contains("errorbook.CONFLICT.message", "errorbook.CONFLICT.title");
	}

	@Test
	void baseBundleMayHaveFewTexts() {
		ErrorTexts texts = ErrorTexts.of(Map.of(Locale.ROOT, Map.of("errorbook.CONFLICT.message", "Hm.")));
		assertThat(places(checks().texts(texts))).isEmpty();
	}

	@Test
	void translationsOfUnknownCodesAreFound() {
		Map<String, String> german = german();
		german.put("errorbook.MIEN.message", "Typo.");
		german.put("errorbook.violation.NOT_BLANK", "darf nicht leer sein");
		german.put("errorbook.reference.title", "Fehler");
		german.put("errorbook.category.description", "Of a category.");
		german.put("errorbook.anything.else", "Not ours.");
		german.put("errorbook.MINE.causes[0]", "Known.");
		german.put("errorbook.MINE.details.title", "Known.");
		german.put("errorbook.MIEN.details.a.b", "Typo.");
		german.put("errorbook.MIEN.solutions[12]", "Typo.");
		ErrorTexts texts = ErrorTexts
			.of(Map.of(Locale.GERMAN, german, Locale.ROOT, Map.of("errorbook.x.y.title", "?")));
		assertThat(checks(code("MINE")).texts(texts).findings(Set.of())).hasToString("""
				[errorbook.x.y.title in messages.properties belongs to no code of the catalog
				    Correct the code in the key, or remove it., \
				errorbook.MIEN.details.a.b in messages_de.properties belongs to no code of the catalog
				    Correct the code in the key, or remove it., \
				errorbook.MIEN.message in messages_de.properties belongs to no code of the catalog
				    Correct the code in the key, or remove it., \
				errorbook.MIEN.solutions[12] in messages_de.properties belongs to no code of the catalog
				    Correct the code in the key, or remove it.]""");
	}

	@Test
	void placeholdersThatNothingFillsAreFound() {
		Map<String, String> german = german();
		german.put("errorbook.MINE.message", "Nur {links} übrig, {left}, {field}.");
		ErrorTexts texts = ErrorTexts.of(Map.of(Locale.GERMAN, german));
		ErrorDefinition.Builder mine = ErrorDefinition.of("MINE", 409, "Only {lfet} left, {violation}.")
			.details(Map.of("left", new DetailDefinition("integer", null, null)));
		assertThat(checks(mine).texts(texts).findings(Set.of())).hasToString("""
				[errorbook.MINE.message in messages_de.properties has {links}, which no declared detail fills
				    Declare errorbook.codes.MINE.details.links, or correct the name., \
				errorbook.codes.MINE.message has {lfet}, which no declared detail fills
				    Declare errorbook.codes.MINE.details.lfet, or correct the name.]""");
	}

	@Test
	void detailsOfReadyExceptionFillPlaceholders() {
		assertThat(places(checks(ErrorDefinition.of("RESOURCE_NOT_FOUND", 404, "No {resource} {id}.")))).isEmpty();
	}

	@Test
	void applicationIsCheckedAsWhole() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(ErrorbookAutoConfiguration.class))
			.withInitializer((context) -> AutoConfigurationPackages.register((BeanDefinitionRegistry) context, PACKAGE))
			.withPropertyValues("errorbook.codes.BY_NOBODY.status=409", "errorbook.codes.BY_NOBODY.message={x}",
					"errorbook.codes.OF_CONSTRAINT.status=409", "errorbook.codes.OF_CONSTRAINT.message=Hm.",
					"errorbook.data.constraints.uq.code=OF_CONSTRAINT")
			.run((context) -> assertThat(places(CatalogChecks.of(context))).containsExactly(
					CheckedError.class.getName() + ".BY_ENUM", CheckedError.class.getName() + ".FORGOTTEN",
					Thrower.Annotated.class.getName(), "errorbook.codes.BY_NOBODY",
					"errorbook.codes.BY_NOBODY.message"));
	}

	private static Map<String, String> german() {
		Map<String, String> texts = new HashMap<>();
		StandardErrorCode.names().forEach((code) -> {
			texts.put("errorbook." + code + ".message", "Fehler");
			texts.put("errorbook." + code + ".title", "Fehler");
		});
		texts.put("errorbook.MINE.message", "Hm.");
		return texts;
	}

}
