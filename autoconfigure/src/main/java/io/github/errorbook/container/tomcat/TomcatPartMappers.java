package io.github.errorbook.container.tomcat;

import java.util.List;

import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.guard.Checkpoint;
import io.github.errorbook.guard.FileFailure;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * What Tomcat finds wrong with the parts of a body when a filter or a handler asks for
 * them. What it does not look for, Java refuses inside of it.
 */
final class TomcatPartMappers {

	private static final String PARTS = "org.apache.tomcat.util.http.fileupload.";

	private TomcatPartMappers() {
	}

	static List<ErrorMapper<?>> all() {
		return List.of(
				FrameworkErrorMapper.of(FileUploadException.class, (thrown) -> map(!FileFailure.isReasonOf(thrown))),
				FrameworkErrorMapper.always(InvalidFileNameException.class, StandardErrorCode.INVALID_REQUEST),
				FrameworkErrorMapper.of(IllegalArgumentException.class,
						(thrown) -> map(Checkpoint.isFrom(thrown, PARTS))),
				FrameworkErrorMapper.of(IndexOutOfBoundsException.class,
						(thrown) -> map(Checkpoint.isFrom(thrown, PARTS))),
				FrameworkErrorMapper.of(NullPointerException.class, (thrown) -> map(Checkpoint.isFrom(thrown, PARTS))));
	}

	private static @Nullable ErrorMapping map(boolean client) {
		return client ? ErrorMapping.code(StandardErrorCode.INVALID_REQUEST) : null;
	}

}
