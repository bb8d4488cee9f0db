package io.github.errorbook.sample;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who reads the wallet's pages, and notes whatever the browser complains of.
 */
final class Visitor implements AutoCloseable {

	private static final String REPORT_VIOLATIONS = """
			document.addEventListener('securitypolicyviolation', (event) =>
				console.error('Content-Security-Policy: ' + event.violatedDirective + ' ' + event.blockedURI))""";

	private final BrowserContext context;

	private final Page page;

	private final String address;

	private final List<String> complaints = new ArrayList<>();

	Visitor(BrowserContext context, int port) {
		this.context = context;
		this.address = "http://localhost:" + port + "/";
		context.setDefaultTimeout(5_000);
		context.addInitScript(REPORT_VIOLATIONS);
		context.onRequest((request) -> noteRequest(request.url()));
		context.onConsoleMessage(this::note);
		context.onWebError((error) -> this.complaints.add(error.error()));
		this.page = context.newPage();
	}

	private void noteRequest(String url) {
		if (!url.startsWith(this.address) && !url.startsWith("data:")) {
			this.complaints.add("request to " + url);
		}
	}

	private void note(ConsoleMessage message) {
		boolean aboutStatus = message.text().startsWith("Failed to load resource")
				&& message.location().startsWith(this.page.url());
		if (!aboutStatus && List.of("error", "warning").contains(message.type())) {
			this.complaints.add(message.text());
		}
	}

	BrowserContext context() {
		return this.context;
	}

	Page page() {
		return this.page;
	}

	Response open(String path) {
		return this.page.navigate(path);
	}

	Locator find(String selector) {
		return this.page.locator(selector);
	}

	/**
	 * Return assertions that wait for what the page becomes.
	 */
	LocatorAssertions expect(String selector) {
		return PlaywrightAssertions.assertThat(find(selector));
	}

	/**
	 * Return the codes of the list that can be seen.
	 */
	List<String> codes() {
		return find(".entry .go:visible").allInnerTexts();
	}

	/**
	 * Return what follows the host in the address bar.
	 */
	String location() {
		return this.page.url().substring(this.address.length() - 1);
	}

	/**
	 * Return the path in the address bar, without query and fragment.
	 */
	String path() {
		return location().replaceFirst("[?#].*", "");
	}

	void press(String... keys) {
		for (String key : keys) {
			this.page.keyboard().press(key);
		}
	}

	/**
	 * Return the text of the element that has the focus.
	 */
	String focused() {
		return find(":focus").innerText();
	}

	boolean scrollsSideways() {
		return (boolean) this.page.evaluate("document.documentElement.scrollWidth > innerWidth");
	}

	@Override
	public void close() {
		this.context.close();
		assertThat(this.complaints).as("complaints of the browser").isEmpty();
	}

}
