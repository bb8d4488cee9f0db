package io.github.errorbook.sample.error;

import org.springframework.stereotype.Component;

import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.resolve.ResolvedError;

/**
 * Changes errors on their way out: a fault of the wallet says where to report it.
 */
@Component
class SupportCustomizer implements ErrorCustomizer {

	@Override
	public ResolvedError customize(ResolvedError error, ErrorRequest request) {
		return (error.status() >= 500) ? error.withHeader("X-Support", "/support?id=" + request.requestId()) : error;
	}

}
