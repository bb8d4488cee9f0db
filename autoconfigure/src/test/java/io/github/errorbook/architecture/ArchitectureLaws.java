package io.github.errorbook.architecture;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.ErrorPipeline;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.PassThroughRule;
import io.github.errorbook.model.ErrorEnvelope;
import io.github.errorbook.render.ErrorRenderer;
import io.github.errorbook.resolve.ErrorMapper;

/**
 * The laws of the packages below a root. They speak of packages by name, so that they
 * hold a package from the day it appears; one that no law names is a feature that takes
 * part in a request, and imports neither a view nor the description of the service.
 */
final class ArchitectureLaws {

	private static final Set<String> VOCABULARY = Set.of("model", "catalog", "exception");

	private static final Set<String> VIEWS = Set.of("actuate", "reference", "openapi");

	private static final String DESCRIPTION = "describe";

	private static final Set<String> GROUPS = Set.of("source", "security", "container");

	private static final Map<String, Set<String>> INNER = Map.ofEntries(Map.entry("model", Set.of()),
			Map.entry("catalog", Set.of("model")), Map.entry("exception", Set.of("model", "catalog")),
			Map.entry("guard", Set.of()), Map.entry("input", union(VOCABULARY, "guard")),
			Map.entry("settings", union(VOCABULARY, "guard", "input")), Map.entry("render", union(VOCABULARY, "guard")),
			Map.entry("resolve", union(VOCABULARY, "guard", "input")),
			Map.entry("handle", union(VOCABULARY, "guard", "resolve")),
			Map.entry("door", union(VOCABULARY, "guard", "render", "resolve", "handle")),
			Map.entry("autoconfigure", union(VOCABULARY, "guard", "settings", "render", "resolve", "handle", "door")));

	private static final List<Confinement> CONFINEMENTS = List.of(
			new Confinement("Servlet", List.of("jakarta.servlet..", "org.springframework.web.servlet.."),
					List.of("servlet", "security.servlet", "container", "source.web", "source.paging",
							"source.repository", "describe.mvc", "describe.security.servlet", "actuate", "reference")),
			new Confinement("reactive", List.of("reactor..", "org.springframework.web.reactive.."),
					List.of("reactive", "security.reactive", "container.netty", "client", "source.upstream",
							"source.paging", "describe.webflux", "describe.security.reactive", "reference")),
			new Confinement("HTTP client",
					List.of("org.springframework.web.client..", "java.net.http..", "feign..", "io.grpc.."),
					List.of("client", "source.upstream")),
			new Confinement("Security", List.of("org.springframework.security.."),
					List.of("security", "source.security", "describe.security")),
			new Confinement("Micrometer", List.of("io.micrometer.."), List.of("observe", "actuate", "client")),
			new Confinement("Jackson", List.of("tools.jackson..", "com.fasterxml.jackson.."),
					List.of("render", "source.json", "client", "openapi", "recent", "reference", "autoconfigure",
							"actuate")),
			new Confinement("Bean Validation", List.of("jakarta.validation..", "org.hibernate.validator.."),
					List.of("source.validation", "describe.validation")),
			new Confinement("Data access",
					List.of("java.sql..", "io.r2dbc..", "jakarta.persistence..", "org.springframework.dao..",
							"org.springframework.orm..", "org.springframework.data..", "org.springframework.jdbc..",
							"org.springframework.transaction..", "org.hibernate.exception..", "org.postgresql.."),
					List.of("source.data", "source.paging", "source.repository", "source.validation", "recent.jdbc")),
			new Confinement("Tomcat",
					List.of("org.apache.catalina..", "org.apache.coyote..", "org.apache.tomcat..",
							"org.springframework.boot.tomcat.."),
					List.of("container.tomcat")),
			new Confinement("Jetty", List.of("org.eclipse.jetty..", "org.springframework.boot.jetty.."),
					List.of("container.jetty")),
			new Confinement("Netty", List.of("io.netty..", "org.springframework.boot.reactor.netty.."),
					List.of("container.netty")),
			new Confinement("OpenAPI", List.of("io.swagger..", "org.springdoc.."), List.of("openapi")));

	private static final List<Class<?>> EXTENSION_POINTS = List.of(ErrorMapper.class, ErrorCustomizer.class,
			ErrorListener.class, PassThroughRule.class);

	private final String root;

	ArchitectureLaws(String root) {
		this.root = root;
	}

	Stream<ArchRule> all() {
		return Stream.concat(Stream.of(noCycles(), arrowsPointInwards(), featuresAreStrangers(), vocabularyIsPlain(),
				pipelineIsLean(), errorsTakeOneDoor(), nullIsMarked(), serverLocaleIsIgnored(), innerTypesAreFinal(),
				innerTypesAreImmutable(), extensionsAreHidden(), presenceIsAskedInOnePlace()), confinements());
	}

	ArchRule noCycles() {
		return SlicesRuleDefinition.slices().matching(this.root + ".(**)").should().beFreeOfCycles();
	}

	ArchRule arrowsPointInwards() {
		return all("depend only on what lies further in",
				(dependency) -> isInward(slice(dependency.getOriginClass()), slice(dependency.getTargetClass())));
	}

	ArchRule featuresAreStrangers() {
		return all("not know another feature",
				(dependency) -> !isFeature(slice(dependency.getOriginClass()))
						|| !isFeature(slice(dependency.getTargetClass())) || isWithinSlice(dependency)
						|| isCommonGround(dependency));
	}

	/* What siblings share lies in the package above them. */
	private boolean isCommonGround(Dependency dependency) {
		String target = slice(dependency.getTargetClass());
		return GROUPS.contains(target) && slice(dependency.getOriginClass()).startsWith(target + ".");
	}

	ArchRule vocabularyIsPlain() {
		return ArchRuleDefinition.classes()
			.that()
			.resideInAnyPackage(packages(VOCABULARY))
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(this.root + "..", "java..", "org.jspecify..")
			.allowEmptyShould(true);
	}

	ArchRule pipelineIsLean() {
		return ArchRuleDefinition.classes()
			.that()
			.resideInAnyPackage(packages(List.of("guard", "resolve", "handle", "render", "door")))
			.and()
			.doNotHaveSimpleName("ErrorPaths")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(this.root + "..", "java..", "org.jspecify..", "org.apache.commons.logging..",
					"org.springframework.core..", "org.springframework.util..", "org.springframework.context..",
					"tools.jackson..", "com.fasterxml.jackson..")
			.allowEmptyShould(true);
	}

	ArchRule errorsTakeOneDoor() {
		return ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage(this.root + "..")
			.and()
			.resideOutsideOfPackage(this.root + ".door..")
			.should()
			.callMethod(ErrorPipeline.class, "handle", Throwable.class, ErrorRequest.class)
			.orShould()
			.callMethod(ErrorRenderer.class, "render", ErrorEnvelope.class, String.class);
	}

	ArchRule nullIsMarked() {
		return ArchRuleDefinition.classes()
			.that()
			.resideInAPackage(this.root + "..")
			.should(ArchCondition.from(DescribedPredicate.describe("be in a package with @NullMarked",
					(type) -> type.getPackage().isAnnotatedWith(NullMarked.class))));
	}

	/* To undo what a validator does by the server's locale, it must be known. */
	ArchRule serverLocaleIsIgnored() {
		return ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage(this.root + "..")
			.and()
			.doNotHaveSimpleName("ConstraintMessages")
			.should()
			.accessTargetWhere(DescribedPredicate.describe("the server's locale counts", ArchitectureLaws::asksLocale));
	}

	ArchRule innerTypesAreFinal() {
		return ArchRuleDefinition.classes()
			.that()
			.resideInAnyPackage(packages(INNER.keySet()))
			.and()
			.areNotInterfaces()
			.and()
			.areNotEnums()
			.and()
			.areNotAssignableTo(Throwable.class)
			.and()
			.areNotAnonymousClasses()
			.should()
			.haveModifier(JavaModifier.FINAL)
			.allowEmptyShould(true);
	}

	ArchRule innerTypesAreImmutable() {
		return ArchRuleDefinition.fields()
			.that()
			.areDeclaredInClassesThat()
			.resideInAnyPackage(packages(List.of("model", "catalog", "exception", "handle")))
			.and()
			.areDeclaredInClassesThat()
			.haveSimpleNameNotEndingWith("Builder")
			.and()
			.areDeclaredInClassesThat()
			.areNotAssignableTo(Throwable.class)
			.should()
			.beFinal()
			.allowEmptyShould(true);
	}

	ArchRule extensionsAreHidden() {
		return ArchRuleDefinition.classes()
			.that(extend("of a feature that extend the pipeline"))
			.should()
			.notBePublic()
			.allowEmptyShould(true);
	}

	/* A name on a method is checked by nobody, and asked at every start. */
	ArchRule presenceIsAskedInOnePlace() {
		return ArchRuleDefinition.methods()
			.that()
			.areDeclaredInClassesThat()
			.resideInAPackage(this.root + "..")
			.and()
			.areAnnotatedWith(Bean.class)
			.should()
			.notBeAnnotatedWith(DescribedPredicate.describe("@ConditionalOnClass(name = ...)",
					(annotation) -> annotation.getRawType().isEquivalentTo(ConditionalOnClass.class)
							&& annotation.hasExplicitlyDeclaredProperty("name")))
			.allowEmptyShould(true);
	}

	Stream<ArchRule> confinements() {
		return CONFINEMENTS.stream().map(this::confinement);
	}

	private ArchRule confinement(Confinement confinement) {
		return ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage(this.root + "..")
			.and()
			.resideOutsideOfPackages(packages(confinement.adapters()))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(confinement.libraries().toArray(String[]::new))
			.as(confinement.name() + " types stay in " + confinement.adapters())
			.allowEmptyShould(true);
	}

	private static boolean asksLocale(JavaAccess<?> access) {
		JavaClass owner = access.getTargetOwner();
		String name = access.getTarget().getName();
		boolean changesCase = owner.isEquivalentTo(String.class) && Set.of("toLowerCase", "toUpperCase").contains(name);
		return (owner.isEquivalentTo(Locale.class) && name.equals("getDefault"))
				|| (changesCase && !access.getTarget().getFullName().contains("(java.util.Locale)"));
	}

	private DescribedPredicate<JavaClass> extend(String description) {
		return DescribedPredicate.describe(description, (type) -> isOurs(type) && isFeature(slice(type))
				&& EXTENSION_POINTS.stream().anyMatch(type::isAssignableTo));
	}

	private ArchRule all(String law, Predicate<Dependency> allowed) {
		return ArchRuleDefinition.classes()
			.that()
			.resideInAPackage(this.root + "..")
			.should(new ArchCondition<JavaClass>(law) {

				@Override
				public void check(JavaClass origin, ConditionEvents events) {
					origin.getDirectDependenciesFromSelf()
						.stream()
						.filter((dependency) -> isOurs(dependency.getTargetClass()) && !allowed.test(dependency))
						.forEach((dependency) -> events
							.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
				}

			});
	}

	private boolean isOurs(JavaClass type) {
		return type.getPackageName().startsWith(this.root + ".");
	}

	private boolean isWithinSlice(Dependency dependency) {
		return slice(dependency.getOriginClass()).equals(slice(dependency.getTargetClass()));
	}

	private static boolean isInward(String origin, String target) {
		if (origin.equals(target) || VIEWS.contains(origin)) {
			return true;
		}
		if (origin.equals(DESCRIPTION)) {
			return !VIEWS.contains(target);
		}
		Set<String> known = INNER.get(origin);
		return (known != null) ? known.contains(target) : !VIEWS.contains(target) && !target.equals(DESCRIPTION);
	}

	private static Set<String> union(Set<String> some, String... others) {
		return Stream.concat(some.stream(), Stream.of(others)).collect(Collectors.toUnmodifiableSet());
	}

	private static boolean isFeature(String slice) {
		return !INNER.containsKey(slice) && !VIEWS.contains(slice) && !slice.equals(DESCRIPTION);
	}

	private String slice(JavaClass type) {
		String[] names = type.getPackageName().substring(this.root.length() + 1).split("\\.");
		return (GROUPS.contains(names[0]) && names.length > 1) ? names[0] + "." + names[1] : names[0];
	}

	private String[] packages(Collection<String> names) {
		return names.stream().map((name) -> this.root + "." + name + "..").toArray(String[]::new);
	}

	private record Confinement(String name, List<String> libraries, List<String> adapters) {

	}

}
