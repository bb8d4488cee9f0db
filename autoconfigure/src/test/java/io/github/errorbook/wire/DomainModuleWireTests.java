package io.github.errorbook.wire;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.tools.ToolProvider;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.errorbook.exception.ApiException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A module that is compiled against no more than {@code errorbook-api} throws, and a
 * service that uses it answers.
 */
class DomainModuleWireTests {

	private static final String SOURCE = """
			package com.example.stock;

			import io.github.errorbook.catalog.ErrorCode;
			import io.github.errorbook.exception.ApiErrorCode;
			import io.github.errorbook.exception.ApiErrorDetail;
			import io.github.errorbook.exception.ApiException;
			import io.github.errorbook.exception.InvalidFieldsException;
			import io.github.errorbook.exception.ResourceNotFoundException;

			public enum Stock implements Runnable {

				THROWN {
					@Override
					public void run() {
						throw new ApiException(StockError.OUT_OF_STOCK).with("left", 2);
					}
				},

				ANNOTATED {
					@Override
					public void run() {
						throw new OutOfStockException();
					}
				},

				READY {
					@Override
					public void run() {
						throw new ResourceNotFoundException("book", 42);
					}
				},

				FIELDS {
					@Override
					public void run() {
						throw new InvalidFieldsException().field("isbn", "is not sold here");
					}
				};

				enum StockError implements ErrorCode {

					OUT_OF_STOCK

				}

				@ApiErrorCode("OUT_OF_STOCK")
				static class OutOfStockException extends RuntimeException {

					@ApiErrorDetail
					final int left = 3;

				}

			}
			""";

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	private static Path folder;

	@BeforeAll
	static void compile() throws IOException, URISyntaxException {
		Path source = Files
			.writeString(Files.createDirectories(folder.resolve("com/example/stock")).resolve("Stock.java"), SOURCE);
		String classPath = location(ApiException.class) + File.pathSeparator + location(NullMarked.class);
		int result = ToolProvider.getSystemJavaCompiler()
			.run(null, null, null, "-proc:none", "-Werror", "-Xlint:all,-serial", "-cp", classPath, source.toString());
		assertThat(result).isZero();
	}

	private static String location(Class<?> type) throws URISyntaxException {
		return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					THROWN    | 409 | OUT_OF_STOCK       | 2 are left.                          | {'left': 2}
					ANNOTATED | 409 | OUT_OF_STOCK       | 3 are left.                          | {'left': 3}
					READY     | 404 | RESOURCE_NOT_FOUND | The requested resource does not exist. | {'resource': 'book', 'id': 42}
					FIELDS    | 422 | VALIDATION_FAILED  | The request has invalid fields.      | [{'field': 'isbn', 'message': 'is not sold here'}]
					""")
	void serviceAnswersWhatDomainModuleThrows(String constant, int status, String code, String message, String details)
			throws IOException, ReflectiveOperationException {
		try (URLClassLoader loader = new URLClassLoader(new URL[] { folder.toUri().toURL() },
				getClass().getClassLoader());
				Service service = Service.start(Container.TOMCAT, ThrowingController.class,
						"errorbook.codes.OUT_OF_STOCK.status=409",
						"errorbook.codes.OUT_OF_STOCK.message={left} are left.",
						"errorbook.codes.OUT_OF_STOCK.details.left.type=integer")) {
			Runnable thrower = (Runnable) loader.loadClass("com.example.stock.Stock").getField(constant).get(null);
			assertThat(ThrowingController.call(service, thrower::run)).isError(status, code, message, details);
		}
	}

}
