package io.github.errorbook.describe.mvc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.servlet.MultipartConfigElement;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.accept.ApiVersionStrategy;
import org.springframework.web.method.annotation.AbstractNamedValueMethodArgumentResolver;
import org.springframework.web.method.annotation.ExpressionValueMethodArgumentResolver;
import org.springframework.web.method.annotation.ModelAttributeMethodProcessor;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.HttpEntityMethodProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestPartMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestResponseBodyMethodProcessor;

import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.describe.ErrorReason;
import io.github.errorbook.describe.web.ArgumentRule;
import io.github.errorbook.describe.web.BodyRule;
import io.github.errorbook.describe.web.WebErrors;
import io.github.errorbook.input.InputFaults;

/**
 * Says which codes Spring MVC adds to operations.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(RequestMappingHandlerAdapter.class)
class WebErrorReasonConfiguration {

	@Bean
	ErrorReason errorbookWebErrors(ObjectProvider<RequestMappingHandlerAdapter> adapters,
			ObjectProvider<MultipartConfigElement> limits, ObjectProvider<ApiVersionStrategy> versions,
			ErrorTexts texts) {
		Supplier<@Nullable RequestMappingHandlerAdapter> adapter = () -> adapters.orderedStream()
			.findFirst()
			.orElse(null);
		ArgumentRule body = new ReadBodyRule(new BodyRule((type) -> converters(adapter.get()).stream()
			.anyMatch((converter) -> converter.canRead(type, BodyRule.ANYTHING))));
		return WebErrors.of((parameter) -> resolver(parameter, adapter.get()), rules(body, limits),
				new InputFaults(texts), () -> versions.orderedStream().findAny().isPresent());
	}

	private static Map<Class<?>, ArgumentRule> rules(ArgumentRule body, ObjectProvider<MultipartConfigElement> limits) {
		ArgumentRule part = new PartRule(limits::getIfAvailable, body);
		Map<Class<?>, ArgumentRule> rules = new LinkedHashMap<>();
		rules.put(ExpressionValueMethodArgumentResolver.class, (parameter) -> Set.of());
		rules.put(AbstractNamedValueMethodArgumentResolver.class, new NamedRule(part, ArgumentRule.ofNamedValue()));
		rules.put(ModelAttributeMethodProcessor.class, ArgumentRule.ofBoundObject(false));
		rules.put(RequestResponseBodyMethodProcessor.class, body);
		rules.put(HttpEntityMethodProcessor.class, body);
		rules.put(RequestPartMethodArgumentResolver.class, part);
		return rules;
	}

	private static @Nullable Object resolver(MethodParameter parameter,
			@Nullable RequestMappingHandlerAdapter adapter) {
		List<HandlerMethodArgumentResolver> resolvers = (adapter != null) ? adapter.getArgumentResolvers() : null;
		return (resolvers != null) ? resolvers.stream()
			.filter((resolver) -> resolver.supportsParameter(parameter))
			.findFirst()
			.orElse(null) : null;
	}

	private static List<HttpMessageConverter<?>> converters(@Nullable RequestMappingHandlerAdapter adapter) {
		return (adapter != null) ? adapter.getMessageConverters() : List.of();
	}

}
