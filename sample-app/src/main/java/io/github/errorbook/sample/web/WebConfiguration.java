package io.github.errorbook.sample.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.github.errorbook.sample.WalletProperties;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private final WalletProperties properties;

	WebConfiguration(WalletProperties properties) {
		this.properties = properties;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new QueryLengthInterceptor(this.properties.maxQueryLength()));
		registry.addInterceptor(new RateLimitInterceptor(this.properties.rateLimit())).addPathPatterns("/rates");
	}

}
