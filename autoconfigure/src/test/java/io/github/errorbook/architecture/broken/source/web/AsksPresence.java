package io.github.errorbook.architecture.broken.source.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.web.ErrorResponse;

/**
 * Asks for a class where nobody sees that its name is wrong.
 */
final class AsksPresence {

	@Bean
	@ConditionalOnClass(name = "org.springframework.web.ErorResponse")
	String byName() {
		return "";
	}

	@Bean
	@ConditionalOnClass(ErrorResponse.class)
	String byClass() {
		return "";
	}

	@Bean
	String always() {
		return "";
	}

}
