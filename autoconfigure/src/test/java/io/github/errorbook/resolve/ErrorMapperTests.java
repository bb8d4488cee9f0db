package io.github.errorbook.resolve;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

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
		assertThatIllegalStateException().isThrownBy(() -> new TypedMapperSource(List.of(lambda)));
	}

	@Test
	void ofMapsWithFunction() {
		ErrorMapping mapping = ErrorMapping.status(503);
		ErrorMapper<IOException> mapper = ErrorMapper.of(IOException.class, (thrown) -> mapping);
		assertThat(mapper.type()).isEqualTo(IOException.class);
		assertThat(mapper.map(new IOException())).isSameAs(mapping);
	}

	@Test
	void typedMapperSourceKeepsOrderOfMappersWithOneType() {
		ErrorMapper<IOException> first = ErrorMapper.of(IOException.class, (thrown) -> null);
		ErrorMapper<?> second = new IoMapper();
		TypedMapperSource source = new TypedMapperSource(List.of(first, second));
		assertThat(source.mappersFor(IOException.class)).isEqualTo(List.of(first, second));
		assertThat(source.mappersFor(Exception.class)).isEmpty();
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
