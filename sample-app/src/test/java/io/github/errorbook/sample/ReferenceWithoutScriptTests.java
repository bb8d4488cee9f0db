package io.github.errorbook.sample;

import com.microsoft.playwright.Browser.NewContextOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class ReferenceWithoutScriptTests {

	private final Visitor visitor;

	ReferenceWithoutScriptTests(@LocalServerPort int port, Chromium chromium) {
		this.visitor = chromium.visitor(port, new NewContextOptions().setJavaScriptEnabled(false));
	}

	@AfterEach
	void close() {
		this.visitor.close();
	}

	@Test
	void everyCodeIsListedAndLeadsToItsPage() {
		this.visitor.open("/errors");
		assertThat(this.visitor.codes()).contains("ACCOUNT_LOCKED", "BALANCE_TOO_LOW", "GATEWAY_TIMEOUT");
		this.visitor.find(".go").getByText("INSUFFICIENT_BALANCE").click();
		this.visitor.expect("h1").hasText("Insufficient balance");
		this.visitor.expect("#response").containsText("\"INSUFFICIENT_BALANCE\"");
	}

	@Test
	void controlsThatNeedTheScriptAreHidden() {
		this.visitor.open("/errors");
		this.visitor.expect("#q").isHidden();
		this.visitor.expect("button:visible").hasCount(0);
		this.visitor.open("/errors/INSUFFICIENT_BALANCE");
		this.visitor.expect("button:visible").hasCount(0);
	}

	@Test
	void filtersOfStatusAndMarksWork() {
		this.visitor.open("/errors");
		this.visitor.find("[value='5xx']").check();
		this.visitor.find("[name=retryable]").check();
		assertThat(this.visitor.codes()).containsExactlyInAnyOrder("BAD_GATEWAY", "SERVICE_UNAVAILABLE",
				"GATEWAY_TIMEOUT");
	}

	@Test
	void categoryCanBeReached() {
		this.visitor.open("/errors");
		this.visitor.find(".jump a").getByText("transfers").click();
		this.visitor.expect("#category-transfers").isInViewport();
	}

	@Test
	void everyClientCanBeRead() {
		this.visitor.open("/errors/VALIDATION_FAILED");
		this.visitor.expect("#curl").isVisible();
		this.visitor.expect("#java").isHidden();
		this.visitor.find("input[value=java]").check();
		this.visitor.expect("#java").isVisible();
	}

	@Test
	void pagesFollowOneAnother() {
		this.visitor.open("/errors/INSUFFICIENT_BALANCE");
		this.visitor.find("[rel=next]").click();
		this.visitor.find("[rel=prev]").click();
		assertThat(this.visitor.path()).isEqualTo("/errors/INSUFFICIENT_BALANCE");
	}

}
