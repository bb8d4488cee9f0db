package io.github.errorbook.benchmarks.common;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What every application has.
 */
@Configuration(proxyBeanMethods = false)
@Import(AccountController.class)
public class CommonConfiguration {

	@Bean
	ReadyFile readyFile(@Value("${benchmark.ready}") Path path) {
		return new ReadyFile(path);
	}

	@Bean
	FilterRegistrationBean<FailingFilter> failingFilter() {
		FilterRegistrationBean<FailingFilter> registration = new FilterRegistrationBean<>(new FailingFilter());
		registration.addUrlPatterns("/filter/*");
		return registration;
	}

	@Bean
	PassThroughFilters passThroughFilters(@Value("${benchmark.filters:0}") int count) {
		return new PassThroughFilters(count);
	}

}
