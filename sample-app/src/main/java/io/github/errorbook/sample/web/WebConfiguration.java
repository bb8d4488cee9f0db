package io.github.errorbook.sample.web;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.github.errorbook.describe.ErrorReason;
import io.github.errorbook.sample.WalletProperties;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private final WalletProperties properties;

	WebConfiguration(WalletProperties properties) {
		this.properties = properties;
	}

	/* For the documentation: what the interceptors below add to operations. */
	@Bean
	ErrorReason interceptorErrors() {
		return (operation) -> operation.path().equals("/rates") ? List.of("URI_TOO_LONG", "RATE_LIMIT_EXCEEDED")
				: List.of("URI_TOO_LONG");
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new QueryLengthInterceptor(this.properties.maxQueryLength()));
		registry.addInterceptor(new RateLimitInterceptor(this.properties.rateLimit())).addPathPatterns("/rates");
	}

}
