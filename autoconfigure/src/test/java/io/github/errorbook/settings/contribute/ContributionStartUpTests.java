package io.github.errorbook.settings.contribute;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.DefaultResourceLoader;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.autoconfigure.SettingsAutoConfiguration;
import io.github.errorbook.catalog.CatalogContributor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * What a user reads of faults in codes of beans and libraries.
 */
@ExtendWith(OutputCaptureExtension.class)
class ContributionStartUpTests {

	private static final String LIBRARY = """
			owner: %s
			codes:
			  REFUSED: {status: 402}
			""";

	@TempDir
	Path folder;

	@Test
	void allFaultsAreOneAnalysisWithTheirPlaces(CapturedOutput output) throws IOException {
		try (URLClassLoader libraries = Libraries.of(this.folder, LIBRARY.formatted("acme"),
				LIBRARY.formatted("other"))) {
			SpringApplicationBuilder application = new SpringApplicationBuilder(Shop.class)
				.resourceLoader(new DefaultResourceLoader(libraries))
				.web(WebApplicationType.NONE);
			assertThatException().isThrownBy(() -> application.run("--errorbook.codes.OURS.status=1"));
		}
		assertThat(output).contains("APPLICATION FAILED TO START", "The catalog of error codes has 3 faults:",
				"Property: errorbook.codes.LOST.status", "Value:    \"302\"",
				"Origin:   bean 'shopErrors' (" + Shop.class.getName() + ")",
				"Origin:   URL [file:" + this.folder + "/library-1/META-INF/errorbook/catalog.yml] - 3:",
				"Two libraries declare the code: 'other' here, and 'acme' at URL [file:" + this.folder + "/library-0/",
				"Property: errorbook.codes.OURS.status");
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ SettingsAutoConfiguration.class, ErrorbookAutoConfiguration.class })
	static class Shop {

		@Bean
		CatalogContributor shopErrors() {
			return (catalog) -> catalog.add("LOST", 302, "Lost.");
		}

	}

}
