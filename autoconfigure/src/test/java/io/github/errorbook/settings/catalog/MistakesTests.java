package io.github.errorbook.settings.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.util.ClassUtils;

import io.github.errorbook.settings.catalog.shop.Shop;
import io.github.errorbook.settings.fault.CatalogFaults.CatalogFault;
import io.github.errorbook.settings.fault.InvalidCatalogException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service with a mistake in its configuration does not start, and says why. The table
 * {@code mistakes.txt} has what it says; the system property {@code errorbook.docs=write}
 * has that written anew.
 */
class MistakesTests {

	private static final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withUserConfiguration(Shop.class)
		.withConfiguration(AutoConfigurations.of(autoConfigurations()));

	@BeforeAll
	static void write() throws IOException {
		if ("write".equals(System.getProperty("errorbook.docs"))) {
			Mistake.write(MistakesTests::start);
		}
	}

	static List<Mistake> mistakes() {
		return Mistake.all();
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void mistakeStopsTheStartWithItsCure(Mistake mistake) {
		assertThat(start(mistake)).isNotEmpty().containsExactlyElementsOf(mistake.faults());
	}

	@Test
	void tableIsLarge() {
		assertThat(Mistake.all()).hasSizeGreaterThanOrEqualTo(95).doesNotHaveDuplicates();
	}

	private static List<String> start(Mistake mistake) {
		List<String> faults = new ArrayList<>();
		runner.withInitializer((context) -> mistake.addTo(context.getEnvironment())).run((context) -> {
			assertThat(context).hasFailed();
			Stream.iterate(context.getStartupFailure(), Objects::nonNull, Throwable::getCause)
				.filter(InvalidCatalogException.class::isInstance)
				.flatMap((failure) -> ((InvalidCatalogException) failure).faults().stream())
				.map(MistakesTests::describe)
				.forEach(faults::add);
		});
		return faults;
	}

	private static String describe(CatalogFault fault) {
		String value = (fault.value() != null) ? " = " + fault.value() : "";
		return line(fault) + fault.property() + value + ": " + fault.reason() + " >> " + fault.cure();
	}

	private static String line(CatalogFault fault) {
		boolean inFile = fault.origin() instanceof PropertySourceOrigin origin
				&& origin.getOrigin() instanceof TextResourceOrigin;
		if (!inFile) {
			return "";
		}
		PropertySourceOrigin origin = (PropertySourceOrigin) Objects.requireNonNull(fault.origin());
		TextResourceOrigin text = (TextResourceOrigin) Objects.requireNonNull(origin.getOrigin());
		return (Objects.requireNonNull(text.getLocation()).getLine() + 1) + ": ";
	}

	private static Class<?>[] autoConfigurations() {
		List<Class<?>> types = new ArrayList<>();
		for (String name : ImportCandidates.load(AutoConfiguration.class, null)) {
			if (name.startsWith("io.github.errorbook.")) {
				types.add(ClassUtils.resolveClassName(name, null));
			}
		}
		return types.toArray(Class<?>[]::new);
	}

}
