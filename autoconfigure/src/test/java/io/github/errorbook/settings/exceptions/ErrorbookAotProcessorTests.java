package io.github.errorbook.settings.exceptions;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.beans.factory.aot.AotProcessingException;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.http.HttpStatus;
import org.springframework.javapoet.ClassName;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.autoconfigure.ErrorbookProperties;
import io.github.errorbook.autoconfigure.response.ResponseProperties;
import io.github.errorbook.catalog.CatalogBuilder;
import io.github.errorbook.catalog.CatalogContributor;
import io.github.errorbook.settings.catalog.shop.ShopException;
import io.github.errorbook.settings.contribute.Libraries;
import io.github.errorbook.settings.exceptions.aot.BaseException;
import io.github.errorbook.settings.exceptions.aot.QuotaException;
import io.github.errorbook.settings.fault.InvalidCatalogException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Ahead-of-time processing of an application that has the auto-configuration.
 */
class ErrorbookAotProcessorTests {

	@Test
	void accessorsOfExceptionsInCatalogAreKept() throws NoSuchMethodException {
		RuntimeHints hints = process("errorbook.codes.GONE.exceptions=java.nio.file.NoSuchFileException");
		assertThat(RuntimeHintsPredicates.reflection()
			.onMethodInvocation(NoSuchFileException.class.getSuperclass().getMethod("getFile"))).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onType(FileNotFoundException.class)).rejects(hints);
	}

	@Test
	void wrongCatalogFailsTheBuild() {
		assertThatExceptionOfType(AotProcessingException.class)
			.isThrownBy(() -> process("errorbook.codes.GONE.status=302"))
			.withCauseInstanceOf(InvalidCatalogException.class);
	}

	@Test
	void accessorsOfExceptionsOfApplicationAreKept() throws ReflectiveOperationException {
		RuntimeHints hints = process();
		assertThat(RuntimeHintsPredicates.reflection().onFieldAccess(QuotaException.class.getDeclaredField("used")))
			.accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(BaseException.class.getMethod("getLimit")))
			.accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(RuntimeException.class)
			.withMemberCategory(MemberCategory.INVOKE_PUBLIC_CONSTRUCTORS)).rejects(hints);
	}

	@Test
	void wrapperTypesOfApplicationAreKept() {
		RuntimeHints hints = process("errorbook.exceptions.unwrap=java.io.UncheckedIOException");
		assertThat(RuntimeHintsPredicates.reflection().onType(UncheckedIOException.class)).accepts(hints);
	}

	@Test
	void accessorsOfCodesAreKept() throws NoSuchMethodException {
		RuntimeHints hints = process("errorbook.exceptions.types[0].type=" + ShopException.class.getName(),
				"errorbook.exceptions.types[0].code-from=reason.key",
				"errorbook.exceptions.types[0].statusFrom=httpStatus");
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(ShopException.class.getMethod("getReason")))
			.accepts(hints);
		assertThat(
				RuntimeHintsPredicates.reflection().onMethodInvocation(ShopException.Reason.class.getMethod("getKey")))
			.accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(HttpStatus.class.getMethod("value")))
			.accepts(hints);
	}

	@Test
	void messageBundlesAreKept() {
		RuntimeHints hints = process();
		assertThat(RuntimeHintsPredicates.resource().forResource("messages.properties")).accepts(hints);
		assertThat(RuntimeHintsPredicates.resource().forResource("messages_de.properties")).accepts(hints);
		assertThat(RuntimeHintsPredicates.resource().forResource("i18n/errors_de.properties")).rejects(hints);
	}

	@Test
	void messageBundlesOfOtherNameAreKept() {
		RuntimeHints hints = process("spring.messages.basename=i18n.errors,texts");
		assertThat(RuntimeHintsPredicates.resource().forResource("i18n/errors_de.properties")).accepts(hints);
		assertThat(RuntimeHintsPredicates.resource().forResource("texts.properties")).accepts(hints);
	}

	@Test
	void propertiesAreBoundByReflection() {
		RuntimeHints hints = process();
		assertThat(RuntimeHintsPredicates.reflection().onType(ErrorbookProperties.class)).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onType(ResponseProperties.Names.class)).accepts(hints);
	}

	@Test
	void disabledKeepsNothing() {
		RuntimeHints hints = process("errorbook.enabled=false");
		assertThat(RuntimeHintsPredicates.reflection().onType(QuotaException.class)).rejects(hints);
		assertThat(RuntimeHintsPredicates.resource().forResource("messages.properties")).rejects(hints);
	}

	@Test
	void catalogThatBeansCompleteDoesNotFailTheBuild() throws NoSuchMethodException {
		RuntimeHints hints = process((context) -> context.register(NotMade.class), "errorbook.codes.LOST.title=Lost",
				"errorbook.codes.GONE.exceptions=java.nio.file.NoSuchFileException");
		assertThat(RuntimeHintsPredicates.reflection()
			.onMethodInvocation(NoSuchFileException.class.getSuperclass().getMethod("getFile"))).accepts(hints);
	}

	@Test
	void accessorsOfExceptionsInCatalogsOfLibrariesAreKept(@TempDir Path folder) throws NoSuchMethodException {
		RuntimeHints hints = process((context) -> context.setClassLoader(Libraries.of(folder, """
				owner: acme
				codes: {LOST: {status: 404, exceptions: [java.nio.file.NoSuchFileException]}}
				""")));
		assertThat(RuntimeHintsPredicates.reflection()
			.onMethodInvocation(NoSuchFileException.class.getSuperclass().getMethod("getFile"))).accepts(hints);
	}

	private static RuntimeHints process(String... properties) {
		return process((context) -> {
		}, properties);
	}

	private static RuntimeHints process(Consumer<AnnotationConfigApplicationContext> setup, String... properties) {
		RuntimeHints hints = new RuntimeHints();
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			TestPropertyValues.of(properties).applyTo(context);
			setup.accept(context);
			AutoConfigurationPackages.register(context, QuotaException.class.getPackageName());
			context.register(ErrorbookAutoConfiguration.class);
			new ApplicationContextAotGenerator().processAheadOfTime(context,
					new DefaultGenerationContext(
							new ClassNameGenerator(ClassName.get("io.github.errorbook", "Application")),
							new InMemoryGeneratedFiles(), hints));
		}
		return hints;
	}

	static class NotMade implements CatalogContributor {

		NotMade() {
			throw new IllegalStateException("No bean is made at build time");
		}

		@Override
		public void contribute(CatalogBuilder catalog) {
		}

	}

}
