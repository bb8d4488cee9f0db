package io.github.errorbook.test.assertj;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestPropertySource;

/**
 * Starts the shop on a port of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ShopApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "errorbook.codes.OUT_OF_STOCK.status=409",
		"errorbook.codes.OUT_OF_STOCK.message=Only {left} left.",
		"errorbook.codes.OUT_OF_STOCK.details.left.type=integer", "errorbook.codes.IN_PROGRESS.status=202",
		"errorbook.codes.IN_PROGRESS.message=Wait.", "errorbook.codes.NEVER_THROWN.status=410",
		"errorbook.codes.NEVER_THROWN.message=Gone." })
@interface ShopTest {

}
