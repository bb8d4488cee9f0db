package io.github.errorbook.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every law holds in the code, and is seen to be broken where a fixture breaks it.
 */
class ArchitectureTests {

	private static final String ROOT = "io.github.errorbook";

	private static final String BROKEN = ROOT + ".architecture.broken";

	private static final JavaClasses CODE = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	private static final JavaClasses FIXTURE = new ClassFileImporter().importPackages(BROKEN);

	static Stream<ArchRule> laws() {
		return new ArchitectureLaws(ROOT).all();
	}

	static Stream<Arguments> breaches() {
		return Stream.of(arguments(ArchitectureLaws::noCycles, "catalog.KnowsResolve"),
				arguments(ArchitectureLaws::arrowsPointInwards, "catalog.KnowsResolve", "handle.KnowsRender",
						"autoconfigure.KnowsFeature", "observe.KnowsView", "servlet.KnowsDescription",
						"describe.mvc.KnowsView"),
				arguments(ArchitectureLaws::featuresAreStrangers, "servlet.KnowsObserve", "source.web.KnowsSibling"),
				arguments(ArchitectureLaws::vocabularyIsPlain, "catalog.UsesSpring", "model.Mutable"),
				arguments(ArchitectureLaws::pipelineIsLean, "resolve.UsesEverything", "door.UsesServlet"),
				arguments(ArchitectureLaws::errorsTakeOneDoor, "servlet.KnowsHandler.handle(",
						"servlet.KnowsHandler.render("),
				arguments(ArchitectureLaws::nullIsMarked, "servlet.KnowsObserve"),
				arguments(ArchitectureLaws::serverLocaleIsIgnored, "UsesServerLocale.ask()", "UsesServerLocale.lower(",
						"UsesServerLocale.reference()"),
				arguments(ArchitectureLaws::innerTypesAreFinal, "model.Mutable"),
				arguments(ArchitectureLaws::innerTypesAreImmutable, "model.Mutable.value"),
				arguments(ArchitectureLaws::extensionsAreHidden, "source.web.PublicMapper"),
				arguments(ArchitectureLaws::presenceIsAskedInOnePlace, "AsksPresence.byName()"));
	}

	static Stream<Arguments> observances() {
		return Stream.of(
				arguments(ArchitectureLaws::arrowsPointInwards, "<" + BROKEN + ".resolve.KnowsCatalog.",
						"reference.Page.", "describe.mvc.KnowsFeature"),
				arguments(ArchitectureLaws::featuresAreStrangers, "reference.Page.", "autoconfigure.KnowsFeature"),
				arguments(ArchitectureLaws::vocabularyIsPlain, "resolve.", "catalog.InnocentDefinition>"),
				arguments(ArchitectureLaws::pipelineIsLean, "model.", "handle."),
				arguments(ArchitectureLaws::errorsTakeOneDoor, "servlet.KnowsHandler.answer("),
				arguments(ArchitectureLaws::serverLocaleIsIgnored, "innocentLower"),
				arguments(ArchitectureLaws::innerTypesAreFinal, "observe.", "catalog.InnocentDefinition"),
				arguments(ArchitectureLaws::innerTypesAreImmutable, "source.", "catalog.InnocentDefinition"),
				arguments(ArchitectureLaws::extensionsAreHidden, "source.web.HiddenMapper", "source.json.Sibling"),
				arguments(ArchitectureLaws::presenceIsAskedInOnePlace, "AsksPresence.byClass()",
						"AsksPresence.always()"));
	}

	@ParameterizedTest
	@MethodSource("laws")
	void lawHoldsInCode(ArchRule law) {
		law.check(CODE);
	}

	@ParameterizedTest
	@MethodSource("breaches")
	void lawFindsWhatBreaksIt(Function<ArchitectureLaws, ArchRule> law, List<String> breakers) {
		String report = report(law.apply(new ArchitectureLaws(BROKEN)));
		assertThat(report).contains(breakers);
	}

	@ParameterizedTest
	@MethodSource("observances")
	void lawLeavesAloneWhatObservesIt(Function<ArchitectureLaws, ArchRule> law, List<String> innocents) {
		String report = report(law.apply(new ArchitectureLaws(BROKEN)));
		assertThat(report).isNotEmpty().doesNotContain(innocents);
	}

	@Test
	void librariesOutsideTheirAdaptersAreFound() {
		List<String> broken = new ArchitectureLaws(BROKEN).confinements()
			.filter((law) -> law.evaluate(FIXTURE).hasViolation())
			.map(ArchRule::getDescription)
			.toList();
		assertThat(broken).extracting((law) -> law.substring(0, law.indexOf(" types")))
			.containsExactlyInAnyOrder("Servlet", "reactive", "HTTP client", "Security", "Micrometer", "Jackson",
					"Bean Validation", "Data access", "Tomcat", "Jetty", "Netty", "OpenAPI");
	}

	@Test
	void stacksOutsideTheirRoomsAreFound() {
		assertThat(confinement("Servlet")).contains("describe.web.UsesBothStacks").doesNotContain("UsesReactor");
		assertThat(confinement("reactive")).contains("describe.web.UsesBothStacks").doesNotContain("UsesReactor");
	}

	private static String confinement(String name) {
		return new ArchitectureLaws(BROKEN).confinements()
			.filter((law) -> law.getDescription().startsWith(name + " types"))
			.map(ArchitectureTests::report)
			.collect(Collectors.joining());
	}

	@Test
	void noPackageIsSplitBetweenModules() {
		Map<String, Set<String>> modules = CODE.stream()
			.collect(Collectors.groupingBy(JavaClass::getPackageName,
					Collectors.mapping(ArchitectureTests::module, Collectors.toSet())));
		assertThat(modules).containsKeys(ROOT + ".catalog", ROOT + ".exception", ROOT + ".model", ROOT + ".resolve");
		assertThat(modules.values()).allSatisfy((locations) -> assertThat(locations).hasSize(1));
	}

	private static String module(JavaClass type) {
		String file = type.getSource().orElseThrow().getUri().toString();
		return file.substring(0, file.length() - (type.getName().length() + ".class".length()));
	}

	private static Arguments arguments(Function<ArchitectureLaws, ArchRule> law, String... names) {
		return Arguments.of(law, List.of(names));
	}

	private static String report(ArchRule law) {
		return String.join("\n", law.evaluate(FIXTURE).getFailureReport().getDetails());
	}

}
