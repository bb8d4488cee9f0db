package io.github.errorbook.sample;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What operators see of the wallet.
 */
@WalletTest
@ActiveProfiles("ecs")
@ExtendWith(OutputCaptureExtension.class)
class ObservabilityTests {

	private static final String ADMIN = "Bearer admin";

	@LocalServerPort
	int port;

	@Autowired
	InMemorySpanExporter spans;

	@Test
	void prometheusReadsErrorsByCode() {
		WalletClient wallet = new WalletClient(this.port);
		assertThat(wallet.transfer(1, 3, "100").status()).isEqualTo(422);
		assertThat(wallet.get("/actuator/prometheus").body().lines())
			.anyMatch((line) -> line.startsWith("errorbook_errors_total{code=\"INSUFFICIENT_BALANCE\","
					+ "exception=\"InsufficientBalanceException\",status=\"422\"}"));
	}

	@Test
	void operatorReadsCatalog() {
		WalletClient wallet = new WalletClient(this.port);
		Reply code = wallet.get("/actuator/errorbook/ACCOUNT_LOCKED", "Authorization", ADMIN);
		assertThat(code.body()).startsWith("{\"code\":\"ACCOUNT_LOCKED\",\"status\":423,\"count\":");
		assertThat(wallet.get("/actuator/errorbook").status()).isEqualTo(401);
	}

	@Test
	void envelopeLineAndSpanTellOneTrace(CapturedOutput output) {
		Reply reply = new WalletClient(this.port).get("/accounts/4711", "X-Request-Id", "r-1");
		JsonNode error = JsonMapper.shared().readTree(reply.body()).path("error");
		String trace = error.path("traceId").asString();
		assertThat(trace).hasSize(32);
		JsonNode line = line(output, trace);
		assertThat(line.path("error.code").asString()).isEqualTo("RESOURCE_NOT_FOUND");
		assertThat(line.path("request_id").asString()).isEqualTo("r-1");
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.spans.getFinishedSpanItems()).filteredOn(SpanData::getTraceId, trace)
				.anyMatch((span) -> "RESOURCE_NOT_FOUND"
					.equals(span.getAttributes().get(AttributeKey.stringKey("error.code")))));
	}

	private static JsonNode line(CapturedOutput output, String trace) {
		return output.getOut()
			.lines()
			.filter((line) -> line.contains(trace) && line.contains("io.github.errorbook.errors"))
			.map(JsonMapper.shared()::readTree)
			.findFirst()
			.orElseThrow();
	}

	@TestConfiguration
	static class Spans {

		@Bean
		InMemorySpanExporter spans() {
			return InMemorySpanExporter.create();
		}

		@Bean
		SimpleSpanProcessor spanProcessor(InMemorySpanExporter spans) {
			return SimpleSpanProcessor.builder(spans).build();
		}

	}

}
