package io.github.errorbook.resolve;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.StandardErrorCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ErrorMapperTests {

	@Test
	void typeIsWhatImplementingClassDeclares() {
		assertThat(new IoMapper().type()).isEqualTo(IOException.class);
		assertThat(new LibraryIoMapper().type()).isEqualTo(IOException.class);
	}

	@Test
	void typeWhenMapperIsLambdaFailsWithCure() {
		ErrorMapper<IOException> lambda = (thrown) -> null;
		assertThatIllegalStateException().isThrownBy(lambda::type).withMessageContaining("ErrorMapper.of(");
		assertThatIllegalStateException().isThrownBy(() -> MapperSource.of(lambda));
	}

	@Test
	void ofMapsWithFunction() {
		ErrorMapping mapping = ErrorMapping.status(503);
		ErrorMapper<IOException> mapper = ErrorMapper.of(IOException.class, (thrown) -> mapping);
		assertThat(mapper.type()).isEqualTo(IOException.class);
		assertThat(mapper.map(new IOException())).isSameAs(mapping);
	}

	@Test
	void sourceKeepsOrderOfMappersWithOneType() {
		ErrorMapper<IOException> first = ErrorMapper.of(IOException.class, (thrown) -> null);
		ErrorMapper<?> second = new IoMapper();
		MapperSource source = MapperSource.of(first, second);
		assertThat(source.mappersFor(IOException.class)).isEqualTo(List.of(first, second));
		assertThat(source.mappersFor(Exception.class)).isEmpty();
	}

	@Test
	void ofFrameworkMapsWithFunction() {
		ErrorMapping mapping = ErrorMapping.status(503);
		FrameworkErrorMapper<IOException> mapper = FrameworkErrorMapper.of(IOException.class, (thrown) -> mapping);
		assertThat(mapper.type()).isEqualTo(IOException.class);
		assertThat(mapper.map(new IOException())).isSameAs(mapping);
		assertThat(mapper.mapType(IOException.class)).isNull();
	}

	@Test
	void alwaysIsKnownBeforeItIsThrown() {
		FrameworkErrorMapper<?> mapper = FrameworkErrorMapper.always(IOException.class, StandardErrorCode.BAD_GATEWAY);
		assertThat(mapper.type()).isEqualTo(IOException.class);
		assertThat(mapper.mapType(FileNotFoundException.class)).extracting(ErrorMapping::code).isEqualTo("BAD_GATEWAY");
	}

	@Test
	void allOfAsksSourcesInOrder() {
		ErrorMapper<IOException> first = ErrorMapper.of(IOException.class, (thrown) -> null);
		ErrorMapper<?> second = new IoMapper();
		MapperSource source = MapperSource.allOf(MapperSource.of(first), (type) -> List.of(second));
		assertThat(source.mappersFor(IOException.class)).isEqualTo(List.of(first, second));
		assertThat(source.types()).isEqualTo(Set.of(IOException.class));
	}

	@Test
	void allOfKeepsOtherSourcesWhenOneCannotLookAtClass() {
		MapperSource broken = (type) -> {
			throw new NoClassDefFoundError("absent");
		};
		ErrorMapper<?> mapper = ErrorMapper.always(IOException.class, ErrorMapping.status(503));
		ErrorResolver resolver = new ErrorResolver(ErrorCatalog.of(List.of()),
				List.of(MapperSource.allOf(broken, MapperSource.of(mapper))), new WrapperTypes(List.of()));
		assertThat(resolver.resolve(new IOException())).extracting(ResolvedError::status).isEqualTo(503);
	}

	static class IoMapper implements ErrorMapper<IOException> {

		@Override
		public ErrorMapping map(IOException thrown) {
			return null;
		}

	}

	static class LibraryIoMapper implements FrameworkErrorMapper<IOException> {

		@Override
		public ErrorMapping map(IOException thrown) {
			return null;
		}

	}

}
