package io.github.errorbook.settings.contribute;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.StandardEnvironment;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.autoconfigure.SettingsAutoConfiguration;
import io.github.errorbook.catalog.CatalogBuilder;
import io.github.errorbook.catalog.CatalogContributor;
import io.github.errorbook.catalog.CodeBuilder;
import io.github.errorbook.catalog.Deprecation;
import io.github.errorbook.catalog.DetailDefinition;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.MessageOrigin;
import io.github.errorbook.settings.catalog.TestCatalogs;
import io.github.errorbook.settings.fault.CatalogFaults.CatalogFault;
import io.github.errorbook.settings.fault.InvalidCatalogException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What beans add to the catalog is checked like the rest of it.
 */
class ContributorFaultTests {

	private static final String BEAN = "bean 'shopErrors' (" + ContributorFaultTests.class.getName() + ")";

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SettingsAutoConfiguration.class, ErrorbookAutoConfiguration.class));

	private WebApplicationContextRunner with(CatalogContributor contributor) {
		return this.runner.withBean("shopErrors", CatalogContributor.class, () -> contributor);
	}

	private static List<CatalogFault> faults(WebApplicationContextRunner runner) {
		List<CatalogFault> faults = new ArrayList<>();
		runner.run((context) -> {
			assertThat(context).hasFailed();
			Stream.iterate(context.getStartupFailure(), Objects::nonNull, Throwable::getCause)
				.filter(InvalidCatalogException.class::isInstance)
				.forEach((failure) -> faults.addAll(((InvalidCatalogException) failure).faults()));
		});
		return faults;
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void mistakeStopsTheStartAndNamesTheBean(String property, String reason, CatalogContributor contributor) {
		List<CatalogFault> faults = faults(with(contributor));
		assertThat(faults).singleElement().satisfies((fault) -> {
			assertThat(fault.property()).isEqualTo(property);
			assertThat(fault.origin()).hasToString(BEAN);
			assertThat(fault.reason()).contains(reason);
			assertThat(fault.cure()).isNotBlank();
		});
	}

	static Stream<Arguments> mistakes() {
		return Stream.of(mistake("errorbook.codes.LOST.status", "cannot have the status 302", (c) -> lost(c, 302)),
				mistake("errorbook.codes.LOST.status", "cannot have the status 0", (c) -> lost(c, 0)),
				mistake("errorbook.codes.LOST.status", "status is missing", (c) -> c.add("LOST").message("Lost.")),
				mistake("errorbook.codes.LOST.status", "status is missing", (c) -> c.add("LOST")),
				mistake("errorbook.codes.LOST.message", "null", (c) -> c.add("LOST", 404, missing())),
				mistake("errorbook.codes.LOST.message", "empty", (c) -> c.add("LOST", 404, " ")),
				mistake("errorbook.codes.LOST.message", "'%s'", (c) -> c.add("LOST", 404, "No %s.")),
				mistake("errorbook.codes.lost", "does not match", (c) -> c.add("lost", 404, "Lost.")),
				mistake("errorbook.codes[order.lost]", "does not match", (c) -> c.add("order.lost", 404, "Lost.")),
				mistake("errorbook.codes[]", "empty", (c) -> c.add("", 404, "Lost.")),
				mistake("errorbook.codes[A[0]]", "brackets", (c) -> c.add("A[0]", 404, "Lost.")),
				mistake("errorbook.codes.LOST", "twice", (c) -> {
					lost(c, 404);
					lost(c, 410);
				}), mistake("errorbook.codes.LOST.exceptions[0]", "null", (c) -> lost(c, 404).exception(null)),
				mistake("errorbook.codes.FOUND.exceptions[0]", "mapped to LOST already", (c) -> {
					lost(c, 404).exception(ArithmeticException.class);
					c.add("FOUND", 409, "Found.").exception(ArithmeticException.class);
				}), mistake("errorbook.codes.LOST.headers.X Y", "not allowed", (c) -> lost(c, 404).header("X Y", "1")),
				mistake("errorbook.codes.LOST.headers.Connection", "sets the header",
						(c) -> lost(c, 404).header("Connection", "close")),
				mistake("errorbook.codes.LOST.headers.X-A", "line break",
						(c) -> lost(c, 404).header("X-A", "1\r\nB: 2")),
				mistake("errorbook.codes.LOST.headers.[a]", "There is no field", (c) -> lost(c, 404).header("[a]", "")),
				mistake("errorbook.codes.LOST.retry-after", "negative",
						(c) -> lost(c, 404).retryAfter(Duration.ofSeconds(-1))),
				mistake("errorbook.codes.LOST.type", "not a URI", (c) -> lost(c, 404).type("a b")),
				mistake("errorbook.codes.LOST.related[1]", "no code 'GOEN'",
						(c) -> lost(c, 404).related("GONE", "GOEN")),
				mistake("errorbook.codes.LOST.deprecated.replaced-by", "no code 'FOUND'",
						(c) -> lost(c, 404).deprecated(new Deprecation(null, "FOUND", null))),
				mistake("errorbook.codes.LOST.value", "GONE", (c) -> lost(c, 404).value("GONE")),
				mistake("errorbook.codes.LOST.value", "empty", (c) -> lost(c, 404).value("")),
				mistake("errorbook.codes.LOST.text", "from 500 on", (c) -> lost(c, 500).text(MessageOrigin.EXCEPTION)),
				mistake("errorbook.codes.LOST.details.left.example", "is not of the type",
						(c) -> lost(c, 404).detail("left", new DetailDefinition("integer", null, "few"))));
	}

	private static Arguments mistake(String property, String reason, CatalogContributor contributor) {
		return Arguments.of(property, reason, contributor);
	}

	private static CodeBuilder lost(CatalogBuilder catalog, int status) {
		return catalog.add("LOST", status, "Lost.");
	}

	@SuppressWarnings("NullAway")
	private static String missing() {
		return null;
	}

	@Test
	void allFaultsAreToldTogether() {
		assertThat(faults(with((catalog) -> {
			catalog.add("LOST", 302, "Lost.").related("FUOND");
			catalog.add("FOUND", 404, "");
		}).withPropertyValues("errorbook.codes.OTHER.status=1", "errorbook.respons.shape=flat",
				"errorbook.codes.FOUND.title=Found")))
			.extracting(CatalogFault::property)
			.containsExactlyInAnyOrder("errorbook.codes.LOST.status", "errorbook.codes.LOST.related[0]",
					"errorbook.codes.FOUND.message", "errorbook.codes.OTHER.status", "errorbook.respons.shape");
	}

	@Test
	void codeThatDiffersInCaseFromAnotherIsRejected() {
		assertThat(faults(with((catalog) -> {
			catalog.add("gone", 404, "Lost.");
			catalog.add("lost", 404, "Lost.");
		}).withPropertyValues("errorbook.code-pattern=.+", "errorbook.codes.LOST.status=404"))).hasSize(2)
			.allSatisfy((fault) -> assertThat(fault.reason()).contains("only in case"))
			.allSatisfy((fault) -> assertThat(fault.origin()).hasToString(BEAN));
	}

	@Test
	void twoBeansWithOneCodeStopTheStartWithBothPlaces() {
		List<CatalogFault> faults = faults(with((catalog) -> lost(catalog, 404)).withBean("otherErrors",
				CatalogContributor.class, () -> (catalog) -> lost(catalog, 404)));
		assertThat(faults).singleElement().satisfies((fault) -> {
			assertThat(fault.origin()).hasToString(BEAN.replace("shopErrors", "otherErrors"));
			assertThat(fault.reason()).contains("bean 'shopErrors'");
		});
	}

	@Test
	void orderSaysWhichBeanWins() {
		with((catalog) -> lost(catalog, 404).title("Last")).withBean("first", CatalogContributor.class, First::new)
			.run((context) -> {
				ErrorDefinition lost = Objects.requireNonNull(context.getBean(ErrorCatalog.class).find("LOST"));
				assertThat(lost.status()).isEqualTo(410);
				assertThat(lost.message()).hasToString("Lost.");
				assertThat(lost.documentation().title()).isEqualTo("Last");
			});
	}

	@Test
	void environmentVariablesConcernCodesOfBeans() {
		with((catalog) -> lost(catalog, 404))
			.withInitializer((context) -> TestCatalogs.withVariables((StandardEnvironment) context.getEnvironment(),
					"ERRORBOOK_CODES_LOST_STATUS=410"))
			.run((context) -> assertThat(context.getBean(ErrorCatalog.class).find("LOST")).hasToString("LOST (410)"));
	}

	@Test
	void valueThatIsTextStaysText() {
		with((catalog) -> {
			lost(catalog, 404).value("1001");
			catalog.add("FOUND", 404, "Found.").value(1002);
		}).run((context) -> {
			ErrorCatalog catalog = context.getBean(ErrorCatalog.class);
			assertThat(Objects.requireNonNull(catalog.find("LOST")).jsonValue()).isEqualTo("1001");
			assertThat(Objects.requireNonNull(catalog.find("FOUND")).jsonValue()).isEqualTo(1002L);
		});
	}

	@Test
	void exceptionThatKnowsItsCodeCannotBeNamed() {
		assertThat(faults(with((catalog) -> lost(catalog, 404).exception(Knowing.class)).withPropertyValues(
				"errorbook.exceptions.types[0].type=" + Knowing.class.getName(),
				"errorbook.exceptions.types[0].code-from=key")))
			.singleElement()
			.satisfies((fault) -> assertThat(fault.reason()).contains("mapped to LOST already"));
	}

	@Test
	void beanThatFailsIsNamed() {
		with((catalog) -> {
			throw new UnsupportedOperationException("no");
		}).run((context) -> assertThat(context).getFailure().rootCause().hasMessage("no"));
		with((catalog) -> catalog.add((String) null)).run((context) -> assertThat(context).getFailure()
			.cause()
			.cause()
			.hasMessage("The %s failed to add its codes to the catalog", BEAN));
	}

	@Test
	void faultsOfSettingsAreToldWhereBeansCannotBeMadeYet() {
		assertThat(faults(this.runner.withUserConfiguration(Injected.class)
			.withPropertyValues("errorbook.respons.shape=flat", "errorbook.codes.LOST.title=Lost")))
			.extracting(CatalogFault::property)
			.containsExactly("errorbook.respons.shape");
		this.runner.withUserConfiguration(Injected.class)
			.withPropertyValues("errorbook.codes.LOST.title=Lost",
					"errorbook.exceptions.types[0].type=" + Knowing.class.getName(),
					"errorbook.exceptions.types[0].code-from=key")
			.run((context) -> assertThat(context.getBean(ErrorCatalog.class).find("LOST")).hasToString("LOST (404)"));
	}

	@Test
	void catalogOfTheApplicationAsksNoBeans() {
		with((catalog) -> lost(catalog, 404)).withBean(ErrorCatalog.class, () -> ErrorCatalog.of(List.of()))
			.run((context) -> assertThat(context.getBean(ErrorCatalog.class).find("LOST")).isNull());
	}

	static class First implements CatalogContributor, Ordered {

		@Override
		public void contribute(CatalogBuilder catalog) {
			catalog.add("LOST").status(410);
		}

		@Override
		public int getOrder() {
			return 1;
		}

	}

	public static class Knowing extends RuntimeException {

		public String getKey() {
			return "GONE";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Injected {

		@Bean
		Integer status() {
			return 404;
		}

		@Bean
		FieldContributor fieldContributor() {
			return new FieldContributor();
		}

	}

	static class FieldContributor implements CatalogContributor {

		@Autowired
		@SuppressWarnings("NullAway")
		private Integer status;

		@Override
		public void contribute(CatalogBuilder catalog) {
			catalog.add("LOST", this.status, "Lost.");
		}

	}

}
