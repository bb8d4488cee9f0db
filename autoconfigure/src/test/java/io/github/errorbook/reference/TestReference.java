package io.github.errorbook.reference;

import java.util.function.Consumer;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reference of an application without a web server.
 */
final class TestReference {

	private static final String HOSTILE = "</pre><script>alert('x')</script> \"quoted\" `code` | pipe [link](http://x)";

	/**
	 * Properties of a catalog whose texts try to be more than text.
	 */
	static final String[] HOSTILE_CATALOG = { "errorbook.codes.EVIL.status=418",
			"errorbook.codes.EVIL.message=" + HOSTILE, "errorbook.codes.EVIL.title=" + HOSTILE,
			"errorbook.codes.EVIL.description=" + HOSTILE, "errorbook.codes.EVIL.causes[0]=" + HOSTILE,
			"errorbook.codes.EVIL.solutions[0]=" + HOSTILE, "errorbook.codes.EVIL.category=" + HOSTILE,
			"errorbook.codes.EVIL.since=" + HOSTILE, "errorbook.codes.EVIL.deprecated.since=" + HOSTILE,
			"errorbook.codes.EVIL.deprecated.remove-in=" + HOSTILE, "errorbook.codes.EVIL.headers.X-Evil=" + HOSTILE,
			"errorbook.codes.EVIL.details.what.type=" + HOSTILE,
			"errorbook.codes.EVIL.details.what.description=" + HOSTILE,
			"errorbook.codes.EVIL.details.what.example=" + HOSTILE, "errorbook.reference.title=" + HOSTILE };

	private TestReference() {
	}

	static void run(Consumer<ReferenceContent> assertions, String... properties) {
		runner(properties).run((context) -> {
			assertThat(context).hasNotFailed();
			assertions.accept(context.getBean(ReferenceContent.class));
		});
	}

	static ApplicationContextRunner runner(String... properties) {
		return new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(ErrorbookAutoConfiguration.class))
			.withUserConfiguration(ReferenceConfiguration.class)
			.withPropertyValues(properties);
	}

	static LocalizedReference edition(ReferenceContent content) {
		return content.editions().get(content.languages().all().get(0));
	}

}
