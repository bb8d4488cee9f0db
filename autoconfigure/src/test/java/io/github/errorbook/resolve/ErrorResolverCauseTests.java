package io.github.errorbook.resolve;

import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.exception.ApiErrorDetail;
import io.github.errorbook.exception.ApiException;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorResolverCauseTests {

	private final TestResolver resolver = TestResolver
		.with(TestResolver.code("MAPPED", 409, MappedException.class), TestResolver.code("OWN", 422))
		.application(ErrorMapper.of(ApplicationException.class, (thrown) -> ErrorMapping.status(423)))
		.framework(LibraryException.class, ErrorMapping.status(404))
		.framework(Teapot.class, ErrorMapping.status(418));

	static Stream<Function<Throwable, Throwable>> wrappers() {
		return Stream.of(CompletionException::new, ExecutionException::new,
				(cause) -> new CompletionException(new ExecutionException(cause)), SubCompletionException::new);
	}

	static Stream<Function<Throwable, Throwable>> others() {
		return Stream.of(RuntimeException::new, (cause) -> new CompletionException(new RuntimeException(cause)),
				(cause) -> new RuntimeException(new CompletionException(cause)));
	}

	static Stream<Function<Throwable, Throwable>> any() {
		return Stream.concat(wrappers(), others());
	}

	@ParameterizedTest
	@MethodSource("any")
	void resolveFindsCodeOfApplicationThroughAnything(Function<Throwable, Throwable> wrap) {
		assertThat(this.resolver.resolve(wrap.apply(new ApiException("OWN")))).hasToString("OWN (422)");
		assertThat(this.resolver.resolve(wrap.apply(new MappedException()))).hasToString("MAPPED (409)");
		assertThat(this.resolver.resolve(wrap.apply(new AnnotatedException()))).hasToString("OWN (422)");
		assertThat(this.resolver.resolve(wrap.apply(new ApplicationException()))).hasToString("RESOURCE_LOCKED (423)");
	}

	@ParameterizedTest
	@MethodSource("wrappers")
	void resolveFindsBuiltInFamilyThroughTypeThatExistsToWrap(Function<Throwable, Throwable> wrap) {
		assertThat(this.resolver.resolve(wrap.apply(new LibraryException()))).hasToString("RESOURCE_NOT_FOUND (404)");
	}

	@ParameterizedTest
	@MethodSource("others")
	void resolveWhenAnotherTypeWrapsBuiltInFamilyDoesNotFindIt(Function<Throwable, Throwable> wrap) {
		assertThat(this.resolver.resolve(wrap.apply(new LibraryException())))
			.hasToString("INTERNAL_SERVER_ERROR (500)");
	}

	@Test
	void resolveKeepsExceptionAsItWasCaught() {
		CompletionException thrown = new CompletionException(new ApiException("OWN"));
		assertThat(this.resolver.resolve(thrown).thrown()).isSameAs(thrown);
	}

	@Test
	void resolveClassifiesExceptionItselfFirst() {
		assertThat(this.resolver.resolve(new MappedException(new ApiException("OWN")))).hasToString("MAPPED (409)");
		assertThat(this.resolver.resolve(new LibraryException(new ApiException("OWN"))))
			.hasToString("RESOURCE_NOT_FOUND (404)");
	}

	@Test
	void resolveWhenOuterTypeIsMappedBroadlyDoesNotAskCauses() {
		TestResolver broad = TestResolver.with(TestResolver.code("ANY", 400, RuntimeException.class),
				TestResolver.code("OWN", 422));
		assertThat(broad.resolve(new RuntimeException(new ApiException("OWN")))).hasToString("ANY (400)");
	}

	@Test
	void resolveWhenSupertypeOfWrapperIsMappedAsksCausesFirst() {
		TestResolver broad = TestResolver
			.with(TestResolver.code("ANY", 400, RuntimeException.class), TestResolver.code("OWN", 422))
			.framework(LibraryException.class, ErrorMapping.status(404));
		assertThat(broad.resolve(new CompletionException(new ApiException("OWN")))).hasToString("OWN (422)");
		assertThat(broad.resolve(new CompletionException(new LibraryException())))
			.hasToString("RESOURCE_NOT_FOUND (404)");
		assertThat(broad.resolve(new CompletionException(new Exception()))).hasToString("ANY (400)");
		assertThat(broad.resolve(new CompletionException(null))).hasToString("ANY (400)");
	}

	@Test
	void resolveWhenWrapperItselfIsMappedTakesItsCode() {
		TestResolver mapped = TestResolver.with(TestResolver.code("ASYNC", 503, CompletionException.class),
				TestResolver.code("OWN", 422));
		assertThat(mapped.resolve(new CompletionException(new ApiException("OWN")))).hasToString("ASYNC (503)");
		assertThat(mapped.resolve(new SubCompletionException(new ApiException("OWN")))).hasToString("ASYNC (503)");
	}

	@Test
	void resolveWhenSubtypeOfWrapperIsKnownByItsInterfaceTakesThat() {
		assertThat(this.resolver.resolve(new TeapotException(new ApiException("OWN"))))
			.hasToString("INVALID_REQUEST (418)");
	}

	@Test
	void resolveReadsAnnotatedDetailsOfCauseThatDecided() {
		assertThat(this.resolver.resolve(new CompletionException(new AnnotatedException())).details().values())
			.containsExactly(Map.entry("wallet", "w-1"));
	}

	@Test
	@Timeout(10)
	void resolveWhenCausesAreCyclicEnds() {
		Exception first = new Exception();
		Exception second = new CompletionException(first);
		first.initCause(second);
		assertThat(this.resolver.resolve(first)).hasToString("INTERNAL_SERVER_ERROR (500)");
		assertThat(this.resolver.resolve(second)).hasToString("INTERNAL_SERVER_ERROR (500)");
	}

	@Test
	@Timeout(10)
	void resolveWhenExceptionIsItsOwnCauseEnds() {
		assertThat(this.resolver.resolve(new SelfCausedException())).hasToString("INTERNAL_SERVER_ERROR (500)");
	}

	@Test
	void resolveWhenCauseLiesDeepFindsItOrEnds() {
		assertThat(this.resolver.resolve(wrapped(new ApiException("OWN"), 60))).hasToString("OWN (422)");
		assertThat(this.resolver.resolve(wrapped(new ApiException("OWN"), 100_000)))
			.hasToString("INTERNAL_SERVER_ERROR (500)");
	}

	private static Throwable wrapped(Throwable thrown, int times) {
		Throwable result = thrown;
		for (int i = 0; i < times; i++) {
			result = new CompletionException("wrapped", result);
		}
		return result;
	}

	interface Teapot {

	}

	static class MappedException extends RuntimeException {

		MappedException() {
		}

		MappedException(Throwable cause) {
			super(cause);
		}

	}

	static class ApplicationException extends Exception {

	}

	static class LibraryException extends RuntimeException {

		LibraryException() {
		}

		LibraryException(Throwable cause) {
			super(cause);
		}

	}

	@ApiErrorCode("OWN")
	static class AnnotatedException extends RuntimeException {

		@ApiErrorDetail
		private final String wallet = "w-1";

	}

	static class SubCompletionException extends CompletionException {

		SubCompletionException(Throwable cause) {
			super(cause);
		}

	}

	static class TeapotException extends CompletionException implements Teapot {

		TeapotException(Throwable cause) {
			super(cause);
		}

	}

	static class SelfCausedException extends RuntimeException {

		@Override
		public synchronized Throwable getCause() {
			return this;
		}

	}

}
