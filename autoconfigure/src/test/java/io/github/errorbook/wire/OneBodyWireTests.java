package io.github.errorbook.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.util.ContentCachingResponseWrapper;

import io.github.errorbook.exception.ResourceLockedException;
import io.github.errorbook.wire.ActingService.FilterAct;
import io.github.errorbook.wire.ActingService.Operation;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.Gzip;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A response of the application around that of the container may keep what was written to
 * it, let it through, or both. Whatever it does with an error in the middle of a body,
 * the client gets the error alone, or a connection that is cut.
 */
@ParameterizedClass
@EnumSource(Container.class)
class OneBodyWireTests {

	private static final byte[] HALF = "{\"error\":{\"id\":1,".getBytes(StandardCharsets.UTF_8);

	@RegisterExtension
	static final Service service = Service.of(ActingService.class);

	@Parameter
	Container container;

	/*
	 * A filter outside of all others that sends what it has kept in spite of an exception
	 * answers itself.
	 */
	static Stream<Arguments> cases() {
		return Stream.of(Wrapping.values())
			.flatMap((wrapping) -> Stream.of(Failure.values())
				.filter((failure) -> wrapping.admitsAsync || !failure.isAsync())
				.flatMap((failure) -> Stream.of(ActingService.OUTERMOST, ActingService.OUTER, ActingService.INNERMOST)
					.filter((order) -> wrapping != Wrapping.BUFFERING_FINALLY || order != ActingService.OUTERMOST)
					.map((order) -> Arguments.argumentSet(wrapping + " " + failure + " " + order, wrapping, failure,
							order))));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void clientGetsOneBodyOrNone(Wrapping wrapping, Failure failure, int order) {
		ActingService.perform(service, failure.operation);
		RawResponse response = ActingService.filter(service, order, wrapping.act);
		if (response.status() >= 400 && "gzip".equals(response.header("Content-Encoding"))
				&& order == ActingService.OUTERMOST) {
			assertThat(Gzip.decompress(response.body())).startsWith("{\"error\":{\"code\":").endsWith("}}");
		}
		else if (!failure.mayBeTooLate || response.status() >= 400) {
			assertThat(response).isEnvelope();
		}
		else {
			assertThat(ActingService.filterAndWaitForClose(service, order, wrapping.act)).isIncomplete()
				.leaksNothingOf("RESOURCE_LOCKED");
		}
	}

	enum Failure {

		AT_ONCE(false, (request, response) -> {
			throw new ResourceLockedException();
		}),

		OF_STREAM(false, (request, response) -> {
			response.getOutputStream().write(HALF);
			throw new ResourceLockedException();
		}),

		OF_SINGLE_BYTES(false, (request, response) -> {
			for (byte b : HALF) {
				response.getOutputStream().write(b);
			}
			throw new ResourceLockedException();
		}),

		OF_WRITER(false, (request, response) -> {
			response.getWriter().print("half");
			throw new ResourceLockedException();
		}),

		OF_NATIVE_RESPONSE(false, (request, response) -> {
			ServletResponse current = response;
			while (current instanceof ServletResponseWrapper wrapper) {
				current = wrapper.getResponse();
			}
			current.getOutputStream().write(HALF);
			throw new ResourceLockedException();
		}),

		OF_STREAMING_BODY(false, (request, response) -> (StreamingResponseBody) (out) -> {
			out.write(HALF);
			throw new ResourceLockedException();
		}),

		OF_JSON(false, (request, response) -> List.of("half", new Failing())),

		OF_SENT_ERROR(false, (request, response) -> {
			response.getOutputStream().write(HALF);
			response.sendError(423);
			return null;
		}),

		OF_EMITTER(true, (request, response) -> {
			ResponseBodyEmitter emitter = new ResponseBodyEmitter();
			emitter.send("half");
			emitter.completeWithError(new ResourceLockedException());
			return emitter;
		}),

		AFTER_FLUSH(true, (request, response) -> {
			response.getOutputStream().write(HALF);
			response.flushBuffer();
			throw new ResourceLockedException();
		}),

		AFTER_MUCH(true, (request, response) -> {
			response.getOutputStream().write(new byte[100_000]);
			throw new ResourceLockedException();
		});

		private final boolean mayBeTooLate;

		private final Operation operation;

		private boolean isAsync() {
			return this == OF_STREAMING_BODY || this == OF_EMITTER;
		}

		Failure(boolean mayBeTooLate, Operation operation) {
			this.mayBeTooLate = mayBeTooLate;
			this.operation = operation;
		}

	}

	enum Wrapping {

		NONE(true, (request, response, chain) -> chain.doFilter(request, response)),

		SHALLOW_ETAG(true, act(new ShallowEtagHeaderFilter())),

		CONTENT_CACHING(false, (request, response, chain) -> {
			ContentCachingResponseWrapper wrapper = new ContentCachingResponseWrapper(response);
			try {
				chain.doFilter(request, wrapper);
			}
			finally {
				if (!request.isAsyncStarted()) {
					wrapper.copyBodyToResponse();
				}
			}
		}),

		BUFFERING(false, (request, response, chain) -> {
			Buffering wrapper = new Buffering(response);
			chain.doFilter(request, wrapper);
			wrapper.copy();
		}),

		BUFFERING_FINALLY(false, (request, response, chain) -> {
			Buffering wrapper = new Buffering(response);
			try {
				chain.doFilter(request, wrapper);
			}
			finally {
				wrapper.copy();
			}
		}),

		BUFFERING_AND_FLUSHING(false, (request, response, chain) -> {
			Buffering wrapper = new Buffering(response);
			chain.doFilter(request, wrapper);
			wrapper.copy();
			response.flushBuffer();
		}),

		COMPRESSING(false, (request, response, chain) -> {
			Compressing wrapper = new Compressing(response);
			chain.doFilter(request, wrapper);
			wrapper.finish();
		}),

		DEAF(true, (request, response, chain) -> chain.doFilter(request, new Deaf(response))),

		LATE_WRITER(false, (request, response, chain) -> {
			LateWriter wrapper = new LateWriter(response);
			chain.doFilter(request, wrapper);
			wrapper.writer.flush();
		}),

		FRAMING(true, (request, response, chain) -> {
			response.getOutputStream().print("callback(");
			chain.doFilter(request, response);
			response.getOutputStream().print(")");
		});

		private final boolean admitsAsync;

		private final FilterAct act;

		Wrapping(boolean admitsAsync, FilterAct act) {
			this.admitsAsync = admitsAsync;
			this.act = act;
		}

		private static FilterAct act(Filter filter) {
			return filter::doFilter;
		}

	}

	private static final class Failing {

		@JsonProperty
		String getName() {
			throw new ResourceLockedException();
		}

	}

	private static final class Sink extends ServletOutputStream {

		private final OutputStream target;

		Sink(OutputStream target) {
			this.target = target;
		}

		@Override
		public void write(int b) throws IOException {
			this.target.write(b);
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
		}

	}

	/**
	 * Keeps everything and forgets nothing.
	 */
	private static final class Buffering extends HttpServletResponseWrapper {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		private final PrintWriter writer = new PrintWriter(this.bytes, true);

		Buffering(HttpServletResponse response) {
			super(response);
		}

		@Override
		public ServletOutputStream getOutputStream() {
			return new Sink(this.bytes);
		}

		@Override
		public PrintWriter getWriter() {
			return this.writer;
		}

		void copy() throws IOException {
			this.writer.flush();
			if (!getResponse().isCommitted()) {
				getResponse().setContentLength(this.bytes.size());
			}
			getResponse().getOutputStream().write(this.bytes.toByteArray());
			this.bytes.reset();
		}

	}

	private static final class Compressing extends HttpServletResponseWrapper {

		private GZIPOutputStream gzip;

		Compressing(HttpServletResponse response) {
			super(response);
		}

		@Override
		public ServletOutputStream getOutputStream() throws IOException {
			if (this.gzip == null) {
				this.gzip = new GZIPOutputStream(super.getOutputStream());
				setHeader("Content-Encoding", "gzip");
			}
			return new Sink(this.gzip);
		}

		@Override
		public PrintWriter getWriter() throws IOException {
			return new PrintWriter(getOutputStream(), true);
		}

		@Override
		public void setContentLength(int length) {
		}

		void finish() throws IOException {
			if (this.gzip != null) {
				this.gzip.finish();
			}
		}

	}

	/**
	 * Lets everything through and nothing be taken back, and gives a stream or a writer
	 * but not both.
	 */
	private static final class Deaf extends HttpServletResponseWrapper {

		private boolean writing;

		Deaf(HttpServletResponse response) {
			super(response);
		}

		@Override
		public ServletOutputStream getOutputStream() throws IOException {
			if (this.writing) {
				throw new IllegalStateException("There is a writer");
			}
			return super.getOutputStream();
		}

		@Override
		public PrintWriter getWriter() throws IOException {
			this.writing = true;
			return super.getWriter();
		}

		@Override
		public boolean isCommitted() {
			return false;
		}

		@Override
		public void reset() {
		}

		@Override
		public void resetBuffer() {
		}

	}

	private static final class LateWriter extends HttpServletResponseWrapper {

		private final PrintWriter writer;

		LateWriter(HttpServletResponse response) throws IOException {
			super(response);
			this.writer = new PrintWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
		}

		@Override
		public PrintWriter getWriter() {
			return this.writer;
		}

	}

}
