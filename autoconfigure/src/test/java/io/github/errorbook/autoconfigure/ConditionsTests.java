package io.github.errorbook.autoconfigure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.door.ErrorDoor;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.ErrorPipeline;
import io.github.errorbook.handle.PassThroughRule;
import io.github.errorbook.render.ValueWriter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is there, and what stays away, in applications of all kinds.
 */
@ExtendWith(OutputCaptureExtension.class)
class ConditionsTests {

	private static final String OURS = "io.github.errorbook.";

	private final WebApplicationContextRunner mvc = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(bootAndOurs(MessageSourceAutoConfiguration.class,
				JacksonAutoConfiguration.class, ValidationAutoConfiguration.class, WebMvcAutoConfiguration.class,
				DispatcherServletAutoConfiguration.class, ErrorMvcAutoConfiguration.class)))
		.withUserConfiguration(Failing.class);

	@Test
	void exceptionIsAnsweredWithEnvelope() {
		this.mvc.run(this::assertEnvelope);
	}

	@ParameterizedTest
	@ValueSource(strings = { "jakarta.validation", "org.hibernate.validator", "org.springframework.security",
			"org.springframework.security.oauth2", "org.springframework.boot.actuate",
			"org.springframework.transaction", "org.springframework.dao", "org.springframework.orm",
			"org.springframework.jdbc", "org.springframework.boot.jdbc", "org.springframework.data",
			"jakarta.persistence", "org.hibernate", "org.postgresql", "org.springframework.core.retry",
			"org.springframework.web.client", "org.springframework.web.reactive", "java.net.http",
			"io.github.resilience4j.bulkhead", "io.github.resilience4j.circuitbreaker",
			"io.github.resilience4j.ratelimiter", "org.springdoc", "io.swagger", "org.apache.catalina",
			"org.eclipse.jetty", "io.micrometer", "io.micrometer.core", "io.micrometer.tracing",
			"org.springframework.boot.micrometer", "org.springframework.boot.restclient",
			"org.springframework.boot.webclient", "org.springframework.cloud.openfeign", "feign" })
	void exceptionIsAnsweredWithEnvelopeWithout(String library) {
		this.mvc.withClassLoader(new FilteredClassLoader(library)).run(this::assertEnvelope);
	}

	@Test
	void exceptionIsAnsweredWithEnvelopeWithoutMapperOfApplication() {
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations
				.of(bootAndOurs(WebMvcAutoConfiguration.class, DispatcherServletAutoConfiguration.class)))
			.withUserConfiguration(Failing.class)
			.run(this::assertEnvelope);
	}

	@Test
	void applicationWithEnableWebMvcIsAnsweredWithEnvelope() {
		this.mvc.withUserConfiguration(OwnMvc.class).run(this::assertEnvelope);
	}

	@Test
	void disabledRegistersNothing() {
		this.mvc.withPropertyValues("errorbook.enabled=false").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(ourPackages(context)).isEmpty();
			assertThat(ourNames(context)).isEmpty();
		});
	}

	@Test
	void enabledRegistersPipelineAndDoor() {
		this.mvc.run((context) -> {
			assertThat(ourPackages(context)).contains(OURS + "resolve", OURS + "handle", OURS + "render",
					OURS + "servlet", OURS + "recent");
			assertThat(ourNames(context)).contains("errorbookHandler");
		});
	}

	@Test
	void withoutDispatcherServletPipelineIsThereAndDoorIsNot() {
		this.mvc.withClassLoader(new FilteredClassLoader("org.springframework.web.servlet")).run((context) -> {
			assertThat(context).hasSingleBean(ErrorPipeline.class);
			assertThat(ourPackages(context)).doesNotContain(OURS + "servlet");
		});
	}

	@Test
	void applicationWithoutWebHasPipelineOnly() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(bootAndOurs())).run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(ErrorPipeline.class).hasSingleBean(ErrorDoor.class);
			assertThat(ourPackages(context)).doesNotContain(OURS + "servlet", OURS + "security.servlet");
		});
	}

	@Test
	void reactiveApplicationHasNoServletDoor() {
		new ReactiveWebApplicationContextRunner().withConfiguration(AutoConfigurations.of(bootAndOurs()))
			.run((context) -> {
				assertThat(context).hasNotFailed().hasSingleBean(ErrorPipeline.class);
				assertThat(ourPackages(context)).doesNotContain(OURS + "servlet", OURS + "security.servlet");
			});
	}

	@Test
	void exceptionsOfSecurityAreItsOwnWhereItsFilterChainIs() {
		this.mvc
			.withConfiguration(
					AutoConfigurations.of(SecurityAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class))
			.run((context) -> assertThat(context).getBeanNames(PassThroughRule.class)
				.containsExactlyInAnyOrder("errorbookSecurityPassThrough"));
	}

	@Test
	void exceptionsOfSecurityAreOursWhereItsFilterChainIsNot() {
		this.mvc.run((context) -> assertThat(context).doesNotHaveBean(PassThroughRule.class));
	}

	@Test
	void catalogOfApplicationReplacesOurs() {
		ErrorCatalog catalog = ErrorCatalog.of(List.of(ErrorDefinition.of("TEAPOT", 418, "Mine").build()));
		this.mvc.withBean(ErrorCatalog.class, () -> catalog).run((context) -> {
			assertThat(context).hasSingleBean(ErrorCatalog.class);
			assertThat(MockMvcTester.from(context).get().uri("/unlisted")).hasStatus(418)
				.bodyJson()
				.extractingPath("$.error.message")
				.isEqualTo("Mine");
		});
	}

	@Test
	void valueWriterOfApplicationReplacesOurs() {
		this.mvc.withBean(ValueWriter.class, () -> (value) -> "\"mine\"").run((context) -> {
			assertThat(context).hasSingleBean(ValueWriter.class);
			assertThat(MockMvcTester.from(context).get().uri("/value")).hasStatus(409)
				.bodyJson()
				.extractingPath("$.error.details.of")
				.isEqualTo("mine");
		});
	}

	@Test
	void textsOfApplicationReplaceOurs() {
		ErrorTexts texts = ErrorTexts.of(Map.of(Locale.ROOT, Map.of("errorbook.CONFLICT.message", "Translated")));
		this.mvc.withBean(ErrorTexts.class, () -> texts).run((context) -> {
			assertThat(context).hasSingleBean(ErrorTexts.class);
			assertThat(MockMvcTester.from(context).get().uri("/failing")).bodyJson()
				.extractingPath("$.error.message")
				.isEqualTo("Translated");
		});
	}

	@Test
	void listenerOfApplicationIsAddedToOurs() {
		ErrorListener listener = (error) -> {
		};
		this.mvc.withBean(ErrorListener.class, () -> listener)
			.run((context) -> assertThat(context.getBean(ErrorPipeline.class).listenerFailures().keySet()).contains(
					listener.getClass().getName(), "io.github.errorbook.observe.ErrorLogger",
					"io.github.errorbook.recent.RecordingListener"));
	}

	@Test
	void problemDetailsOfSpringLeaveEnvelopeAndWarn(CapturedOutput output) {
		this.mvc.withPropertyValues("spring.mvc.problemdetails.enabled=true").run(this::assertEnvelope);
		assertThat(output).contains("spring.mvc.problemdetails.enabled has no effect")
			.contains("errorbook.response.problem-json");
	}

	@Test
	void withoutProblemDetailsOfSpringNothingWarns(CapturedOutput output) {
		this.mvc.run(this::assertEnvelope);
		assertThat(output).doesNotContain("problemdetails");
	}

	private void assertEnvelope(WebApplicationContext context) {
		assertThat(MockMvcTester.from(context).get().uri("/failing")).hasStatus(409)
			.hasContentType("application/json")
			.bodyJson()
			.extractingPath("$.error.code")
			.isEqualTo("CONFLICT");
	}

	private static Class<?>[] bootAndOurs(Class<?>... boot) {
		List<Class<?>> classes = new ArrayList<>(List.of(boot));
		for (String name : ImportCandidates.load(AutoConfiguration.class, null)) {
			if (name.startsWith(OURS)) {
				classes.add(ClassUtils.resolveClassName(name, null));
			}
		}
		return classes.toArray(Class<?>[]::new);
	}

	private static Set<String> ourPackages(ApplicationContext context) {
		Set<String> packages = new TreeSet<>();
		for (String name : context.getBeanDefinitionNames()) {
			Class<?> type = context.getType(name);
			if (type != null && type.getName().startsWith(OURS) && type.getEnclosingClass() != ConditionsTests.class) {
				packages.add(type.getPackageName());
			}
		}
		return packages;
	}

	private static List<String> ourNames(ApplicationContext context) {
		return Arrays.stream(context.getBeanDefinitionNames())
			.filter((name) -> name.startsWith("errorbook") || name.startsWith(OURS))
			.toList();
	}

	@RestController
	static class Failing {

		@GetMapping("/failing")
		void failing() {
			throw new ConflictException();
		}

		@GetMapping("/value")
		void value() {
			throw new ConflictException().with("of", List.of("theirs"));
		}

		@GetMapping("/unlisted")
		void unlisted() {
			throw new ApiException("TEAPOT");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableWebMvc
	static class OwnMvc {

	}

}
