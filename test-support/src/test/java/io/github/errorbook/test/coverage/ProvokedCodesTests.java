package io.github.errorbook.test.coverage;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.ServiceLoader;

import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.Visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is counted, and how it is told.
 */
class ProvokedCodesTests {

	private final ProvokedCodes codes = new ProvokedCodes();

	private void declare(ErrorDefinition.Builder... definitions) {
		this.codes.declare(ErrorCatalog.of(List.of(definitions).stream().map(ErrorDefinition.Builder::build).toList()));
	}

	@Test
	void ownPublicCodesAreDeclared() {
		declare(ErrorDefinition.of("MINE", 409, "Mine."), ErrorDefinition.of("GONE", 410, "Overridden."),
				ErrorDefinition.of("SECRET", 500, "?").visibility(Visibility.INTERNAL));
		assertThat(this.codes.declared()).containsExactly("GONE", "MINE");
	}

	@Test
	void codesThatWereNotAnsweredAreTold() {
		declare(ErrorDefinition.of("B", 409, ""), ErrorDefinition.of("A", 409, ""), ErrorDefinition.of("C", 409, ""));
		this.codes.answer("B");
		this.codes.answer("CONFLICT");
		assertThat(this.codes.never()).containsExactly("A", "C");
		assertThat(this.codes).hasToString("The tests provoked 1 of the 3 codes of the catalog; never: A, C.");
	}

	@Test
	void allCodesAreToldInShort() {
		declare(ErrorDefinition.of("A", 409, ""));
		this.codes.answer("A");
		assertThat(this.codes).hasToString("The tests provoked 1 of the 1 codes of the catalog.");
	}

	@Test
	void shareIsRequired() {
		declare(ErrorDefinition.of("A", 409, ""), ErrorDefinition.of("B", 409, ""));
		this.codes.answer("A");
		assertThatCode(() -> this.codes.verifyAtLeast(0.5)).doesNotThrowAnyException();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.codes.verifyAtLeast(0.51))
			.withMessage("Expected 51% of the codes to be provoked. "
					+ "The tests provoked 1 of the 2 codes of the catalog; never: B.");
	}

	@Test
	void nothingIsRequiredOfNothing() {
		assertThatCode(() -> this.codes.verifyAtLeast(1)).doesNotThrowAnyException();
	}

	@Test
	void contextDeclaresItsCodes() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(ErrorbookAutoConfiguration.class, ProvokedCodesAutoConfiguration.class))
			.withPropertyValues("errorbook.codes.OF_A_RUNNER.status=409", "errorbook.codes.OF_A_RUNNER.message=Hm.")
			.run((context) -> assertThat(ProvokedCodes.ofThisRun().declared()).contains("OF_A_RUNNER"));
	}

	@Test
	void contextWithoutErrorbookRecordsNothing() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(ErrorbookAutoConfiguration.class, ProvokedCodesAutoConfiguration.class))
			.withPropertyValues("errorbook.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ProvokedCodesRecorder.class));
	}

	@Test
	void endOfRunIsReported() {
		declare(ErrorDefinition.of("A", 409, ""));
		assertThat(report("true"))
			.isEqualToIgnoringNewLines("The tests provoked 0 of the 1 codes of the catalog; never: A.");
	}

	@Test
	void silenceIsKept() {
		declare(ErrorDefinition.of("A", 409, ""));
		assertThat(report("false")).isEmpty();
	}

	@Test
	void runWithoutCatalogIsNotReported() {
		assertThat(report("true")).isEmpty();
	}

	private String report(String parameter) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		TestExecutionListener reporter = new ProvokedCodesReporter(this.codes, new PrintStream(out, true));
		LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
			.selectors(DiscoverySelectors.selectClass(OneTest.class))
			.configurationParameter(ProvokedCodes.REPORT, parameter)
			.build();
		LauncherFactory
			.create(LauncherConfig.builder()
				.enableTestExecutionListenerAutoRegistration(false)
				.addTestExecutionListeners(reporter)
				.build())
			.execute(request);
		return out.toString();
	}

	@Test
	void reporterIsFoundByJUnit() {
		assertThat(ServiceLoader.load(TestExecutionListener.class))
			.hasAtLeastOneElementOfType(ProvokedCodesReporter.class);
	}

	static class OneTest {

		@Test
		void passes() {
		}

	}

}
