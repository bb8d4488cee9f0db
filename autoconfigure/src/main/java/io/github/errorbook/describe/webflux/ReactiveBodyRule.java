package io.github.errorbook.describe.webflux;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.describe.web.ArgumentRule;
import io.github.errorbook.describe.web.BodyRule;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.Violation;

/**
 * The body of a request to Spring WebFlux, which takes no form for one, whatever it is to
 * become, and which reads no more of it into memory than it may.
 */
final class ReactiveBodyRule implements ArgumentRule {

	private final BodyReaders readers;

	private final BodyRule body;

	ReactiveBodyRule(BodyReaders readers) {
		this.readers = readers;
		this.body = new BodyRule(readers::takeAsItComes);
	}

	@Override
	public Set<StandardErrorCode> codes(MethodParameter parameter) {
		Set<StandardErrorCode> codes = EnumSet.of(StandardErrorCode.UNSUPPORTED_MEDIA_TYPE);
		codes.addAll(this.body.codes(parameter));
		if (this.readers.areLimited(parameter)) {
			codes.add(StandardErrorCode.PAYLOAD_TOO_LARGE);
		}
		return codes;
	}

	@Override
	public @Nullable Violation example(MethodParameter parameter, InputFaults faults) {
		return this.body.example(parameter, faults);
	}

}
