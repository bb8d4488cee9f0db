package io.github.errorbook.resolve;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.exception.ApiException;

import static org.assertj.core.api.Assertions.assertThat;

class ReadyExceptionsTests {

	static Stream<Class<?>> ready() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(ApiException.class));
		return scanner.findCandidateComponents(ApiException.class.getPackageName())
			.stream()
			.map(BeanDefinition::getBeanClassName)
			.filter((name) -> !ApiException.class.getName().equals(name))
			.map((name) -> ClassUtils.resolveClassName(String.valueOf(name), null));
	}

	@ParameterizedTest
	@MethodSource("ready")
	void codeIsKnownBeforeItIsThrown(Class<? extends ApiException> type) {
		assertThat(TestResolver.with().build().resolveType(type)).extracting(ErrorDefinition::code)
			.isEqualTo(BeanUtils.instantiateClass(type).getCode());
	}

}
