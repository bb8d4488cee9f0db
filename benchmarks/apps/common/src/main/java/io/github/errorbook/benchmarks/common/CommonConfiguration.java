package io.github.errorbook.benchmarks.common;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.errorbook.benchmarks.business.BusinessConfiguration;

/**
 * What every servlet application has.
 */
@Configuration(proxyBeanMethods = false)
@Import(BusinessConfiguration.class)
public class CommonConfiguration {

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
