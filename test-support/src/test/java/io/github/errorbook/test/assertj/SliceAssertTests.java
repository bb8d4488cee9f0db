package io.github.errorbook.test.assertj;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.github.errorbook.test.assertj.ShopApplication.ShopController;
import io.github.errorbook.test.assertj.ShopApplication.ShopError;
import io.github.errorbook.test.coverage.ProvokedCodes;

import static io.github.errorbook.test.assertj.ErrorbookAssertions.assertThatError;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A slice knows its shape, and what it answers is recorded.
 */
@WebMvcTest
@ContextConfiguration(classes = { ShopApplication.class, ShopController.class })
@TestPropertySource(properties = { "errorbook.response.code-value=status", "errorbook.response.names.code=number",
		"errorbook.codes.OUT_OF_STOCK.status=409", "errorbook.codes.OUT_OF_STOCK.message=Hm." })
class SliceAssertTests {

	@Test
	void codeIsKnownThoughItIsHidden(@Autowired MockMvcTester mvc) {
		assertThatError(mvc.get().uri("/stock")).hasStatus(409)
			.hasErrorCode(ShopError.OUT_OF_STOCK)
			.hasDetail("left", 0);
		assertThatError(mvc.get().uri("/stock").exchange().getResponse()).hasErrorCode(ShopError.OUT_OF_STOCK);
		assertThat(ProvokedCodes.ofThisRun().never()).doesNotContain("OUT_OF_STOCK");
	}

}
