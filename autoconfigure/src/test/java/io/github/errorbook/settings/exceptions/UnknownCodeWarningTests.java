package io.github.errorbook.settings.exceptions;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.settings.exceptions.aot.QuotaException;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class UnknownCodeWarningTests {

	private final DefaultListableBeanFactory beanFactory = new DefaultListableBeanFactory();

	private static ErrorCatalog catalog(String... codes) {
		return ErrorCatalog
			.of(List.of(codes).stream().map((code) -> ErrorDefinition.of(code, 409, "Text.").build()).toList());
	}

	@Test
	void unknownCodesAreToldAtOnceWithTheYaml() {
		Map<String, String> codes = Map.of("com.example.Lost", "ORDER_LSOT", "com.example.Gone", "GONE",
				"com.example.Method", "", "com.example.Other", "NOTHING_LIKE_IT");
		assertThat(UnknownCodeWarning.describe(catalog("ORDER_LOST"), codes)).isEqualTo("""
				@ApiErrorCode gives these classes codes that the catalog does not have; when they are thrown, \
				those without a status of their own are answered as INTERNAL_SERVER_ERROR:
				  com.example.Lost: ORDER_LSOT (did you mean ORDER_LOST?)
				  com.example.Other: NOTHING_LIKE_IT
				Correct the codes, or add them:

				errorbook:
				  codes:
				    "[NOTHING_LIKE_IT]":
				      status: 422
				      message: "..."
				    "[ORDER_LSOT]":
				      status: 422
				      message: "..."
				""");
	}

	@Test
	void knownCodesAreNotTold() {
		ErrorCatalog catalog = ErrorCatalog
			.of(List.of(ErrorDefinition.of("LOST", 404, "Text.").value("order.lost").build()));
		assertThat(UnknownCodeWarning.describe(catalog, Map.of("A", "LOST", "B", "order.lost", "C", "GONE"))).isNull();
	}

	@Test
	void classesOfThePackagesAreRead(CapturedOutput output) {
		AutoConfigurationPackages.register(this.beanFactory, QuotaException.class.getPackageName());
		assertThat(AnnotatedCodes.find(this.beanFactory))
			.containsExactly(Map.entry(QuotaException.class.getName(), "QUOTA"));
		UnknownCodeWarning.logFor(catalog("QUOTA"), AnnotatedCodes.find(this.beanFactory));
		assertThat(output).doesNotContain("QUOTA");
		UnknownCodeWarning.logFor(catalog("QUOTE"), AnnotatedCodes.find(this.beanFactory));
		assertThat(output).contains(QuotaException.class.getName() + ": QUOTA (did you mean QUOTE?)");
	}

	@Test
	void unknownPackagesHaveNoCodes() {
		assertThat(AnnotatedCodes.find(this.beanFactory)).isEmpty();
		assertThat(AnnotatedCodes.lieInFolders(this.beanFactory)).isFalse();
	}

	@Test
	void classesOfAnArchiveDoNotLieInFolders() {
		AutoConfigurationPackages.register(this.beanFactory, AutoConfigurationPackages.class.getPackageName());
		assertThat(AnnotatedCodes.lieInFolders(this.beanFactory)).isFalse();
	}

	@Test
	void classesThatWereCompiledHereLieInFolders() {
		AutoConfigurationPackages.register(this.beanFactory, QuotaException.class.getPackageName());
		assertThat(AnnotatedCodes.lieInFolders(this.beanFactory)).isTrue();
	}

}
