package io.github.errorbook.sample;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A request and a response that the README prints.
 *
 * @param command the command
 * @param response what the command prints
 */
record ReadmeExchange(String command, ReadmeResponse response) {

	private static final String PROMPT = "$ ";

	static List<ReadmeExchange> in(String section) {
		return Readme.blocks(section, "console").stream().map(ReadmeExchange::parse).toList();
	}

	private static ReadmeExchange parse(String block) {
		assertThat(block).startsWith(PROMPT).endsWith("\n");
		int end = block.indexOf('\n');
		return new ReadmeExchange(block.substring(PROMPT.length(), end),
				ReadmeResponse.parse(block.substring(end + 1, block.length() - 1)));
	}

	/**
	 * Send the request, and assert that the response is the printed one.
	 * @param port the port that stands for the one that is printed
	 */
	void replay(int port) {
		ReadmeResponse actual = ReadmeCurl.parse(this.command).send(port);
		assertThat(actual.lasting()).isEqualTo(this.response.lasting());
	}

	@Override
	public String toString() {
		return this.command;
	}

}
