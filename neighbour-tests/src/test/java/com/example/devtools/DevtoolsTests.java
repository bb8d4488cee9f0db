package com.example.devtools;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import com.example.ClassPath;
import com.example.Program;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The developer tools of Spring Boot, which do nothing in the process of a test.
 */
class DevtoolsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--spring.main.banner-mode=off             |
			--spring.web.error.include-message=always | spring.web.error.include-message.
			""")
	void onlyWhatIsWrittenIsWarnedOf(String argument, String warned, @TempDir Path folder) throws Exception {
		try (Program program = Program.start(folder.resolve("log"),
				List.of("-cp", ClassPath.asText(), DevtoolsApplication.class.getName(), "--server.port=0",
						"--spring.devtools.livereload.enabled=false", argument))) {
			program.await(Pattern.compile("Ready with always"));
			if (warned == null) {
				assertThat(program.output()).doesNotContain("have no effect");
			}
			else {
				assertThat(program.output())
					.containsOnlyOnce("no effect on the errors that Errorbook answers: " + warned);
			}
		}
	}

}
