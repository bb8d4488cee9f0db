package io.github.errorbook.describe;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Operations name codes that the catalog does not have.
 */
final class UnknownCodesException extends RuntimeException {

	UnknownCodesException(List<UnknownCode> codes) {
		super(codes.stream()
			.map(UnknownCode::toString)
			.collect(
					Collectors.joining("\n  - ", "@ApiErrors names codes that are not in the catalog:\n\n  - ", "\n")));
	}

}
