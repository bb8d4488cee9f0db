package io.github.errorbook.resolve;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Test;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.ConflictException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is known of a type of exceptions before one is thrown.
 */
class ErrorResolverTypeTests {

	@Test
	void resolveTypeWhenCatalogMapsSuperclassReturnsItsCode() {
		ErrorResolver resolver = TestResolver.with(TestResolver.code("IO_FAILED", 503, IOException.class)).build();
		assertThat(resolver.resolveType(FileNotFoundException.class)).extracting(ErrorDefinition::code)
			.isEqualTo("IO_FAILED");
	}

	@Test
	void resolveTypeWhenClassIsAnnotatedReturnsItsCode() {
		ErrorResolver resolver = TestResolver.with(TestResolver.code("SOLD_OUT", 409)).build();
		assertThat(resolver.resolveType(EmptyShelfException.class)).extracting(ErrorDefinition::code)
			.isEqualTo("SOLD_OUT");
	}

	@Test
	void resolveTypeWhenAnnotatedCodeIsNotInCatalogReturnsNull() {
		assertThat(TestResolver.with().build().resolveType(EmptyShelfException.class)).isNull();
	}

	@Test
	void resolveTypeWhenMethodYieldsCodeReturnsNull() {
		ErrorResolver resolver = TestResolver.with(TestResolver.code("ANY", 409, RuntimeException.class)).build();
		assertThat(resolver.resolveType(ManyCodesException.class)).isNull();
	}

	@Test
	void resolveTypeWhenReadyOrExtendsReadyReturnsItsCode() {
		ErrorResolver resolver = TestResolver.with().build();
		assertThat(resolver.resolveType(ConflictException.class)).extracting(ErrorDefinition::code)
			.isEqualTo("CONFLICT");
		assertThat(resolver.resolveType(StaleException.class)).extracting(ErrorDefinition::code).isEqualTo("CONFLICT");
	}

	@Test
	void resolveTypeWhenAnyCodeIsPossibleReturnsNull() {
		assertThat(TestResolver.with().build().resolveType(ApiException.class)).isNull();
	}

	@Test
	void resolveTypeWhenNothingKnowsItReturnsNull() {
		assertThat(TestResolver.with().build().resolveType(IOException.class)).isNull();
	}

	@Test
	void resolveTypeWhenWrapperLeavesBroaderMappingAside() {
		ErrorResolver resolver = TestResolver.with(TestResolver.code("ANY", 409, Exception.class)).build();
		assertThat(resolver.resolveType(ExecutionException.class)).isNull();
		assertThat(resolver.resolveType(Exception.class)).extracting(ErrorDefinition::code).isEqualTo("ANY");
	}

	@Test
	void resolveTypeWhenMapperOfApplicationIsNearerReturnsNull() {
		ErrorResolver resolver = TestResolver.with(TestResolver.code("IO_FAILED", 503, IOException.class))
			.application(ErrorMapper.of(FileNotFoundException.class, (thrown) -> null))
			.build();
		assertThat(resolver.resolveType(FileNotFoundException.class)).isNull();
	}

	@Test
	void resolveTypeWhenStatusDiffersFromThatOfCodeReturnsNull() {
		ErrorResolver resolver = TestResolver.with()
			.application(ErrorMapper.always(IOException.class, ErrorMapping.status(418)))
			.application(ErrorMapper.always(ArithmeticException.class, ErrorMapping.status(410)))
			.build();
		assertThat(resolver.resolveType(IOException.class)).isNull();
		assertThat(resolver.resolveType(ArithmeticException.class)).extracting(ErrorDefinition::code)
			.isEqualTo(StandardErrorCode.GONE.name());
	}

	@ApiErrorCode("SOLD_OUT")
	static class EmptyShelfException extends RuntimeException {

	}

	static class ManyCodesException extends RuntimeException {

		@ApiErrorCode
		String code() {
			return "ANY";
		}

	}

	static class StaleException extends ConflictException {

	}

}
