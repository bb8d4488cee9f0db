package io.github.errorbook.source.validation;

import java.util.ArrayList;
import java.util.List;

import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.Violation;
import io.github.errorbook.resolve.ResolvedError;

/**
 * Gives the violations of an error their final form, wherever they come from: codes and
 * texts as configured, in a fixed order, each once, and not too many.
 */
final class ViolationPolicy implements ErrorCustomizer {

	private static final int MAX_FIELD = 512;

	private final ViolationCodes codes;

	private final InputFaults faults;

	private final int maxDetails;

	ViolationPolicy(ValidationProperties properties, InputFaults faults) {
		this.codes = new ViolationCodes(properties.codes());
		this.faults = faults;
		this.maxDetails = properties.maxDetails();
	}

	@Override
	public ResolvedError customize(ResolvedError error, ErrorRequest request) {
		List<Violation> violations = error.details().violations();
		if (violations.isEmpty()) {
			return error;
		}
		List<Violation> finished = new ArrayList<>(violations.size());
		for (Violation violation : violations) {
			finished.add(finish(violation, request));
		}
		finished.sort(ViolationOrder.INSTANCE);
		return error.withDetails(ErrorDetails.of(first(finished)));
	}

	/* What is equal stands side by side. */
	private List<Violation> first(List<Violation> sorted) {
		List<Violation> result = new ArrayList<>(Math.min(sorted.size(), this.maxDetails));
		Violation last = null;
		for (Violation violation : sorted) {
			if (result.size() == this.maxDetails) {
				break;
			}
			if (!violation.equals(last)) {
				result.add(violation);
			}
			last = violation;
		}
		return result;
	}

	private Violation finish(Violation violation, ErrorRequest request) {
		Violation coded = this.codes.apply(violation);
		String translated = this.faults.find(coded, request.locale());
		Violation worded = (translated != null) ? coded.withMessage(translated) : coded;
		return (worded.field().length() <= MAX_FIELD) ? worded : worded.withField(shortened(worded.field()));
	}

	/*
	 * A client chooses the keys of a map.
	 */
	private static String shortened(String field) {
		return field.substring(0, MAX_FIELD) + "\u2026";
	}

}
