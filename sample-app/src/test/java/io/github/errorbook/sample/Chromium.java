package io.github.errorbook.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;

/**
 * The browser of the machine, without a window. Its place is the system property
 * {@code errorbook.browser.path}, or {@code /usr/bin/chromium}.
 */
final class Chromium implements AutoCloseable {

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Playwright playwright) {
		this.playwright = playwright;
		this.browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(path()).setArgs(ARGUMENTS));
	}

	static Chromium start() {
		Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
		return new Chromium(Playwright.create(new Playwright.CreateOptions().setEnv(environment)));
	}

	static Path path() {
		return Path.of(System.getProperty("errorbook.browser.path", "/usr/bin/chromium"));
	}

	static boolean isPresent() {
		return Files.isExecutable(path());
	}

	/**
	 * Return whether a machine without a browser is a failure.
	 */
	static boolean isRequired() {
		return "required".equals(Optional.ofNullable(System.getProperty("errorbook.browser"))
			.orElseGet(() -> System.getenv("ERRORBOOK_BROWSER")));
	}

	/**
	 * Open a visitor who remembers nothing of any other.
	 * @param port the port of the wallet
	 * @param options what kind of visitor
	 */
	Visitor visitor(int port, NewContextOptions options) {
		return new Visitor(this.browser.newContext(options.setBaseURL("http://localhost:" + port)), port);
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
