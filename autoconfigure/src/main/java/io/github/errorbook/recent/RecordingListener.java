package io.github.errorbook.recent;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.handle.RequestFacts;
import io.github.errorbook.model.ErrorEnvelope;
import io.github.errorbook.render.ValueWriter;
import io.github.errorbook.resolve.BareStatusException;
import io.github.errorbook.resolve.ResolvedError;

/**
 * Hands every error to the log, as text of bounded length.
 */
final class RecordingListener implements ErrorListener {

	private static final int MAX_TEXT = 1000;

	private static final int MAX_WORD = 200;

	private static final ClassValue<String> NAMES = new ClassValue<>() {

		@Override
		protected String computeValue(Class<?> type) {
			return SafeText.cut(type.getName(), MAX_TEXT);
		}

	};

	private final RecentErrorRepository log;

	private final DetailsJson details;

	private final String instance;

	RecordingListener(RecentErrorRepository log, DetailsJson details, String instance) {
		this.log = log;
		this.details = details;
		this.instance = instance;
	}

	/**
	 * Create a listener.
	 * @param log where errors are kept
	 * @param values writes the values inside the details
	 * @param instance the name of this instance, or {@code null} for that of the process
	 * @return the listener
	 */
	static RecordingListener of(RecentErrorRepository log, ValueWriter values, @Nullable String instance) {
		String name = (instance != null) ? instance : ManagementFactory.getRuntimeMXBean().getName();
		return new RecordingListener(log, new DetailsJson(values), name);
	}

	@Override
	public void onError(HandledError error) {
		this.log.add(record(error.envelope(), error.request(), error.error()));
	}

	private RecentError record(ErrorEnvelope envelope, ErrorRequest request, ResolvedError error) {
		Instant timestamp = envelope.timestamp().truncatedTo(ChronoUnit.MICROS);
		return new RecentError(RecordIds.create(timestamp), timestamp, error.definition().value(), envelope.status(),
				record(request), SafeText.cut(envelope.message(), MAX_TEXT), this.details.write(envelope.details()),
				causeClass(error.thrown()), this.instance);
	}

	private static RecentRequest record(ErrorRequest request) {
		RequestFacts facts = request.facts();
		String principal = facts.principal();
		return new RecentRequest(SafeText.cut(request.method(), MAX_WORD), SafeText.cut(request.path(), MAX_TEXT),
				cut(facts.pathTemplate(), MAX_TEXT), SafeText.isName(principal) ? principal : null,
				cut(facts.remoteAddress(), MAX_WORD), SafeText.cut(request.requestId(), MAX_WORD),
				cut(request.traceId(), MAX_WORD));
	}

	private static @Nullable String cut(@Nullable String text, int maxLength) {
		return (text != null) ? SafeText.cut(text, maxLength) : null;
	}

	private static @Nullable String causeClass(Throwable thrown) {
		return (thrown instanceof BareStatusException) ? null : NAMES.get(thrown.getClass());
	}

}
