package io.github.errorbook.source.validation;

import java.util.Locale;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

class ConstraintMessagesTests {

	private final Locale server = Locale.getDefault();

	private ConstraintMessages messages;

	private ValidatorFactory factory;

	@BeforeEach
	void startServerInGermany() {
		Locale.setDefault(Locale.GERMANY);
		this.factory = Validation.buildDefaultValidatorFactory();
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("factory", this.factory);
		ObjectProvider<ValidatorFactory> factories = beans.getBeanProvider(ValidatorFactory.class);
		this.messages = new ConstraintMessages(factories);
	}

	@AfterEach
	void restore() {
		Locale.setDefault(this.server);
		LocaleContextHolder.resetLocaleContext();
		this.factory.close();
	}

	@Test
	void messageOfWhenNoLanguageIsStatedIsNotInThatOfTheServer() {
		LocaleContextHolder.setLocale(Locale.ROOT);
		ConstraintViolation<?> violation = violation(new Named("x"));
		assertThat(violation.getMessage()).contains("zwischen");
		assertThat(this.messages.messageOf(violation)).isEqualTo("size must be between 2 and 5");
	}

	@Test
	void messageOfWhenLanguageIsStatedIsThatOfTheValidator() {
		LocaleContextHolder.setLocale(Locale.GERMAN);
		ConstraintViolation<?> violation = violation(new Named("x"));
		assertThat(this.messages.messageOf(violation)).isEqualTo(violation.getMessage()).contains("zwischen");
	}

	@Test
	void messageOfWhenTextIsTheApplicationsOwnKeepsIt() {
		LocaleContextHolder.setLocale(Locale.ROOT);
		assertThat(this.messages.messageOf(violation(new Titled(" ")))).isEqualTo("needs a title");
	}

	private ConstraintViolation<?> violation(Object bean) {
		return this.factory.getValidator().validate(bean).iterator().next();
	}

	record Named(@Size(min = 2, max = 5) String name) {

	}

	record Titled(@NotBlank(message = "needs a title") String title) {

	}

}
