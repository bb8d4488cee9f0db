package io.github.errorbook.resolve;

import org.jspecify.annotations.Nullable;

/**
 * {@link BareStatusException}: its status is all there is.
 */
final class BareStatusMapper implements FrameworkErrorMapper<BareStatusException> {

	@Override
	public @Nullable ErrorMapping map(BareStatusException thrown) {
		return ErrorMapping.status(thrown.getStatus());
	}

}
