package io.github.errorbook.sample.error;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.web.bind.MissingServletRequestParameterException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.Violation;
import io.github.errorbook.resolve.ResolvedError;
import io.github.errorbook.sample.WalletProperties;
import io.github.errorbook.sample.WalletProperties.StandardDetails;

/**
 * Changes errors on their way out: the standard codes carry no more details than the
 * wallet's reference documents.
 */
@Component
class StandardDetailsCustomizer implements ErrorCustomizer {

	private final StandardDetails details;

	StandardDetailsCustomizer(WalletProperties properties) {
		this.details = properties.standardDetails();
	}

	@Override
	public ResolvedError customize(ResolvedError error, ErrorRequest request) {
		if (this.details == StandardDetails.ALL || StandardErrorCode.names().noneMatch(error.code()::equals)) {
			return error;
		}
		List<Violation> violations = error.details().violations();
		if (this.details == StandardDetails.VIOLATIONS) {
			return error.withDetails(ErrorDetails.of(violations));
		}
		return (violations.isEmpty() ? error : tell(error, violations.get(0))).withDetails(ErrorDetails.NONE);
	}

	private static ResolvedError tell(ResolvedError error, Violation violation) {
		if (error.thrown() instanceof MissingServletRequestParameterException missing) {
			return error.withMessage("Missing required '" + missing.getParameterName() + "' parameter.");
		}
		return violation.field().isEmpty() ? error
				: error.withMessage("Invalid '" + violation.field() + "': " + violation.message() + ".");
	}

}
