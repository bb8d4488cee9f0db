package io.github.errorbook.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;

/**
 * Another service on the loopback interface that is called by gRPC: it answers with the
 * status that it is asked for, or not at all.
 */
final class GrpcUpstream implements AutoCloseable {

	private static final MethodDescriptor<String, String> METHOD = MethodDescriptor.<String, String>newBuilder()
		.setType(MethodDescriptor.MethodType.UNARY)
		.setFullMethodName("Prices/Get")
		.setRequestMarshaller(new Text())
		.setResponseMarshaller(new Text())
		.build();

	private static final Metadata.Key<String> PUSHBACK = Metadata.Key.of("grpc-retry-pushback-ms",
			Metadata.ASCII_STRING_MARSHALLER);

	private final Server server;

	private GrpcUpstream() throws IOException {
		this.server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
			.directExecutor()
			.addService(ServerServiceDefinition.builder("Prices")
				.addMethod(METHOD, ServerCalls.asyncUnaryCall(GrpcUpstream::answer))
				.build())
			.build()
			.start();
	}

	static GrpcUpstream start() throws IOException {
		return new GrpcUpstream();
	}

	private static void answer(String request, StreamObserver<String> observer) {
		if (request.equals("BUSY")) {
			Metadata trailers = new Metadata();
			trailers.put(PUSHBACK, "7000");
			observer.onError(Status.UNAVAILABLE.asRuntimeException(trailers));
		}
		else if (!request.equals("SILENT")) {
			observer.onError(Status.Code.valueOf(request).toStatus().withDescription("hunter3").asRuntimeException());
		}
	}

	String call(Status.Code code, Duration timeout) {
		return call(this.server.getPort(), code.name(), timeout);
	}

	String callSilent(Duration timeout) {
		return call(this.server.getPort(), "SILENT", timeout);
	}

	String callBusy() {
		return call(this.server.getPort(), "BUSY", Duration.ofSeconds(20));
	}

	static String callAt(int port) {
		return call(port, "SILENT", Duration.ofSeconds(20));
	}

	private static String call(int port, String request, Duration timeout) {
		ManagedChannel channel = NettyChannelBuilder.forAddress(InetAddress.getLoopbackAddress().getHostAddress(), port)
			.usePlaintext()
			.disableRetry()
			.build();
		try {
			return ClientCalls.blockingUnaryCall(channel, METHOD,
					CallOptions.DEFAULT.withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS), request);
		}
		finally {
			channel.shutdownNow();
		}
	}

	@Override
	public void close() {
		this.server.shutdownNow();
	}

	private static final class Text implements MethodDescriptor.Marshaller<String> {

		@Override
		public InputStream stream(String value) {
			return new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_8));
		}

		@Override
		public String parse(InputStream stream) {
			try {
				return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
