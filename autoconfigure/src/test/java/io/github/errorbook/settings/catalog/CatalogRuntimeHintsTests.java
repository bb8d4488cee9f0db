package io.github.errorbook.settings.catalog;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

import io.github.errorbook.settings.contribute.CatalogLayers;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogRuntimeHintsTests {

	private final RuntimeHints hints = new RuntimeHints();

	@Test
	void catalogsOfLibrariesAreKept() {
		new CatalogRuntimeHints().registerHints(this.hints, getClass().getClassLoader());
		assertThat(RuntimeHintsPredicates.resource().forResource(CatalogLayers.FILE)).accepts(this.hints);
	}

	@Test
	void catalogIsBoundByReflection() {
		new CatalogRuntimeHints().registerHints(this.hints, getClass().getClassLoader());
		for (Class<?> type : List.of(CatalogProperties.class, CatalogProperties.CodeProperties.class,
				CatalogProperties.DocumentationProperties.class, CatalogProperties.DetailProperties.class,
				CatalogProperties.DeprecationProperties.class)) {
			assertThat(RuntimeHintsPredicates.reflection().onConstructorInvocation(type.getDeclaredConstructors()[0]))
				.as(type.getName())
				.accepts(this.hints);
		}
	}

}
