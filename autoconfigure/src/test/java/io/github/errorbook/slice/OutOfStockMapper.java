package io.github.errorbook.slice;

import org.springframework.stereotype.Component;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;

/**
 * An extension as an application writes it.
 */
@Component
class OutOfStockMapper implements ErrorMapper<OutOfStockException> {

	@Override
	public ErrorMapping map(OutOfStockException thrown) {
		return ErrorMapping.code(StandardErrorCode.GONE);
	}

}
