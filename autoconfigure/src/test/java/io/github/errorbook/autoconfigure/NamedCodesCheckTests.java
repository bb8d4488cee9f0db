package io.github.errorbook.autoconfigure;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.errorbook.catalog.ErrorCode;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;
import io.github.errorbook.settings.exceptions.aot.QuotaException;
import io.github.errorbook.settings.fault.InvalidCatalogException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Codes that mappers name before there is an exception.
 */
@ExtendWith(OutputCaptureExtension.class)
class NamedCodesCheckTests {

	private static final ErrorMapping TYPO = ErrorMapping.code("CONFLIT");

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SettingsAutoConfiguration.class, ErrorbookAutoConfiguration.class));

	static Stream<ErrorMapper<?>> untyped() {
		ErrorMapper<ArithmeticException> lambda = (thrown) -> ErrorMapping.code("CONFLICT");
		ErrorMapper<Throwable> reference = NamedCodesCheckTests::conflict;
		return Stream.of(lambda, reference, ErrorMapper.of(null, NamedCodesCheckTests::conflict));
	}

	private static ErrorMapping conflict(Throwable thrown) {
		return ErrorMapping.code("CONFLICT");
	}

	@ParameterizedTest
	@MethodSource("untyped")
	void mapperWithoutTypeEndsTheStart(ErrorMapper<?> mapper) {
		this.runner.withBean("wallet", ErrorMapper.class, () -> mapper)
			.run((context) -> assertThat(context).getFailure()
				.hasMessageContaining("bean 'wallet'")
				.hasMessageContaining("type of exceptions"));
		new ReactiveWebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(SettingsAutoConfiguration.class, ErrorbookAutoConfiguration.class))
			.withBean("wallet", ErrorMapper.class, () -> mapper)
			.run((context) -> assertThat(context).getFailure().hasMessageContaining("bean 'wallet'"));
	}

	static Stream<ErrorMapper<?>> wrong() {
		return Stream.of(ErrorMapper.always(ArithmeticException.class, TYPO),
				ErrorMapper.always(ArithmeticException.class, TYPO.withStatus(409).withMessage("Text.")),
				FrameworkErrorMapper.always(ArithmeticException.class, Typo.CONFLIT), new TypoMapper());
	}

	@ParameterizedTest
	@MethodSource("wrong")
	void unknownCodeOfAllExceptionsOfTypeStopsTheStart(ErrorMapper<?> mapper) {
		this.runner.withBean("mapper", ErrorMapper.class, () -> mapper)
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOfSatisfying(InvalidCatalogException.class,
						(failure) -> assertThat(failure.faults()).singleElement().satisfies((fault) -> {
							assertThat(fault.property()).isEqualTo("errorbook.codes.CONFLIT");
							assertThat(fault.origin()).asString().startsWith("bean 'mapper' (io.github.errorbook.");
							assertThat(fault.cure()).isEqualTo("Did you mean 'CONFLICT'?");
						})));
	}

	static Stream<ErrorMapper<?>> right() {
		return Stream.of(ErrorMapper.always(ArithmeticException.class, ErrorMapping.code(StandardErrorCode.CONFLICT)),
				ErrorMapper.always(ArithmeticException.class, ErrorMapping.code("order.lost")),
				ErrorMapper.always(ArithmeticException.class, ErrorMapping.status(418)),
				ErrorMapper.of(ArithmeticException.class, (thrown) -> TYPO), new FailingMapper());
	}

	@ParameterizedTest
	@MethodSource("right")
	void otherMappersDoNot(ErrorMapper<?> mapper) {
		this.runner.withBean("mapper", ErrorMapper.class, () -> mapper)
			.withPropertyValues("errorbook.codes.LOST.status=404", "errorbook.codes.LOST.value=order.lost")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void mapperThatIsLazyIsNotMade() {
		this.runner.withBean("mapper", ErrorMapper.class, () -> {
			throw new IllegalStateException("Too early");
		}, (definition) -> definition.setLazyInit(true)).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void unknownCodesOfAnnotationsAreTold(CapturedOutput output) {
		this.runner
			.withInitializer((context) -> AutoConfigurationPackages
				.register((BeanDefinitionRegistry) context.getBeanFactory(), QuotaException.class.getPackageName()))
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).contains(QuotaException.class.getName() + ": QUOTA\n");
	}

	private enum Typo implements ErrorCode {

		CONFLIT

	}

	private static final class TypoMapper implements ErrorMapper<ArithmeticException> {

		@Override
		public ErrorMapping map(ArithmeticException thrown) {
			return TYPO;
		}

		@Override
		public ErrorMapping mapType(Class<?> thrownType) {
			return TYPO;
		}

	}

	private static final class FailingMapper implements ErrorMapper<ArithmeticException> {

		@Override
		public ErrorMapping map(ArithmeticException thrown) {
			return TYPO;
		}

		@Override
		public ErrorMapping mapType(Class<?> thrownType) {
			throw new UnsupportedOperationException();
		}

	}

}
