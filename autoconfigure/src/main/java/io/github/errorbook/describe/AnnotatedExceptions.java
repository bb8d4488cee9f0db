package io.github.errorbook.describe;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.settings.exceptions.AnnotatedCodes;

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
			known = AnnotatedCodes.find(this.beanFactory);
			this.codes = known;
		}
		return known;
	}

}
