package io.github.errorbook.wire;

import java.io.IOException;

/**
 * What a service lends to Errorbook to answer errors with.
 */
enum Helper {

	LOCALE_RESOLVER, TRACE_IDS, CUSTOMIZER, LISTENER, MAPPER, OWNER, DOCUMENTATION, PRINCIPAL, MESSAGE_SOURCE, ACCESSOR,
	SERIALIZER, REQUEST;

	private static volatile Helper broken;

	private static volatile Failure failure = Failure.RUNTIME;

	static void breakDown(Helper helper, Failure how) {
		failure = how;
		broken = helper;
	}

	static void mend() {
		broken = null;
	}

	boolean isAskedBySpringFor(String target) {
		return switch (this) {
			case LOCALE_RESOLVER -> target.equals("/forbidden") || target.equals("/secret");
			case REQUEST -> target.equals("/forbidden");
			default -> false;
		};
	}

	/**
	 * Help, or fail as a client can make it fail.
	 * @param answer what the helper says
	 * @return the answer
	 */
	<T> T say(T answer) {
		return (broken == this) ? failure.happen() : answer;
	}

	enum Failure {

		RUNTIME {

			@Override
			<T> T happen() {
				throw new IllegalStateException("hunter2");
			}

		},

		ASSERTION {

			@Override
			<T> T happen() {
				throw new AssertionError("hunter2");
			}

		},

		LINKAGE {

			@Override
			<T> T happen() {
				throw new NoClassDefFoundError("hunter2");
			}

		},

		STACK_OVERFLOW {

			@Override
			<T> T happen() {
				return happen();
			}

		},

		CHECKED {

			@Override
			<T> T happen() {
				return Failure.<T, RuntimeException>sneak(new IOException("hunter2"));
			}

		},

		NULL {

			@Override
			<T> T happen() {
				return null;
			}

		};

		abstract <T> T happen();

		@SuppressWarnings("unchecked")
		private static <T, X extends Throwable> T sneak(Throwable thrown) throws X {
			throw (X) thrown;
		}

	}

}
