package io.github.errorbook.source.upstream;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * What an exception of a library says of a call. A constant whose mapper knows the types
 * of a library is used only for what that library has thrown.
 */
enum LibraryFault {

	/** The call was not made, to spare the other service or this one. */
	NOT_CALLED {

		@Override
		FrameworkErrorMapper<?> mapper() {
			return always(StandardErrorCode.SERVICE_UNAVAILABLE);
		}

	},

	/** The call took too long. */
	TOO_SLOW {

		@Override
		FrameworkErrorMapper<?> mapper() {
			return always(StandardErrorCode.GATEWAY_TIMEOUT);
		}

	},

	/** The call brought no answer, or a bad one; its cause knows whether in time. */
	NO_ANSWER_OF_USE {

		@Override
		FrameworkErrorMapper<?> mapper() {
			return (FrameworkErrorMapper<Throwable>) NetworkFaults::ofClient;
		}

	},

	FEIGN {

		@Override
		FrameworkErrorMapper<?> mapper() {
			return new FeignErrorMapper();
		}

	},

	GRPC {

		@Override
		FrameworkErrorMapper<?> mapper() {
			return new GrpcErrorMapper();
		}

	};

	abstract FrameworkErrorMapper<?> mapper();

	private static FrameworkErrorMapper<Throwable> always(StandardErrorCode code) {
		ErrorMapping mapping = ErrorMapping.code(code);
		return (thrown) -> mapping;
	}

}
