package io.github.errorbook.describe;

import java.util.Arrays;
import java.util.List;

/**
 * Knows operations of the service.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface OperationSource {

	/**
	 * Return the operations.
	 * @return the operations in any order, without those of Errorbook itself
	 */
	List<ApiOperation> operations();

	/**
	 * Create a source of what several sources know.
	 * @param sources the sources
	 * @return the source
	 */
	static OperationSource allOf(OperationSource... sources) {
		return () -> Arrays.stream(sources).flatMap((source) -> source.operations().stream()).toList();
	}

}
