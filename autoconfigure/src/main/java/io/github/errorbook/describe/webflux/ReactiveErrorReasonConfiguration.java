package io.github.errorbook.describe.webflux;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.codec.HttpMessageReader;
import org.springframework.web.reactive.accept.ApiVersionStrategy;
import org.springframework.web.reactive.result.method.annotation.AbstractNamedValueArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ExpressionValueMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.HttpEntityMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ModelAttributeMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.RequestBodyMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.reactive.result.method.annotation.RequestPartMethodArgumentResolver;

import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.describe.ErrorReason;
import io.github.errorbook.describe.web.ArgumentRule;
import io.github.errorbook.describe.web.WebErrors;
import io.github.errorbook.input.InputFaults;

/**
 * Says which codes Spring WebFlux adds to operations.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnClass(RequestMappingHandlerAdapter.class)
class ReactiveErrorReasonConfiguration {

	@Bean
	ErrorReason errorbookReactiveErrors(ObjectProvider<RequestMappingHandlerAdapter> adapters,
			ObjectProvider<ApiVersionStrategy> versions, ErrorTexts texts) {
		Supplier<@Nullable RequestMappingHandlerAdapter> adapter = () -> adapters.orderedStream()
			.findFirst()
			.orElse(null);
		BodyReaders readers = new BodyReaders(() -> readers(adapter.get()));
		ArgumentResolvers resolvers = new ArgumentResolvers(adapter);
		return ErrorReason.allOf(WebErrors.of(resolvers::of, rules(new ReactiveBodyRule(readers)),
				new InputFaults(texts), () -> versions.orderedStream().findAny().isPresent()),
				new PostedFormErrors(resolvers));
	}

	private static Map<Class<?>, ArgumentRule> rules(ArgumentRule body) {
		Map<Class<?>, ArgumentRule> rules = new LinkedHashMap<>();
		rules.put(ExpressionValueMethodArgumentResolver.class, (parameter) -> Set.of());
		rules.put(AbstractNamedValueArgumentResolver.class, ArgumentRule.ofNamedValue());
		rules.put(ModelAttributeMethodArgumentResolver.class, ArgumentRule.ofBoundObject(true));
		rules.put(RequestBodyMethodArgumentResolver.class, body);
		rules.put(HttpEntityMethodArgumentResolver.class, body);
		rules.put(RequestPartMethodArgumentResolver.class, new ReactivePartRule(body));
		return rules;
	}

	private static List<HttpMessageReader<?>> readers(@Nullable RequestMappingHandlerAdapter adapter) {
		return (adapter != null) ? adapter.getMessageReaders() : List.of();
	}

}
