package io.github.errorbook.resolve;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.errorbook.catalog.ErrorCode;
import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.exception.ApiErrorDetail;
import io.github.errorbook.exception.ApiException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ExtendWith(OutputCaptureExtension.class)
class AnnotatedExceptionTests {

	private final TestResolver resolver = TestResolver.with(TestResolver.code("FIRST", 409),
			TestResolver.code("SECOND", 422));

	@Test
	void resolveTakesCodeOfClass() {
		assertThat(this.resolver.resolve(new FirstException())).hasToString("FIRST (409)");
	}

	@Test
	void resolveWhenSuperclassIsAnnotatedTakesItsCode() {
		assertThat(this.resolver.resolve(new SubOfFirstException())).hasToString("FIRST (409)");
	}

	@Test
	void resolveWhenSubclassIsAnnotatedTakesItsCode() {
		assertThat(this.resolver.resolve(new SecondException())).hasToString("SECOND (422)");
	}

	@Test
	void resolveWhenInterfaceIsAnnotatedTakesItsCode() {
		assertThat(this.resolver.resolve(new MarkedException())).hasToString("SECOND (422)");
	}

	@Test
	void resolveWhenAnnotatedClassIsApiExceptionPrefersAnnotation() {
		ResolvedError error = this.resolver.resolve(new AnnotatedApiException("SECOND").with("a", 1));
		assertThat(error).hasToString("FIRST (409)");
		assertThat(error.details().values()).containsExactly(Map.entry("a", 1), Map.entry("b", 2));
	}

	@Test
	void resolveTakesCodeOfMethod() {
		assertThat(this.resolver.resolve(new ManyCodesException("SECOND"))).hasToString("SECOND (422)");
		assertThat(this.resolver.resolve(new ManyCodesException(WalletError.FIRST))).hasToString("FIRST (409)");
		assertThat(this.resolver.resolve(new ManyCodesException(PlainError.SECOND))).hasToString("SECOND (422)");
		ErrorCode second = new ErrorCode() {

			@Override
			public String code() {
				return "SECOND";
			}

		};
		assertThat(this.resolver.resolve(new ManyCodesException(second))).hasToString("SECOND (422)");
	}

	@Test
	void resolveWhenMethodIsOverriddenTakesCodeOfSubclass() {
		ManyCodesException thrown = new ManyCodesException("FIRST") {

			@Override
			Object code() {
				return "SECOND";
			}

		};
		assertThat(this.resolver.resolve(thrown)).hasToString("SECOND (422)");
	}

	@Test
	void resolveWhenMethodReturnsNullTakesCodeOfClass() {
		assertThat(this.resolver.resolve(new ManyCodesException(null))).hasToString("FIRST (409)");
	}

	@Test
	void resolveWhenMethodThrowsTakesCodeOfClassAndWarns(CapturedOutput output) {
		assertThat(this.resolver.resolve(new FailingCodeException())).hasToString("FIRST (409)");
		assertThat(output).contains("WARN").contains("FailingCodeException.code()");
	}

	@Test
	void resolveWhenAnnotationOnClassHasNoCodeFails() {
		assertThatIllegalStateException().isThrownBy(() -> this.resolver.resolve(new NoCodeException()))
			.withMessageContaining(NoCodeException.class.getName());
	}

	@Test
	void resolveWhenAnnotatedMethodHasParametersFails() {
		assertThatIllegalStateException().isThrownBy(() -> this.resolver.resolve(new ParameterException()))
			.withMessageContaining("without parameters");
	}

	@Test
	void resolveReadsAnnotatedDetails() {
		assertThat(this.resolver.resolve(new DetailedException()).details().values()).containsOnly(
				Map.entry("secretField", "field"), Map.entry("renamed", "renamed field"),
				Map.entry("viaGetter", "getter"), Map.entry("viaName", "method"), Map.entry("active", true),
				Map.entry("getaway", "island"), Map.entry("other", "renamed method"));
	}

	@Test
	void resolveReadsAnnotatedDetailsOfSuperclassFirst() {
		assertThat(this.resolver.resolve(new SubDetailedException()).details().values().keySet()).hasSize(8)
			.contains("secretField")
			.endsWith("own");
	}

	@Test
	void resolveWhenAnnotatedDetailIsNullOrFailsLeavesItOut(CapturedOutput output) {
		assertThat(this.resolver.resolve(new PoorException()).details().values())
			.containsExactly(Map.entry("left", "over"));
		assertThat(output).contains("WARN").contains("PoorException.getFailing()");
	}

	@Test
	void resolveReadsAnnotatedDetailsWhereCatalogMapsType() {
		TestResolver mapped = TestResolver.with(TestResolver.code("MAPPED", 409, DetailedException.class));
		assertThat(mapped.resolve(new DetailedException()).details().values()).containsEntry("viaGetter", "getter");
	}

	@ApiErrorCode("FIRST")
	static class FirstException extends RuntimeException {

	}

	static class SubOfFirstException extends FirstException {

	}

	@ApiErrorCode("SECOND")
	static class SecondException extends FirstException {

	}

	@ApiErrorCode("SECOND")
	interface Marker {

	}

	static class MarkedException extends Exception implements Marker {

	}

	@ApiErrorCode("FIRST")
	static class AnnotatedApiException extends ApiException {

		@ApiErrorDetail
		private final int b = 2;

		@ApiErrorDetail
		private final int a = 3;

		AnnotatedApiException(String code) {
			super(code);
		}

	}

	@ApiErrorCode("FIRST")
	static class ManyCodesException extends RuntimeException {

		private final transient Object code;

		ManyCodesException(Object code) {
			this.code = code;
		}

		@ApiErrorCode
		Object code() {
			return this.code;
		}

	}

	enum WalletError implements ErrorCode {

		FIRST {

			@Override
			public String toString() {
				return "not the name";
			}

		}

	}

	enum PlainError {

		SECOND {

			@Override
			public String toString() {
				return "not the name";
			}

		}

	}

	@ApiErrorCode("FIRST")
	static class FailingCodeException extends RuntimeException {

		@ApiErrorCode
		private String code() {
			throw new IllegalStateException("no code");
		}

	}

	@ApiErrorCode
	static class NoCodeException extends RuntimeException {

	}

	static class ParameterException extends RuntimeException {

		@ApiErrorCode
		String code(String parameter) {
			return parameter;
		}

	}

	@ApiErrorCode("FIRST")
	static class DetailedException extends RuntimeException {

		@ApiErrorDetail
		private final String secretField = "field";

		@ApiErrorDetail("renamed")
		private final String original = "renamed field";

		private final String unmarked = "unmarked";

		@ApiErrorDetail
		String getViaGetter() {
			return "getter";
		}

		@ApiErrorDetail
		private String viaName() {
			return "method";
		}

		@ApiErrorDetail
		boolean isActive() {
			return true;
		}

		@ApiErrorDetail
		String getaway() {
			return "island";
		}

		@ApiErrorDetail("other")
		String getRenamed() {
			return "renamed method";
		}

		String getUnmarked() {
			return this.unmarked;
		}

	}

	static class SubDetailedException extends DetailedException {

		@ApiErrorDetail
		private final int own = 1;

	}

	@ApiErrorCode("FIRST")
	static class PoorException extends RuntimeException {

		@ApiErrorDetail
		private final String nothing = null;

		@ApiErrorDetail
		private final String left = "over";

		@ApiErrorDetail
		String getFailing() {
			throw new IllegalStateException("no detail");
		}

	}

}
