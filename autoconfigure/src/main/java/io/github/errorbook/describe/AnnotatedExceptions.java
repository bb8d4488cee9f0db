package io.github.errorbook.describe;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

import io.github.errorbook.exception.ApiErrorCode;

/**
 * The exceptions in the packages of the application that {@link ApiErrorCode} gives a
 * code. They are searched for when they are asked for first, without loading them.
 */
final class AnnotatedExceptions {

	private final BeanFactory beanFactory;

	private volatile @Nullable Map<String, String> codes;

	AnnotatedExceptions(BeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	/**
	 * Return the codes.
	 * @return the codes by the names of the exceptions, sorted
	 */
	Map<String, String> codes() {
		Map<String, String> known = this.codes;
		if (known == null) {
			known = scan();
			this.codes = known;
		}
		return known;
	}

	private Map<String, String> scan() {
		Map<String, String> found = new TreeMap<>();
		List<String> packages = AutoConfigurationPackages.has(this.beanFactory)
				? AutoConfigurationPackages.get(this.beanFactory) : List.of();
		Scanner scanner = new Scanner();
		for (String basePackage : packages) {
			scanner.findCandidateComponents(basePackage).forEach((candidate) -> add(found, candidate));
		}
		return found;
	}

	private static void add(Map<String, String> found, BeanDefinition candidate) {
		Map<String, ?> attributes = ((AnnotatedBeanDefinition) candidate).getMetadata()
			.getAnnotationAttributes(ApiErrorCode.class.getName());
		if (attributes != null && candidate.getBeanClassName() != null) {
			found.put(candidate.getBeanClassName(), String.valueOf(attributes.get("value")));
		}
	}

	private static final class Scanner extends ClassPathScanningCandidateComponentProvider {

		Scanner() {
			super(false);
			addIncludeFilter(new AnnotationTypeFilter(ApiErrorCode.class, false));
		}

		@Override
		protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
			return true;
		}

	}

}
