package io.github.errorbook.render;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.guard.FailureLog;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.ErrorEnvelope;

/**
 * Writes an envelope as bytes, with a JSON factory of its own that the application's
 * settings cannot bend. Safe for use by several threads.
 *
 * @since 0.1.0
 * @see EnvelopeWriter
 * @see ProblemWriter
 * @see RenderedError
 */
public final class ErrorRenderer {

	private static final int EXPECTED_SIZE = 256;

	private final FailureLog losses = new FailureLog(ErrorRenderer.class);

	private final JsonFactory factory = new JsonFactory();

	private final ProblemJson problemJson;

	private final BodyWriter envelopes;

	private final BodyWriter problems;

	private final @Nullable FixedBodies fixedBodies;

	private final RenderedError lastResort;

	/**
	 * Create a renderer.
	 * @param layout what the body looks like
	 * @param values writes the values inside the details
	 * @param internalError the code to answer with when an error cannot be rendered
	 */
	public ErrorRenderer(EnvelopeLayout layout, ValueWriter values, ErrorDefinition internalError) {
		this.problemJson = layout.problemJson();
		this.envelopes = new EnvelopeWriter(layout, values);
		this.problems = new ProblemWriter(layout, values);
		this.fixedBodies = layout.dependsOnRequest() ? null
				: new FixedBodies((envelope) -> render(this.envelopes, envelope));
		this.lastResort = render(new EnvelopeWriter(layout.bare(), values), bare(internalError));
	}

	private static ErrorEnvelope bare(ErrorDefinition internalError) {
		return new ErrorEnvelope(500, internalError.jsonValue(), internalError.value(),
				internalError.message().format(Map.of()), ErrorDetails.NONE, Instant.EPOCH, "", "", null, null,
				internalError.retryable());
	}

	/**
	 * Render an envelope. Should that fail, the failure is logged and the envelope is
	 * rendered without its details.
	 * @param envelope the envelope
	 * @param accept the {@code Accept} header of the request, or {@code null} if there is
	 * none
	 * @return the bytes
	 */
	public RenderedError render(ErrorEnvelope envelope, @Nullable String accept) {
		try {
			return prefersProblem(accept) ? render(this.problems, envelope) : render(envelope);
		}
		catch (Throwable ex) {
			this.losses.report("An error cannot be written and is sent without its details", ex);
			return render(this.envelopes, envelope.withDetails(ErrorDetails.NONE));
		}
	}

	private RenderedError render(ErrorEnvelope envelope) {
		return (this.fixedBodies != null && FixedBodies.admits(envelope)) ? this.fixedBodies.get(envelope)
				: render(this.envelopes, envelope);
	}

	private RenderedError render(BodyWriter writer, ErrorEnvelope envelope) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(EXPECTED_SIZE);
		try (JsonGenerator json = this.factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
			writer.write(json, envelope);
		}
		return new RenderedError(envelope.status(), writer.contentType(), bytes.toByteArray());
	}

	private boolean prefersProblem(@Nullable String accept) {
		return switch (this.problemJson) {
			case ALWAYS -> true;
			case NEVER -> false;
			case NEGOTIATE -> ProblemPreference.isStated(accept);
		};
	}

	/**
	 * Return the answer to a failure of Errorbook itself: an
	 * {@code INTERNAL_SERVER_ERROR} that was rendered in advance.
	 * @return the bytes
	 */
	public RenderedError lastResort() {
		return this.lastResort;
	}

}
