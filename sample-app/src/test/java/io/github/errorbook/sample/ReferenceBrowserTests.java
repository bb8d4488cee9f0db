package io.github.errorbook.sample;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class ReferenceBrowserTests {

	private final Visitor visitor;

	ReferenceBrowserTests(@LocalServerPort int port, Chromium chromium) {
		this.visitor = chromium.visitor(port,
				new NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")));
	}

	@AfterEach
	void close() {
		this.visitor.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '^',
			textBlock = """
					account-lock                                                                         ; ACCOUNT_LOCKED
					report in progress                                                                   ; REPORT_IN_PROGRESS
					423                                                                                  ; ACCOUNT_LOCKED RESOURCE_LOCKED
					2xx                                                                                  ; REPORT_IN_PROGRESS
					forbidden                                                                            ; PERMISSION_DENIED
					no money has moved                                                                   ; INSUFFICIENT_BALANCE
					fraud prevention                                                                     ; ACCOUNT_LOCKED
					unlock the account in the settings                                                   ; ACCOUNT_LOCKED
					Your account balance is insufficient: 7.00 required, 3.20 available.                 ; INSUFFICIENT_BALANCE
					error: Account 4711 is locked.                                                       ; ACCOUNT_LOCKED
					{"error":{"code":"ACCOUNT_LOCKED","message":"Account 2 is locked."}}                 ; ACCOUNT_LOCKED
					{"error":{"message":"Account 2 is locked."}}                                         ; ACCOUNT_LOCKED
					{"type":"/errors/CONFLICT","title":"Conflict","status":409,"detail":"x"}             ; CONFLICT
					"RESOURCE_LOCKED"                                                                    ; RESOURCE_LOCKED
					'INSUFFICIENT_BALANCE'                                                               ; INSUFFICIENT_BALANCE
					failed with INSUFFICIENT_BALANCE.                                                    ; INSUFFICIENT_BALANCE
					{"error":{"code":"ACCOUNT_LOCKED","message":"Acc                                     ; ACCOUNT_LOCKED
					""")
	void searchFindsWhatTheReaderHolds(String held, String codes) {
		this.visitor.open("/errors");
		search(held);
		assertThat(this.visitor.codes()).containsExactlyInAnyOrder(codes.split(" "));
		this.visitor.expect("#near").isHidden();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			INSUFICIENT_BALANSE                            ; INSUFFICIENT_BALANCE
			insuficient balance                            ; INSUFFICIENT_BALANCE
			forbiden                                       ; PERMISSION_DENIED
			the account was locked by its owner yesterday  ; ACCOUNT_LOCKED
			""")
	void searchForgivesTypingErrors(String held, String code) {
		this.visitor.open("/errors");
		search(held);
		assertThat(this.visitor.codes()).contains(code).hasSizeLessThan(6);
		this.visitor.expect("#near").hasText("Did you mean:");
	}

	@Test
	void germanMessageIsFound() {
		this.visitor.open("/errors?lang=de");
		search("Das Konto 2 ist gesperrt.");
		assertThat(this.visitor.codes()).contains("ACCOUNT_LOCKED");
		search("Account 2 is locked.");
		assertThat(this.visitor.codes()).containsExactly("ACCOUNT_LOCKED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/errors/CONFLICT?lang=de", "/errors/UNKNOWN?lang=de" })
	void everyPageSearches(String page) {
		this.visitor.open(page);
		this.visitor.press("/");
		this.visitor.expect("#q").isFocused();
		this.visitor.page().keyboard().insertText("{\"error\":{\"code\":\"ACCOUNT_LOCKED\",\"message\":\"secret\"}}");
		this.visitor.press("Enter");
		this.visitor.page().waitForURL("**/errors?*");
		assertThat(this.visitor.location()).isEqualTo("/errors?q=ACCOUNT_LOCKED&lang=de");
		assertThat(this.visitor.codes()).containsExactly("ACCOUNT_LOCKED");
		this.visitor.expect("html").hasAttribute("lang", "de");
	}

	@Test
	void enterOpensTheOnlyCode() {
		this.visitor.open("/errors");
		search("Account 2 is locked.");
		this.visitor.press("Enter");
		this.visitor.page().waitForURL("**/errors/ACCOUNT_LOCKED*");
	}

	@Test
	void countsFollowSearchAndFilters() {
		this.visitor.open("/errors");
		search("locked");
		this.visitor.expect(".chip:has([value='4xx']) small").hasText("2");
		this.visitor.expect(".chip:has([value='5xx']) small").hasText("0");
		check("category", "accounts");
		this.visitor.expect(".chip:has([value='4xx']) small").hasText("1");
		this.visitor.expect(".chip:has([value='standard']) small").hasText("1");
	}

	@Test
	void searchIsAboveTheFoldOfAPhone() {
		this.visitor.page().setViewportSize(390, 844);
		for (String page : List.of("/errors", "/errors/ACCOUNT_LOCKED", "/errors/UNKNOWN")) {
			this.visitor.open(page);
			assertThat(this.visitor.find("#q").boundingBox().y).isLessThan(200);
		}
		this.visitor.open("/errors");
		this.visitor.expect(".form pre").isHidden();
		this.visitor.find("summary").click();
		this.visitor.expect(".form pre").isVisible();
	}

	@Test
	void searchTellsHowManyItFound() {
		this.visitor.open("/errors");
		search("423");
		this.visitor.expect("#count").hasAttribute("role", "status");
		this.visitor.expect("#count").hasText(Pattern.compile("^2 .* \\d\\d .*"));
	}

	@Test
	void searchWithoutMatchOffersTheWayBack() {
		this.visitor.open("/errors");
		int all = this.visitor.codes().size();
		search("zzz");
		assertThat(this.visitor.codes()).isEmpty();
		this.visitor.expect("#empty").isVisible();
		this.visitor.find("#empty button").click();
		assertThat(this.visitor.codes()).hasSize(all);
		this.visitor.expect("#q").isFocused();
	}

	@Test
	void filtersNarrowTogether() {
		this.visitor.open("/errors");
		check("status", "5xx");
		check("retryable", "true");
		assertThat(this.visitor.codes()).containsExactlyInAnyOrder("BAD_GATEWAY", "SERVICE_UNAVAILABLE",
				"GATEWAY_TIMEOUT");
	}

	@Test
	void filterOfCategoryHidesOtherGroups() {
		this.visitor.open("/errors");
		check("category", "accounts");
		assertThat(this.visitor.codes()).containsExactly("ACCOUNT_LOCKED");
		this.visitor.expect(".group:visible").hasCount(1);
	}

	@Test
	void filterOfDeprecatedShowsTheReplacement() {
		this.visitor.open("/errors");
		check("deprecated", "true");
		assertThat(this.visitor.codes()).containsExactly("BALANCE_TOO_LOW");
		this.visitor.expect(".go:visible").hasCSS("text-decoration-line", "line-through");
		this.visitor.find(".instead a:visible").click();
		assertThat(this.visitor.path()).isEqualTo("/errors/INSUFFICIENT_BALANCE");
	}

	@Test
	void addressKeepsTheStateAndRestoresIt() {
		this.visitor.open("/errors");
		search("locked");
		check("status", "4xx");
		List<String> codes = this.visitor.codes();
		assertThat(this.visitor.location()).isEqualTo("/errors?q=locked&status=4xx");
		this.visitor.open(this.visitor.location());
		assertThat(this.visitor.codes()).isEqualTo(codes).hasSize(2);
		this.visitor.expect("#q").hasValue("locked");
		this.visitor.expect("[name=status][value='4xx']").isChecked();
	}

	@Test
	void wayBackFromCodeRestoresTheState() {
		this.visitor.open("/errors");
		search("locked");
		this.visitor.find(".go:visible").first().click();
		this.visitor.page().waitForURL("**/errors/ACCOUNT_LOCKED?*");
		this.visitor.page().goBack();
		this.visitor.expect("#q").hasValue("locked");
		assertThat(this.visitor.codes()).hasSize(2);
	}

	@Test
	void pageLeadsBackToIndex() {
		this.visitor.open("/errors/ACCOUNT_LOCKED");
		this.visitor.find(".trail a").first().click();
		assertThat(this.visitor.path()).isEqualTo("/errors");
	}

	@Test
	void anchorOfSectionCanBeFollowed() {
		this.visitor.open("/errors/INSUFFICIENT_BALANCE");
		this.visitor.find(".rail a[href='#response']").click();
		assertThat(this.visitor.location()).isEqualTo("/errors/INSUFFICIENT_BALANCE#response");
		this.visitor.expect("#response").isInViewport();
		this.visitor.expect(".rail [aria-current]").hasCount(1);
	}

	@Test
	void buttonCopiesTheResponse() {
		this.visitor.open("/errors/INSUFFICIENT_BALANCE");
		this.visitor.find("#response button").click();
		this.visitor.expect("#response button").hasClass(Pattern.compile("copied"));
		assertThat((String) this.visitor.page().evaluate("navigator.clipboard.readText()")).startsWith("HTTP/1.1 422\n")
			.contains("Cache-Control: no-store\n", "\n\n{", "\"code\"", "\"INSUFFICIENT_BALANCE\"")
			.endsWith("}");
	}

	@Test
	void tabShowsTheOtherClient() {
		this.visitor.open("/errors/VALIDATION_FAILED");
		this.visitor.expect("#java").isHidden();
		this.visitor.find("input[value=java]").check();
		this.visitor.expect("#java").isVisible();
		this.visitor.expect("#curl").isHidden();
	}

	@Test
	void languageCanBeSwitched() {
		this.visitor.open("/errors/INSUFFICIENT_BALANCE");
		this.visitor.page()
			.getByRole(AriaRole.BANNER)
			.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Deutsch"))
			.click();
		this.visitor.expect("html").hasAttribute("lang", "de");
		this.visitor.expect("h1").hasText("Guthaben reicht nicht aus");
		this.visitor.find(".trail a").first().click();
		this.visitor.expect("html").hasAttribute("lang", "de");
	}

	@Test
	void deprecatedCodeNamesItsReplacement() {
		this.visitor.open("/errors/BALANCE_TOO_LOW");
		this.visitor.find(".note.old a").click();
		assertThat(this.visitor.path()).isEqualTo("/errors/INSUFFICIENT_BALANCE");
	}

	@Test
	void unknownCodeLeadsToNearest() {
		assertThat(this.visitor.open("/errors/INSUFICIENT_BALANCE").status()).isEqualTo(404);
		this.visitor.page().getByRole(AriaRole.MAIN).getByText("INSUFFICIENT_BALANCE").click();
		assertThat(this.visitor.path()).isEqualTo("/errors/INSUFFICIENT_BALANCE");
	}

	@Test
	void keyboardAloneReachesACode() {
		this.visitor.open("/errors");
		this.visitor.press("Tab");
		this.visitor.expect(".skip").isFocused();
		this.visitor.press("/");
		this.visitor.expect("#q").isFocused();
		this.visitor.page().keyboard().type("locked");
		this.visitor.press("ArrowDown", "ArrowDown");
		assertThat(this.visitor.focused()).isEqualTo("RESOURCE_LOCKED");
		this.visitor.press("ArrowUp", "Enter");
		this.visitor.page().waitForURL("**/errors/ACCOUNT_LOCKED?*");
	}

	@Test
	void escapeClearsTheSearch() {
		this.visitor.open("/errors");
		int all = this.visitor.codes().size();
		search("locked");
		this.visitor.press("Escape");
		assertThat(this.visitor.codes()).hasSize(all);
		assertThat(this.visitor.path()).isEqualTo("/errors");
	}

	private void search(String text) {
		this.visitor.find("#q").fill(text);
	}

	private void check(String name, String value) {
		this.visitor.find("[name=%s][value='%s']".formatted(name, value)).check();
	}

}
