package io.github.errorbook.test;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorCode;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.source.data.DataProperties.ConstraintProperties;

/**
 * Verifies that the catalog, its translations and the application fit. It finds:
 * <ul>
 * <li>codes that the catalog lacks: constants of {@link ErrorCode} enums, and those that
 * {@link io.github.errorbook.exception.ApiErrorCode @ApiErrorCode} gives to classes</li>
 * <li>codes of the application that nothing answers with, as far as can be known: neither
 * a mapped exception, nor a class that has the code as a text, nor a bare status; the
 * standard codes and deprecated ones are exempt</li>
 * <li>codes whose message, or title where the catalog has one, is not translated, and
 * words for invalid input that are not, in each language that is begun and beside the
 * {@linkplain io.github.errorbook.catalog.StandardTexts standard texts}</li>
 * <li>translations that belong to no code</li>
 * <li>messages, translated or not, with placeholders that no declared detail fills</li>
 * </ul>
 * Classes are sought in the packages of the application, without those that lie where the
 * calling test lies. Immutable; every method that adds something returns a copy.
 *
 * @since 0.1.0
 */
public final class CatalogChecks {

	private final ErrorCatalog catalog;

	private final ErrorTexts texts;

	private final @Nullable Set<Locale> locales;

	private final Set<Class<?>> enums;

	private final Set<String> packages;

	private final Set<String> usedElsewhere;

	private CatalogChecks(ErrorCatalog catalog, ErrorTexts texts, @Nullable Set<Locale> locales, Set<Class<?>> enums,
			Set<String> packages, Set<String> usedElsewhere) {
		this.catalog = catalog;
		this.texts = texts;
		this.locales = locales;
		this.enums = enums;
		this.packages = packages;
		this.usedElsewhere = usedElsewhere;
	}

	/**
	 * Check the messages of a catalog, and what is added to it.
	 * @param catalog the catalog
	 * @return the checks
	 */
	public static CatalogChecks of(ErrorCatalog catalog) {
		return new CatalogChecks(Objects.requireNonNull(catalog, "catalog"), ErrorTexts.of(Map.of()), null, Set.of(),
				Set.of(), Set.of());
	}

	/**
	 * Check an application: its catalog, its translations, and the classes in the
	 * packages of its {@code @SpringBootApplication}.
	 * @param context the context of the application
	 * @return the checks
	 */
	public static CatalogChecks of(ApplicationContext context) {
		CatalogChecks checks = of(context.getBean(ErrorCatalog.class)).texts(context.getBean(ErrorTexts.class))
			.usedElsewhere(codesOfConstraints(context));
		return AutoConfigurationPackages.has(context)
				? checks.classesIn(AutoConfigurationPackages.get(context).toArray(String[]::new)) : checks;
	}

	private static String[] codesOfConstraints(ApplicationContext context) {
		return Binder.get(context.getEnvironment())
			.bind("errorbook.data.constraints", Bindable.mapOf(String.class, ConstraintProperties.class))
			.orElse(Map.of())
			.values()
			.stream()
			.map(ConstraintProperties::code)
			.filter(Objects::nonNull)
			.toArray(String[]::new);
	}

	/**
	 * Check translations too. Each locale that has any is to have them all.
	 * @param texts the translations
	 * @return a copy
	 */
	public CatalogChecks texts(ErrorTexts texts) {
		return new CatalogChecks(this.catalog, texts, this.locales, this.enums, this.packages, this.usedElsewhere);
	}

	/**
	 * Say which locales are to have all translations, in place of those that have any.
	 * @param locales the locales
	 * @return a copy
	 */
	public CatalogChecks locales(Locale... locales) {
		return new CatalogChecks(this.catalog, this.texts, new LinkedHashSet<>(Arrays.asList(locales)), this.enums,
				this.packages, this.usedElsewhere);
	}

	/**
	 * Check an enum of codes, beside those that are found in packages.
	 * @param type the enum
	 * @param <E> the type of the enum
	 * @return a copy
	 */
	public <E extends Enum<E> & ErrorCode> CatalogChecks codesOf(Class<E> type) {
		return new CatalogChecks(this.catalog, this.texts, this.locales, union(this.enums, Stream.of(type)),
				this.packages, this.usedElsewhere);
	}

	/**
	 * Look for enums of codes, and for the codes that are in use, in packages.
	 * @param packages the packages of the application, with those below them
	 * @return a copy
	 */
	public CatalogChecks classesIn(String... packages) {
		return new CatalogChecks(this.catalog, this.texts, this.locales, this.enums,
				union(this.packages, Arrays.stream(packages)), this.usedElsewhere);
	}

	/**
	 * Name codes that are in use where it cannot be seen, as in a library.
	 * @param codes the codes
	 * @return a copy
	 */
	public CatalogChecks usedElsewhere(String... codes) {
		return new CatalogChecks(this.catalog, this.texts, this.locales, this.enums, this.packages,
				union(this.usedElsewhere, Arrays.stream(codes)));
	}

	private static <T> Set<T> union(Set<T> some, Stream<? extends T> more) {
		return Stream.concat(some.stream(), more).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * Verify that all fits.
	 * @throws AssertionError with everything that was found
	 * @throws IllegalArgumentException if there is no class in the packages
	 */
	public void verify() {
		List<Finding> findings = findings(ApplicationClasses.callingTests());
		if (!findings.isEmpty()) {
			throw new AssertionError("The catalog does not fit in %d %s:\n\n%s".formatted(findings.size(),
					(findings.size() == 1) ? "place" : "places",
					findings.stream().map("  %s\n"::formatted).collect(Collectors.joining())));
		}
	}

	List<Finding> findings(Set<String> excluded) {
		Stream<Finding> ofTexts = new TextCheck(this.catalog, this.texts, this.locales).check();
		return Stream.concat(ofClasses(excluded), ofTexts).distinct().toList();
	}

	private Stream<Finding> ofClasses(Set<String> excluded) {
		MissingCodes missing = new MissingCodes(this.catalog);
		if (this.packages.isEmpty()) {
			return this.enums.stream().flatMap(missing::of);
		}
		ApplicationClasses classes = ApplicationClasses.in(this.packages, excluded, null);
		if (classes.isEmpty()) {
			throw new IllegalArgumentException(
					"There are no classes in %s but those beside the test".formatted(this.packages));
		}
		Set<String> used = new HashSet<>(classes.texts());
		used.addAll(this.usedElsewhere);
		return Stream
			.of(union(this.enums, classes.errorEnums()).stream().flatMap(missing::of),
					missing.of(classes.annotatedCodes()), new UsageCheck(this.catalog, used).check())
			.flatMap(Function.identity());
	}

}
