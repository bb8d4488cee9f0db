package io.github.errorbook.sample;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The OpenAPI document of the wallet against the wallet itself.
 */
@WalletTest
class OpenApiTests {

	private static final String LONG = "?q=" + "x".repeat(2000);

	private static final String TWICE = "{\"user_id\":7,\"email\":\"twice@wallet.example\"}";

	@LocalServerPort
	private int port;

	private WalletClient wallet;

	private OpenApiDocument document;

	@BeforeEach
	void read() {
		this.wallet = new WalletClient(this.port);
		this.document = OpenApiDocument.parse(this.wallet.get("/v3/api-docs").body());
	}

	@Test
	void documentIsValid() {
		this.document.isValid();
	}

	static Stream<Arguments> provocations() {
		return Stream.of(
				provoke("get", "/accounts/{id}", get("/accounts/x"), get("/accounts/999"), get("/accounts/1" + LONG)),
				provoke("get", "/accounts", get("/accounts"), get("/accounts?user_id=x"), get("/accounts" + LONG)),
				provoke("post", "/accounts", open("{"), open("{}"), open(TWICE), open(TWICE),
						(wallet) -> wallet.post("/accounts" + LONG, TWICE),
						(wallet) -> wallet.send("POST", "/accounts", "", "Content-Type", "text/plain")),
				provoke("delete", "/accounts/{id}", delete("/accounts/x"), delete("/accounts/999"),
						delete("/accounts/1"), delete("/accounts/1" + LONG)),
				provoke("get", "/accounts/{id}/statements/{month}", get("/accounts/1/statements/x"),
						get("/accounts/999/statements/2026-01"), get("/accounts/1/statements/1999-01"),
						get("/accounts/1/statements/2026-01" + LONG)),
				provoke("get", "/transfers/{id}", get("/transfers/x"), get("/transfers/999"),
						get("/transfers/1" + LONG)),
				provoke("get", "/rates/{currency}", get("/rates/ABC"), get("/rates/XBG"), get("/rates/XSU"),
						get("/rates/XGT"), get("/rates/USD" + LONG)),
				provoke("get", "/admin/errors", get("/admin/errors"),
						get("/admin/errors", "Authorization", "Bearer reader"),
						get("/admin/errors" + LONG, "Authorization", "Bearer admin")));
	}

	private static Arguments provoke(String method, String path, Provocation... provocations) {
		return Arguments.of(method, path, List.of(provocations));
	}

	private static Provocation get(String target, String... headers) {
		return (wallet) -> wallet.get(target, headers);
	}

	private static Provocation delete(String target) {
		return (wallet) -> wallet.send("DELETE", target, "");
	}

	private static Provocation open(String body) {
		return (wallet) -> wallet.post("/accounts", body);
	}

	@ParameterizedTest
	@MethodSource("provocations")
	void operationReturnsExactlyItsCodes(String method, String path, List<Provocation> provocations) {
		Set<String> returned = provocations.stream()
			.map((provocation) -> this.document.codeOf(method, path, provocation.apply(this.wallet)))
			.filter((code) -> !code.isEmpty())
			.collect(Collectors.toSet());
		assertThat(returned).isEqualTo(this.document.codes(method, path));
	}

	@Test
	void transferReturnsDeclaredExceptions() {
		assertThat(this.document.codes("post", "/transfers")).containsExactly("ACCOUNT_LOCKED", "CONFLICT",
				"INSUFFICIENT_BALANCE", "INVALID_REQUEST", "RESOURCE_NOT_FOUND", "UNSUPPORTED_MEDIA_TYPE",
				"URI_TOO_LONG", "VALIDATION_FAILED");
	}

	@Test
	void apiOfRecentErrorsIsNotInDocument() {
		assertThat(this.document.json().path("paths").propertyNames()).doesNotContain("/errors/recent");
	}

	/**
	 * A request.
	 */
	private interface Provocation extends Function<WalletClient, Reply> {

	}

}
