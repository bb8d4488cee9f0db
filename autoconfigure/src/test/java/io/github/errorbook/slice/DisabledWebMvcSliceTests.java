package io.github.errorbook.slice;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.github.errorbook.exception.ConflictException;

import static org.assertj.core.api.Assertions.assertThat;

@WebMvcTest(properties = "errorbook.enabled=false")
class DisabledWebMvcSliceTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void exceptionOfControllerIsLeftAlone() {
		assertThat(this.mvc.get().uri("/conflict")).hasFailed()
			.failure()
			.hasRootCauseInstanceOf(ConflictException.class);
	}

}
