package io.github.errorbook.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.errorbook.catalog.Deprecation;
import io.github.errorbook.catalog.DetailDefinition;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.ErrorDocumentation;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.catalog.Visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The contract between a catalog and its lock file.
 */
@ExtendWith(OutputCaptureExtension.class)
class CatalogContractTests {

	private Path file;

	@BeforeEach
	void lock(@TempDir Path folder) {
		forgetMode();
		this.file = folder.resolve("locks").resolve("errors.lock.json");
		contract(TestCatalogs.wallet()).write();
	}

	@AfterEach
	void forgetMode() {
		System.clearProperty("errorbook.lock");
	}

	private CatalogContract contract(TestCatalogs catalog) {
		return CatalogContract.of(catalog.build()).lockedIn(this.file);
	}

	private String locked() throws IOException {
		return Files.readString(this.file);
	}

	private String breaches(TestCatalogs catalog) {
		return breaches(contract(catalog));
	}

	private static String breaches(CatalogContract contract) {
		try {
			contract.verify();
			return "";
		}
		catch (AssertionError ex) {
			return ex.getMessage();
		}
	}

	@Test
	void fileIsSortedAndHoldsWhatCallersRelyOn() throws IOException {
		assertThat(locked()).startsWith("{\n  \"format\": 1,\n  \"codes\": {\n    \"BAD_GATEWAY\": {\n").contains("""
				    "IN_PROGRESS": {
				      "status": 202,
				      "retryable": true,
				      "retryAfter": "PT5S"
				    },
				""", """
				    "TOO_LOW": {
				      "status": 422,
				      "retryable": false,
				      "details": {
				        "note": null,
				        "required": "decimal"
				      },
				      "since": "1.0"
				    },
				""").endsWith("    }\n  }\n}\n");
	}

	@Test
	void fileHoldsDeprecation() throws IOException {
		contract(TestCatalogs.wallet().change("TOO_LOW", deprecated("2.0", "LOCKED_OUT", "3.0"))).write();
		assertThat(locked()).contains("""
				      "deprecated": {
				        "since": "2.0",
				        "replacedBy": "LOCKED_OUT",
				        "removeIn": "3.0"
				      },
				""");
	}

	@Test
	void fileHoldsStandardCodesAndNoInternalOnes() throws IOException {
		contract(TestCatalogs.wallet().add(ErrorDefinition.of("SECRET", 500, "?").visibility(Visibility.INTERNAL)))
			.write();
		assertThat(locked()).contains(StandardErrorCode.names()).doesNotContain("SECRET");
	}

	@Test
	void unchangedCatalogKeepsItsPromises(CapturedOutput output) {
		assertThatCode(() -> contract(TestCatalogs.wallet()).verify()).doesNotThrowAnyException();
		assertThat(output.getAll().lines().filter((line) -> line.contains("does not hold"))).isEmpty();
	}

	@Test
	void unchangedCatalogLeavesFileUntouched() throws IOException {
		Files.writeString(this.file, locked().replace("\n", "\r\n"));
		contract(TestCatalogs.wallet()).write();
		assertThat(locked()).contains("\r\n");
	}

	@Test
	void changedStatusIsBreach() {
		assertThat(breaches(TestCatalogs.wallet().change("LOCKED_OUT", (code) -> code.status(409)))).isEqualTo("""
				The catalog breaks 1 promise to callers, of 1 of the 27 locked codes:

				LOCKED_OUT changes its status
				  - status 423
				  + status 409
				  Why: Clients, proxies and retries act on the status before anyone reads the code.
				  Cure: Keep status 423; for 409 add a code of its own, and give LOCKED_OUT deprecated: \
				{replaced-by: <the new code>, remove-in: <a later version>}.

				The lock file %s holds the promises. To give them up all the same, run this test with \
				-Derrorbook.lock=overwrite.""".formatted(this.file));
	}

	@Test
	void outcomeThatBecomesErrorIsBreach() {
		assertThat(breaches(TestCatalogs.wallet().change("IN_PROGRESS", (code) -> code.status(409))))
			.contains("IN_PROGRESS changes its status", "- status 202", "+ status 409");
	}

	@Test
	void changedStatusOfStandardCodeIsBreach() {
		assertThat(breaches(TestCatalogs.wallet().add(ErrorDefinition.of("VALIDATION_FAILED", 400, "Invalid."))))
			.contains("VALIDATION_FAILED changes its status");
	}

	@Test
	void codeThatIsGoneIsBreach() {
		assertThat(breaches(TestCatalogs.wallet().remove("LOCKED_OUT"))).contains("""
				LOCKED_OUT is gone
				  - status 423, in use
				  + not in the catalog, no remove-in was announced
				  Why: Callers that handle LOCKED_OUT never meet it again, and meet an error that they do not know.
				  Cure: Keep LOCKED_OUT with deprecated: {replaced-by: <the new code>, remove-in: <a later version>}, \
				and lock that first.
				""");
	}

	@Test
	void renamedCodeIsBreachThatTellsHowToRename() {
		TestCatalogs renamed = TestCatalogs.wallet()
			.remove("LOCKED_OUT")
			.add(ErrorDefinition.of("SHUT_OUT", 423, "Locked."));
		assertThat(breaches(renamed)).contains("LOCKED_OUT is gone",
				"Keep LOCKED_OUT with deprecated: {replaced-by: SHUT_OUT, remove-in: <a later version>}");
	}

	@Test
	void renamedCodeThatStaysWithItsReplacementKeepsPromise() {
		TestCatalogs renamed = TestCatalogs.wallet()
			.add(ErrorDefinition.of("SHUT_OUT", 423, "Locked."))
			.change("LOCKED_OUT", deprecated("2.0", "SHUT_OUT", "3.0"));
		assertThat(breaches(renamed)).isEmpty();
	}

	@Test
	void codeThatBecomesInternalIsBreach() {
		assertThat(breaches(TestCatalogs.wallet().change("LOCKED_OUT", (code) -> code.visibility(Visibility.INTERNAL))))
			.contains("LOCKED_OUT is not public any more", "+ visibility internal, no remove-in was announced");
	}

	@ParameterizedTest
	@ValueSource(strings = { "3.0", "3", "v3.0.0", "3.0-SNAPSHOT", "3.0.1", "4.0.0-RC1", "10", "3.0.0.RELEASE" })
	void codeMayGoOnceItsTimeHasCome(String version) {
		CatalogContract contract = contractWithEnd("3.0");
		assertThatCode(() -> contract.version(version).verify()).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2.9.9", "2", "v2.10-SNAPSHOT", "0.1.0" })
	void codeMayNotGoBeforeItsTime(String version) {
		assertThat(breaches(contractWithEnd("3.0").version(version))).contains("LOCKED_OUT is gone",
				"- status 423, deprecated, since 2.0, replaced-by TOO_LOW, remove-in 3.0",
				"and this is version " + version, "Keep LOCKED_OUT until version 3.0.");
	}

	@Test
	void codeMayNotGoWhereVersionIsUnknown() {
		assertThat(breaches(contractWithEnd("3.0"))).contains("and the version of this application is not known",
				"Say which version this is with CatalogContract.version, or keep LOCKED_OUT.");
	}

	@Test
	void codeMayNotGoInVersionThatIsNone() {
		assertThat(breaches(contractWithEnd("some day").version("99")))
			.contains("and no version can be compared with remove-in 'some day'");
	}

	@Test
	void versionsByDateAreComparedByDate() {
		CatalogContract contract = contractWithEnd("2026-11-01");
		assertThat(breaches(contract.version("2026-10-31"))).contains("LOCKED_OUT is gone");
		assertThat(breaches(contract.version("2026-11-01"))).isEmpty();
	}

	@Test
	void endThatWasNeverLockedDoesNotCount() {
		TestCatalogs catalog = TestCatalogs.wallet().remove("LOCKED_OUT");
		assertThat(breaches(contract(catalog).version("99"))).contains("LOCKED_OUT is gone");
	}

	private CatalogContract contractWithEnd(String removeIn) {
		contract(TestCatalogs.wallet().change("LOCKED_OUT", deprecated("2.0", "TOO_LOW", removeIn))).write();
		return contract(TestCatalogs.wallet().remove("LOCKED_OUT"));
	}

	@Test
	void detailThatIsGoneIsBreach() {
		assertThat(breaches(TestCatalogs.wallet().change("TOO_LOW", (code) -> code.details(Map.of())))).contains("""
				TOO_LOW loses the detail note
				  - details: {note: {type: not said}}
				  + no such detail
				""", """
				TOO_LOW loses the detail required
				  - details: {required: {type: decimal}}
				  + no such detail
				  Why: Callers that read details.required find nothing.
				  Cure: Declare the detail again, and send it; more details may be added beside it.
				""", "breaks 2 promises to callers, of 1 of the 27");
	}

	@ParameterizedTest
	@CsvSource({ "integer,true", ",true", "decimal,false" })
	void typeOfDetailIsKept(String type, boolean broken) {
		TestCatalogs catalog = TestCatalogs.wallet().change("TOO_LOW", withRequired(type));
		assertThat(breaches(catalog).contains("TOO_LOW changes the type of the detail required")).isEqualTo(broken);
	}

	@Test
	void typeThatIsSaidAtLastIsNoBreach() {
		assertThat(breaches(TestCatalogs.wallet()
			.change("TOO_LOW", (code) -> code.details(Map.of("required", new DetailDefinition("decimal", null, null),
					"note", new DetailDefinition("string", null, null))))))
			.isEmpty();
	}

	private static UnaryOperator<ErrorDefinition.Builder> withRequired(String type) {
		return (code) -> code.details(Map.of("required", new DetailDefinition(type, null, null), "note",
				new DetailDefinition(null, null, null)));
	}

	@Test
	void codeThatIsNotRetryableAnyMoreIsBreach() {
		assertThat(breaches(TestCatalogs.wallet().change("IN_PROGRESS", (code) -> code.retryable(false)))).contains("""
				IN_PROGRESS is not retryable any more
				  - retryable: true
				  + retryable: false
				""");
	}

	@Test
	void codeThatBecomesRetryableIsNoBreach() {
		assertThat(breaches(TestCatalogs.wallet().change("TOO_LOW", (code) -> code.retryable(true)))).isEmpty();
	}

	@Test
	void otherTimeToWaitIsNoBreach() {
		assertThat(
				breaches(TestCatalogs.wallet().change("IN_PROGRESS", (code) -> code.retryAfter(Duration.ofMinutes(1)))))
			.isEmpty();
	}

	@Test
	void deprecationWithoutReplacementIsBreach() {
		assertThat(breaches(TestCatalogs.wallet().change("LOCKED_OUT", deprecated("2.0", null, "3.0")))).contains("""
				LOCKED_OUT is deprecated without a replacement
				  - in use
				  + deprecated, since 2.0, remove-in 3.0
				  Why: Callers are told to leave, and not where to go.
				  Cure: Name the code that callers handle in its place: deprecated: {replaced-by: <a code>}.
				""");
	}

	@Test
	void deprecationInFavourOfInternalCodeIsBreach() {
		TestCatalogs catalog = TestCatalogs.wallet()
			.add(ErrorDefinition.of("SECRET", 500, "?").visibility(Visibility.INTERNAL))
			.change("LOCKED_OUT", deprecated("2.0", "SECRET", "3.0"));
		assertThat(breaches(catalog)).contains("LOCKED_OUT is deprecated in favour of a code that is not public");
	}

	@Test
	void deprecationWithoutReplacementThatWasGivenUpIsNoBreach() {
		TestCatalogs catalog = TestCatalogs.wallet().change("LOCKED_OUT", deprecated("2.0", null, "3.0"));
		contract(catalog).overwrite();
		assertThat(breaches(catalog)).isEmpty();
	}

	@Test
	void earlierEndIsBreachAndLaterEndIsNot() {
		contract(TestCatalogs.wallet().change("LOCKED_OUT", deprecated("2.0", "TOO_LOW", "3.0"))).write();
		assertThat(breaches(TestCatalogs.wallet().change("LOCKED_OUT", deprecated("2.0", "TOO_LOW", "2.5"))))
			.contains("LOCKED_OUT is to go sooner than announced", "Keep remove-in: \"3.0\"");
		assertThat(breaches(TestCatalogs.wallet().change("LOCKED_OUT", deprecated("2.0", "TOO_LOW", "4.0")))).isEmpty();
	}

	@Test
	void codeThatIsNotDeprecatedAfterAllIsNoBreach() {
		contract(TestCatalogs.wallet().change("LOCKED_OUT", deprecated("2.0", "TOO_LOW", "3.0"))).write();
		assertThat(breaches(TestCatalogs.wallet())).isEmpty();
	}

	@Test
	void allBreachesAreToldAtOnceInOrderOfCodes() {
		String breaches = breaches(TestCatalogs.wallet()
			.change("TOO_LOW", (code) -> code.status(400).details(Map.of()))
			.change("IN_PROGRESS", (code) -> code.retryable(false))
			.remove("LOCKED_OUT"));
		assertThat(breaches).startsWith("The catalog breaks 5 promises to callers, of 3 of the 27 locked codes:\n")
			.containsSubsequence("IN_PROGRESS is not", "LOCKED_OUT is gone", "TOO_LOW changes", "TOO_LOW loses",
					"TOO_LOW loses");
	}

	@Test
	void additionsPassAndAreOffered(CapturedOutput output) {
		contract(TestCatalogs.wallet()
			.add(ErrorDefinition.of("NEW_ONE", 409, "New."))
			.change("TOO_LOW", (code) -> code.retryable(true))).verify();
		assertThat(output).contains("""
				The lock file %s does not hold this yet:
				  ~ TOO_LOW has changed, and breaks nothing
				  + NEW_ONE (409) is new
				To lock it, run this test with -Derrorbook.lock=write, and commit the file.""".formatted(this.file));
	}

	@Test
	void propertyWritesAdditions() throws IOException {
		System.setProperty("errorbook.lock", "write");
		contract(TestCatalogs.wallet().add(ErrorDefinition.of("NEW_ONE", 409, "New."))).verify();
		assertThat(locked()).contains("\"NEW_ONE\": {\n      \"status\": 409");
	}

	@Test
	void writingHidesNoBreach() throws IOException {
		String before = locked();
		System.setProperty("errorbook.lock", "write");
		assertThat(breaches(TestCatalogs.wallet().remove("LOCKED_OUT"))).contains("LOCKED_OUT is gone",
				"Nothing was written.", "-Derrorbook.lock=overwrite");
		assertThat(locked()).isEqualTo(before);
	}

	@Test
	void overwritingGivesPromisesUpAndSaysSo(CapturedOutput output) throws IOException {
		System.setProperty("errorbook.lock", "overwrite");
		contract(TestCatalogs.wallet().remove("LOCKED_OUT")).verify();
		assertThat(locked()).doesNotContain("LOCKED_OUT");
		assertThat(output).contains("LOCKED_OUT is gone", "These promises are given up.");
	}

	@Test
	void unknownModeIsRefused() {
		System.setProperty("errorbook.lock", "wrtie");
		assertThatIllegalStateException().isThrownBy(() -> contract(TestCatalogs.wallet()).verify())
			.withMessage("-Derrorbook.lock=wrtie is not known: it may be check, write or overwrite.");
	}

	@Test
	void missingFileFailsAndTellsHowToWriteIt() throws IOException {
		Files.delete(this.file);
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> contract(TestCatalogs.wallet()).verify())
			.withMessage("The lock file %s does not exist, so that nothing guards the catalog. "
					+ "Run this test once with -Derrorbook.lock=write, and commit the file.", this.file);
		assertThat(this.file).doesNotExist();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"status": 423,    | "status": 423,,       | is damaged in line
			"status": 423,    | "status": "x",        | /codes/LOCKED_OUT/status
			"status": 423,    | "status": 423, "statsu": 1, | /codes/LOCKED_OUT/statsu
			"status": 423,    |                       | /codes/LOCKED_OUT/status
			"format": 1,      |                       | it has no "format" number
			"TOO_LOW": {      | "LOCKED_OUT": {       | LOCKED_OUT
			"format": 1,      | "format": 2,          | has format 2, and this version
			"TOO_LOW": {      | <<<<<<< HEAD "TOO_LOW": { | is damaged in line
			""")
	void damagedFileIsRefusedAndKept(String text, String damage, String complaint) throws IOException {
		String damaged = locked().replace(text, (damage != null) ? damage : "");
		Files.writeString(this.file, damaged);
		CatalogContract contract = contract(TestCatalogs.wallet());
		for (Runnable action : List.<Runnable>of(contract::verify, contract::write, contract::overwrite)) {
			assertThatIllegalStateException().isThrownBy(action::run)
				.withMessageStartingWith("The lock file " + this.file)
				.withMessageContaining(complaint);
		}
		assertThat(locked()).isEqualTo(damaged);
	}

	@Test
	void emptyFileIsRefused() throws IOException {
		Files.writeString(this.file, "");
		assertThatIllegalStateException().isThrownBy(() -> contract(TestCatalogs.wallet()).verify())
			.withMessageContaining("is damaged");
	}

	@Test
	void writingLeavesNothingElseBehind() throws IOException {
		try (Stream<Path> files = Files.list(this.file.getParent())) {
			assertThat(files).containsExactly(this.file);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "next", "RELEASE-3" })
	void versionWithoutNumberIsRefused(String version) {
		CatalogContract contract = CatalogContract.of(ErrorCatalog.of(List.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> contract.version(version));
	}

	private static UnaryOperator<ErrorDefinition.Builder> deprecated(String since, String replacedBy, String removeIn) {
		return (code) -> code
			.documentation(code.build().documentation().withDeprecated(new Deprecation(since, replacedBy, removeIn)));
	}

	@Test
	void lockHoldsWhatClientsSee() throws IOException {
		contract(TestCatalogs.wallet()
			.change("TOO_LOW", (code) -> code.value("balance.too.low"))
			.change("LOCKED_OUT", (code) -> code.value(7)
				.documentation(ErrorDocumentation.NONE.withDeprecated(new Deprecation("2.0", "TOO_LOW", "3.0")))))
			.overwrite();
		assertThat(locked())
			.contains("\"balance.too.low\": {", "\"7\": {\n      \"number\": true,",
					"\"replacedBy\": \"balance.too.low\"")
			.doesNotContain("TOO_LOW", "LOCKED_OUT");
	}

	@Test
	void valueThatChangesBreaksThePromise() {
		assertThat(breaches(TestCatalogs.wallet().change("TOO_LOW", (code) -> code.value("too_low"))))
			.contains("TOO_LOW is gone");
	}

	@Test
	void numberThatBecomesTextBreaksThePromise() {
		contract(TestCatalogs.wallet().change("TOO_LOW", (code) -> code.value(1))).overwrite();
		assertThat(breaches(TestCatalogs.wallet().change("TOO_LOW", (code) -> code.value("1"))))
			.contains("1 changes its type", "Callers that compare the code with a number find nothing equal.");
	}

	@Test
	void typeOfTheProblemIsPromised() throws IOException {
		contract(TestCatalogs.wallet().change("TOO_LOW", (code) -> code.type("/problems/low"))).overwrite();
		assertThat(locked()).contains("\"type\": \"/problems/low\"");
		assertThat(breaches(TestCatalogs.wallet())).contains("TOO_LOW changes the type of its problem",
				"Keep type: /problems/low.");
	}

}
