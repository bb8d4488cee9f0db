package io.github.errorbook.slice;

import org.springframework.stereotype.Component;

import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.resolve.ResolvedError;

/**
 * An extension as an application writes it.
 */
@Component
class OutOfStockCustomizer implements ErrorCustomizer {

	@Override
	public ResolvedError customize(ResolvedError error, ErrorRequest request) {
		return (error.thrown() instanceof OutOfStockException) ? error.withMessage("Sold out") : error;
	}

}
