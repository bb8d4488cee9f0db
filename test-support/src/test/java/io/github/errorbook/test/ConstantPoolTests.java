package io.github.errorbook.test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.errorbook.test.checked.Thrower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Class files, and what is none.
 */
class ConstantPoolTests {

	/* Numbers, lambdas and concatenations have constants of other sizes. */
	@ParameterizedTest
	@ValueSource(classes = { Thrower.class, String.class, ConstantPoolTests.class, Stream.class })
	void nameOfClassIsAmongTexts(Class<?> type) throws IOException {
		try (InputStream content = type.getResourceAsStream(type.getSimpleName() + ".class")) {
			assertThat(ConstantPool.texts(content)).contains(type.getName().replace('.', '/'));
		}
	}

	@Test
	void fileThatIsNoClassIsRefused() {
		byte[] zeros = new byte[100];
		zeros[9] = 2;
		assertThatIOException().isThrownBy(() -> ConstantPool.texts(new ByteArrayInputStream(zeros)))
			.withMessage("A class file has no constants of kind 0");
	}

	@Test
	void fileThatIsCutIsRefused() {
		assertThatIOException().isThrownBy(() -> ConstantPool.texts(new ByteArrayInputStream(new byte[9])));
	}

}
