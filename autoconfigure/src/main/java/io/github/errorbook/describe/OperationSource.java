package io.github.errorbook.describe;

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

}
