package io.github.errorbook.autoconfigure;

import java.util.List;
import java.util.concurrent.CompletionException;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.test.context.FilteredClassLoader;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorbookRuntimeHintsTests {

	private final RuntimeHints hints = new RuntimeHints();

	@Test
	void typesThatAreLookedUpByNameAreKept() {
		new ErrorbookRuntimeHints().registerHints(this.hints, getClass().getClassLoader());
		assertThat(RuntimeHintsPredicates.reflection().onType(CompletionException.class)).accepts(this.hints);
		assertThat(RuntimeHintsPredicates.reflection().onType(ServletException.class)).accepts(this.hints);
	}

	@Test
	void catalogIsBoundByReflection() {
		new ErrorbookRuntimeHints().registerHints(this.hints, getClass().getClassLoader());
		for (Class<?> type : List.of(CatalogProperties.class, CatalogProperties.CodeProperties.class,
				CatalogProperties.DetailProperties.class, CatalogProperties.DeprecationProperties.class)) {
			assertThat(RuntimeHintsPredicates.reflection().onConstructorInvocation(type.getDeclaredConstructors()[0]))
				.as(type.getName())
				.accepts(this.hints);
		}
	}

	@Test
	void typeThatIsAbsentIsNoFault() {
		new ErrorbookRuntimeHints().registerHints(this.hints, new FilteredClassLoader(ServletException.class));
		assertThat(RuntimeHintsPredicates.reflection().onType(CompletionException.class)).accepts(this.hints);
		assertThat(RuntimeHintsPredicates.reflection().onType(ServletException.class)).rejects(this.hints);
	}

}
