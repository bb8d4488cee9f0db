package io.github.errorbook.test;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The laws of this module. Its parts do not know one another, and each optional library
 * stays in one of them.
 */
class ArchitectureTests {

	private static final String ROOT = "io.github.errorbook.test";

	private static final Set<String> PARTS = Set.of(ROOT, ROOT + ".assertj", ROOT + ".coverage", ROOT + ".mvc");

	private static final JavaClasses CODE = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	private static final Map<Set<String>, String[]> CONFINED = Map.of(Set.of("assertj"),
			new String[] { "org.springframework.test..", "org.assertj..", "java.net.http.." }, Set.of("assertj", "mvc"),
			new String[] { "org.springframework.mock..", "org.springframework.web..", "jakarta.servlet.." },
			Set.of("mvc"), new String[] { "org.springframework.boot.web..", "org.springframework.boot.webmvc.." },
			Set.of("coverage"), new String[] { "org.junit.." });

	static Stream<ArchRule> laws() {
		Stream<ArchRule> general = Stream.concat(PARTS.stream().map(ArchitectureTests::partIsStranger),
				Stream.of(nullIsMarked(), typesAreFinal(), localeIsIgnored()));
		return Stream.concat(general,
				CONFINED.entrySet().stream().map((library) -> confinement(library.getKey(), library.getValue())));
	}

	private static ArchRule partIsStranger(String part) {
		return ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage(part)
			.should()
			.dependOnClassesThat(DescribedPredicate.describe("are in another part",
					(type) -> PARTS.contains(type.getPackageName()) && !type.getPackageName().equals(part)));
	}

	private static ArchRule nullIsMarked() {
		return ArchRuleDefinition.classes()
			.should(ArchCondition.from(DescribedPredicate.describe("be in a package with @NullMarked",
					(JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))));
	}

	private static ArchRule typesAreFinal() {
		return ArchRuleDefinition.classes()
			.that()
			.areNotInterfaces()
			.and()
			.areNotEnums()
			.and()
			.areNotAnonymousClasses()
			.should()
			.haveModifier(JavaModifier.FINAL);
	}

	private static ArchRule localeIsIgnored() {
		return ArchRuleDefinition.noClasses()
			.should()
			.callMethod(Locale.class, "getDefault")
			.orShould()
			.callMethod(String.class, "toLowerCase")
			.orShould()
			.callMethod(String.class, "toUpperCase")
			.as("The locale of the machine plays no part");
	}

	private static ArchRule confinement(Set<String> parts, String... libraries) {
		return ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages(parts.stream().map((part) -> ROOT + "." + part).toArray(String[]::new))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(libraries)
			.as("%s stay in %s".formatted(String.join(", ", libraries), parts));
	}

	@ParameterizedTest
	@MethodSource("laws")
	void lawHolds(ArchRule law) {
		law.check(CODE);
	}

}
