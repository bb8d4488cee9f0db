package io.github.errorbook.settings.contribute;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.StandardEnvironment;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.settings.catalog.ErrorCatalogFactory;
import io.github.errorbook.settings.catalog.TestCatalogs;
import io.github.errorbook.settings.fault.CatalogFaults.CatalogFault;
import io.github.errorbook.settings.fault.InvalidCatalogException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The catalogs that libraries bring.
 */
class LibraryCatalogTests {

	private static final String ACME = """
			owner: acme
			codes:
			  REFUSED: {status: 402, message: Refused., title: Refused}
			""";

	@TempDir
	Path folder;

	private ErrorCatalog read(StandardEnvironment environment, String... catalogs) {
		try (URLClassLoader libraries = Libraries.of(this.folder, catalogs)) {
			return ErrorCatalogFactory.create(environment, libraries);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private ErrorDefinition find(String code, StandardEnvironment environment, String... catalogs) {
		return Objects.requireNonNull(read(environment, catalogs).find(code));
	}

	private List<CatalogFault> faults(StandardEnvironment environment, String... catalogs) {
		try {
			read(environment, catalogs);
			return List.of();
		}
		catch (InvalidCatalogException ex) {
			return ex.faults();
		}
	}

	private static StandardEnvironment yaml(String... yaml) {
		return TestCatalogs.environment(yaml);
	}

	@Test
	void codesOfAllLibrariesAreThere() {
		ErrorCatalog catalog = read(yaml(), ACME, """
				owner: other
				codes:
				  MOVED: {status: 410, message: Moved.}
				""");
		assertThat(catalog.find("REFUSED")).hasToString("REFUSED (402)");
		assertThat(catalog.find("MOVED")).hasToString("MOVED (410)");
		assertThat(catalog.isOwn("MOVED")).isTrue();
	}

	@Test
	void applicationWinsFieldByField() {
		ErrorDefinition refused = find("REFUSED",
				yaml("errorbook: {codes: {REFUSED: {message: Ours., category: bank}}}"), ACME);
		assertThat(refused.status()).isEqualTo(402);
		assertThat(refused.message()).hasToString("Ours.");
		assertThat(refused.documentation().title()).isEqualTo("Refused");
		assertThat(refused.documentation().category()).isEqualTo("bank");
	}

	@Test
	void environmentVariablesConcernCodesOfLibraries() {
		StandardEnvironment environment = TestCatalogs.withVariables(yaml(), "ERRORBOOK_CODES_REFUSED_STATUS=403");
		assertThat(find("REFUSED", environment, ACME).status()).isEqualTo(403);
	}

	@Test
	void patternOfTheApplicationDoesNotConcernLibraries() {
		assertThat(find("REFUSED", yaml("errorbook.code-pattern: '[a-z.]+'"), ACME).status()).isEqualTo(402);
		assertThat(faults(yaml("errorbook.code-pattern: '[a-z.]+'"), ACME.replace("REFUSED", "re-fused"))).hasSize(1);
	}

	@Test
	void standardCodesAreOverridden() {
		assertThat(find("GONE", yaml(), "owner: acme\ncodes: {GONE: {message: Acme moved.}}").message())
			.hasToString("Acme moved.");
	}

	@Test
	void codeWithDotsIsInBrackets() {
		assertThat(find("acme.lost", yaml("errorbook.code-pattern: '[a-z.]+'"),
				"owner: acme\ncodes:\n  '[acme.lost]': {status: 404}")
			.status()).isEqualTo(404);
	}

	@Test
	void twoOwnersOfOneCodeStopTheStartWithBothPlaces() {
		List<CatalogFault> faults = faults(yaml("errorbook.codes.REFUSED.status: 409"), ACME,
				ACME.replace("acme", "other"), "owner: third\ncodes: {GONE: {status: 404}}");
		assertThat(faults).singleElement().satisfies((fault) -> {
			assertThat(fault.property()).isEqualTo("errorbook.codes.REFUSED");
			assertThat(fault.origin()).asString().contains("library-1/META-INF/errorbook/catalog.yml] - 3:");
			assertThat(fault.reason()).contains("'other' here, and 'acme' at ")
				.contains("library-0/META-INF/errorbook/catalog.yml] - 3:");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					codes: {LOST: {status: 404}}                            | owner                      | does not say whose
					owner: ''                                               | owner                      | does not say whose
					owner: [a, b]                                           | owner[0]                   | single text
					owner: {name: a}                                        | owner.name                 | single text
					owner: acme\\nowners: b                                  | owners                     | no field 'owners'
					owner: acme\\nerrorbook: {codes: {LOST: {status: 404}}}  | errorbook.codes.LOST.status | no field 'errorbook'
					owner: acme\\ncodes: {LOST: {}}                          | errorbook.codes.LOST.status | status is missing
					owner: acme\\ncodes: {LOST: {status: 302}}               | codes.LOST.status          | the status 302
					owner: acme\\ncodes: {LOST: {stauts: 404}}               | codes.LOST.stauts          | no field 'stauts'
					owner: acme\\ncodes: {LOST: {status: lost}}              | codes.LOST.status          | not a whole number
					owner: acme\\ncodes: {lost: {status: 404}}               | errorbook.codes.lost       | does not match
					owner: acme\\ncodes: {a.LOST: {status: 404}}             | errorbook.codes.a.LOST     | no groups
					owner: acme\\ncodes: [LOST]                              | codes[0]                   | is a list
					owner: acme\\ncodes: LOST                                | codes                      | map of codes
					owner: acme\\ncodes: {LOST: {status: 404, exceptions: [x.Y]}} | codes.LOST.exceptions[0] | no class 'x.Y'
					owner: acme\\ncodes: {LOST: {status: 404, related: [X]}} | codes.LOST.related[0]      | no code 'X'
					owner: acme\\ncodes: {LOST: {status: 404, value: GONE}}  | codes.LOST.value           | 'GONE'
					owner: acme\\ncodes: {LOST: [                            | META-INF/errorbook/catalog.yml | cannot be read
					`#`                                                     | owner                      | does not say whose
					""")
	void mistakeStopsTheStartWithItsPlace(String catalog, String property, String reason) {
		assertThat(faults(yaml(), catalog.replace("\\n", "\n"))).singleElement().satisfies((fault) -> {
			assertThat(fault.property()).isEqualTo(property);
			assertThat(fault.reason()).contains(reason);
			assertThat(fault.origin()).asString().contains("library-0/META-INF/errorbook/catalog.yml");
		});
	}

	@Test
	void allFaultsAreToldTogether() {
		assertThat(
				faults(yaml("errorbook.codes.OURS.status: 302"), ACME.replace("402", "302"), "owner: other\ncode: {}"))
			.extracting(CatalogFault::property)
			.containsExactlyInAnyOrder("errorbook.codes.OURS.status", "codes.REFUSED.status", "code");
	}

	@Test
	void codeThatDiffersInCaseFromAnotherIsRejected() {
		StandardEnvironment environment = yaml("errorbook: {code-pattern: .+, codes: {Refused: {status: 402}}}");
		assertThat(faults(environment, ACME)).singleElement()
			.satisfies((fault) -> assertThat(fault.reason()).contains("differ only in case"));
		assertThat(faults(environment, "owner: acme\ncodes: {gone: {status: 404}}")).singleElement()
			.satisfies((fault) -> assertThat(fault.reason()).contains("from the built-in code GONE only in case"));
	}

	@Test
	void fileThatIsFoundTwiceIsOne() throws IOException {
		try (URLClassLoader parent = Libraries.of(this.folder, ACME);
				URLClassLoader child = new URLClassLoader(parent.getURLs(), parent)) {
			assertThat(ErrorCatalogFactory.create(yaml(), child).find("REFUSED")).hasToString("REFUSED (402)");
		}
	}

	@Test
	void laterDocumentOfFileWins() {
		assertThat(find("REFUSED", yaml(), ACME + "---\ncodes: {REFUSED: {status: 403}}").status()).isEqualTo(403);
	}

}
