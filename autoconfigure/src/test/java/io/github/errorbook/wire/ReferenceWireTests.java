package io.github.errorbook.wire;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reference over a real port.
 */
@ParameterizedClass
@EnumSource(Container.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceWireTests {

	private static final String BROWSER = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

	@RegisterExtension
	static final Service service = Service.of(ReferenceService.class, ReferenceService.PROPERTIES);

	@Parameter
	private Container container;

	@ParameterizedTest
	@ValueSource(strings = { "/errors", "/errors/OUT_OF_STOCK" })
	void pageHasHeadersOfPage(String path) {
		RawResponse page = service.get(path, BROWSER);
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
		assertThat(page.header("Content-Length")).isEqualTo(Integer.toString(page.body().length));
		assertThat(page.header("Content-Language")).isEqualTo("en");
		assertThat(page.header("Cache-Control")).isEqualTo("max-age=300");
		assertThat(page.header("ETag")).matches("W/\"[0-9a-f]{32}\"");
		assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(page.header("Content-Security-Policy"))
			.isEqualTo("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
					+ "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
	}

	@Test
	void pageNamesItsTwins() {
		assertThat(service.get("/errors/OUT_OF_STOCK").headerValues("Link")).containsExactly(
				"<OUT_OF_STOCK?lang=en>; rel=\"canonical\"",
				"<OUT_OF_STOCK.md?lang=en>; rel=\"alternate\"; type=\"text/markdown\"");
		assertThat(service.get("/errors").headerValues("Link")).containsExactly("<errors?lang=en>; rel=\"canonical\"",
				"<errors.md?lang=en>; rel=\"alternate\"; type=\"text/markdown\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/errors", "/errors/GONE", "/errors/GONE.md", "/errors.md", "/errors.json",
			"/errors.schema.json" })
	void sameContentIsNotSentAgain(String path) {
		String tag = service.get(path).header("ETag");
		RawResponse second = service.get(path, "If-None-Match: " + tag);
		assertThat(second.status()).isEqualTo(304);
		assertThat(second.body()).isEmpty();
		assertThat(second.header("ETag")).isEqualTo(tag);
		assertThat(second.header("Cache-Control")).isEqualTo("max-age=300");
		assertThat(service.get(path, "If-None-Match: \"other\"").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/errors", "/errors/GONE", "/errors.json" })
	void headHasHeadersOnly(String path) {
		RawResponse head = service.send("HEAD", path, null);
		assertThat(head.status()).isEqualTo(200);
		assertThat(head.body()).isEmpty();
		assertThat(head.header("Content-Length")).isEqualTo(service.get(path).header("Content-Length"));
	}

	@Test
	void assetsAreKeptForEver() {
		Matcher assets = Pattern.compile("(?:href|src)=\"(errors/reference-[0-9a-f]{12}\\.(css|js))\"")
			.matcher(service.get("/errors").text());
		List<String> extensions = new ArrayList<>();
		while (assets.find()) {
			RawResponse asset = service.get("/" + assets.group(1));
			extensions.add(assets.group(2));
			assertThat(asset.status()).isEqualTo(200);
			assertThat(asset.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
			assertThat(asset.header("Content-Type"))
				.startsWithIgnoringCase(assets.group(2).equals("css") ? "text/css;" : "text/javascript;");
		}
		assertThat(extensions).containsExactlyInAnyOrder("css", "js");
	}

	@Test
	void internalCodesAreNowhere() {
		Stream<String> files = Stream.of("/errors", "/errors.md", "/errors.json", "/errors/OUT_OF_STOCK",
				"/errors/OUT_OF_STOCK.md", "/errors/HIDDEN_OLD", "/errors/HIDDEN_OLD.md");
		assertThat(files).allSatisfy((file) -> {
			RawResponse response = service.get(file);
			assertThat(response.status()).isEqualTo(200);
			assertThat(response.text()).doesNotContain("SECRET_FLAW");
		});
		assertThat(service.get("/errors/SECRET_FLAW", BROWSER).status()).isEqualTo(404);
		assertThat(service.get("/errors/SECRET_FLAW.md").status()).isEqualTo(404);
		assertThat(service.get("/errors/secret_flaw").status()).isEqualTo(404);
	}

	@Test
	void otherSpellingLeadsToRightOne() {
		assertThat(redirect("/errors/out_of_stock")).isEqualTo("OUT_OF_STOCK");
		assertThat(redirect("/errors/out-of-stock")).isEqualTo("OUT_OF_STOCK");
		assertThat(redirect("/errors/gone.md")).isEqualTo("GONE.md");
		assertThat(redirect("/errors/gone?lang=DE")).isEqualTo("GONE?lang=de");
		assertThat(redirect("/errors/gone?lang=x%0d%0aX:1")).isEqualTo("GONE?lang=en");
		assertThat(redirect("/errors/")).isEqualTo("../errors");
	}

	private static String redirect(String path) {
		RawResponse response = service.get(path, BROWSER);
		assertThat(response.status()).isEqualTo(301);
		assertThat(response.header("Cache-Control")).isEqualTo("max-age=300");
		assertThat(response.body()).isEmpty();
		return response.header("Location");
	}

	@Test
	void unknownCodeIsPageForBrowserAndEnvelopeForProgram() {
		RawResponse page = service.get("/errors/STOCK_OUT_OF", BROWSER);
		assertThat(page.status()).isEqualTo(404);
		assertThat(page.header("Content-Type")).startsWith("text/html");
		assertThat(page.header("Cache-Control")).isEqualTo("no-store");
		assertThat(page.header("Vary")).contains("Accept");
		assertThat(page.text()).contains("href=\"OUT_OF_STOCK?lang=en\"", "href=\"../errors?lang=en\"");
		assertThat(service.get("/errors/STOCK_OUT_OF").code()).isEqualTo("RESOURCE_NOT_FOUND");
		assertThat(service.get("/errors/STOCK_OUT_OF", "Accept: application/json, text/html").code())
			.isEqualTo("RESOURCE_NOT_FOUND");
	}

	@Test
	void unknownCodeStaysText() {
		String page = service.get("/errors/%3Cscript%3Ealert(1)%3C%2Fscript%3E", BROWSER).text();
		assertThat(page).doesNotContain("<script>alert");
	}

	@Test
	void readerChoosesLanguage() {
		assertThat(language("/errors")).isEqualTo("en");
		assertThat(language("/errors", "Accept-Language: de-AT, en;q=0.5")).isEqualTo("de");
		assertThat(language("/errors", "Accept-Language: ja")).isEqualTo("en");
		assertThat(language("/errors", "Accept-Language: ;;;")).isEqualTo("en");
		assertThat(language("/errors?lang=en", "Accept-Language: de")).isEqualTo("en");
		assertThat(language("/errors?lang=ja", "Accept-Language: de")).isEqualTo("de");
		RawResponse german = service.get("/errors/OUT_OF_STOCK?lang=de");
		assertThat(german.text()).contains("<html lang=\"de\"", "Ursachen", "Ausverkauft.", "Andere waren schneller.",
				"Der Artikel.", "href=\"../errors?lang=de\"", "href=\"CONFLICT?lang=de\"");
		assertThat(german.header("Vary")).contains("Accept-Language");
		assertThat(service.get("/errors/GONE?lang=de").text()).contains("Nicht mehr vorhanden",
				"Die Ressource ist nicht mehr verfügbar.", "Entfernen Sie Verweise auf diese Adresse.");
	}

	private static String language(String path, String... headers) {
		RawResponse response = service.get(path, headers);
		assertThat(response.text()).contains("<html lang=\"" + response.header("Content-Language") + "\"");
		return response.header("Content-Language");
	}

	@Test
	void exactResponseIsWhatIsSent() {
		RawResponse sent = service.get("/stock");
		String shown = service.get("/errors.json")
			.json()
			.path("codes")
			.valueStream()
			.filter((code) -> code.path("code").asString().equals("OUT_OF_STOCK"))
			.findFirst()
			.orElseThrow()
			.path("response")
			.path("body")
			.asString();
		assertThat(sent.text()).isEqualTo(shown);
	}

	@Test
	void documentationLeadsToOwnPage() {
		RawResponse sent = service.get("/stock", "Accept: application/problem+json");
		assertThat(sent.json().path("type").asString()).isEqualTo("/errors/OUT_OF_STOCK");
		assertThat(service.get(sent.json().path("type").asString()).status()).isEqualTo(200);
		assertThat(service.get("/flaw", "Accept: application/problem+json").json().path("type").asString())
			.isEqualTo("about:blank");
	}

	@Test
	void applicationKeepsItsOwn() {
		assertThat(service.get("/errors/recent").text()).isEqualTo("recent");
		assertThat(service.get("/other").text()).isEqualTo("other");
		assertThat(service.post("/errors", "{}").text()).isEqualTo("posted");
		assertThat(service.get("/errors/GONE/more").code()).isEqualTo("RESOURCE_NOT_FOUND");
		assertThat(service.get("/errorsandmore").text()).isEqualTo("errorsandmore");
	}

	@Test
	void everyReferenceOfThePagesHolds() {
		assertThat(references("/errors")).isNotEmpty()
			.allSatisfy((path) -> assertThat(service.get(path).status()).as(path).isEqualTo(200));
		assertThat(references("/errors/OUT_OF_STOCK?lang=de")).isNotEmpty()
			.allSatisfy((path) -> assertThat(service.get(path).status()).as(path).isEqualTo(200));
	}

	private static List<String> references(String path) {
		return Pattern.compile("(?:href|src)=\"(?!data:)([^\"#:]+)[^\"]*\"")
			.matcher(service.get(path).text())
			.results()
			.map((result) -> resolve(path, result.group(1)))
			.map((uri) -> uri.getPath() + ((uri.getQuery() != null) ? "?" + uri.getQuery() : ""))
			.distinct()
			.toList();
	}

	/* URI itself resolves a query as RFC 2396 did. */
	private static URI resolve(String path, String reference) {
		URI base = URI.create("http://localhost" + path);
		return base.resolve(reference.startsWith("?") ? base.getPath() + reference : reference);
	}

	@Test
	void referenceFollowsContextAndServletPath() {
		List<String> properties = new ArrayList<>(Arrays.asList(ReferenceService.PROPERTIES));
		properties.addAll(List.of("server.servlet.context-path=/app", "spring.mvc.servlet.path=/api",
				"errorbook.reference.path=docs//error-codes/", "errorbook.reference.max-age=0s",
				"errorbook.reference.languages=", "errorbook.code-pattern=[A-Za-z._ ]+",
				"errorbook.codes[order.failed].status=409", "errorbook.codes[a b].status=409"));
		try (Service other = Service.start(this.container, ReferenceService.class, properties.toArray(String[]::new))) {
			RawResponse index = other.get("/app/api/docs/error-codes");
			assertThat(index.text()).contains("href=\"error-codes/GONE\"", "href=\"error-codes.json\"");
			assertThat(index.header("Cache-Control")).isEqualTo("no-cache");
			assertThat(index.header("Vary")).isNull();
			assertThat(other.get("/app/api/docs/error-codes/GONE").text()).contains("href=\"../error-codes\"");
			assertThat(other.get("/app/api/docs/error-codes.json").status()).isEqualTo(200);
			assertThat(other.get("/app/api/docs/error-codes/order.failed").status()).isEqualTo(200);
			assertThat(other.get("/app/api/docs/error-codes/order.failed.md").text()).startsWith("# order.failed");
			assertThat(other.get("/app/api/docs/error-codes/a%20b").status()).isEqualTo(200);
			assertThat(other.get("/app/api/stock", "Accept: application/problem+json").json().path("type").asString())
				.isEqualTo("/app/api/docs/error-codes/OUT_OF_STOCK");
		}
	}

	@Test
	void pagesNeedNoVersionOfTheApi() {
		List<String> properties = new ArrayList<>(Arrays.asList(ReferenceService.PROPERTIES));
		properties.addAll(List.of("spring.mvc.apiversion.use.header=X-Version", "spring.mvc.apiversion.required=true",
				"spring.mvc.apiversion.supported=1"));
		try (Service other = Service.start(this.container, ReferenceService.class, properties.toArray(String[]::new))) {
			assertThat(other.get("/stock").status()).isEqualTo(400);
			assertThat(other.get("/errors").status()).isEqualTo(200);
			assertThat(other.get("/errors/GONE").status()).isEqualTo(200);
		}
	}

}
