package io.github.errorbook.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

import io.github.errorbook.resolve.WrapperTypes;

/**
 * The types that are known to exist in order to wrap, as far as they are on the class
 * path.
 */
final class KnownWrapperTypes {

	static final List<String> NAMES = List.of("jakarta.servlet.ServletException",
			"java.util.concurrent.CompletionException", "java.util.concurrent.ExecutionException",
			"java.lang.reflect.UndeclaredThrowableException",
			"org.springframework.transaction.TransactionSystemException", "jakarta.persistence.RollbackException",
			"org.springframework.core.retry.RetryException", "org.springframework.beans.BeanInstantiationException");

	private KnownWrapperTypes() {
	}

	static WrapperTypes with(List<Class<? extends Throwable>> more, @Nullable ClassLoader classLoader) {
		List<Class<? extends Throwable>> types = new ArrayList<>();
		for (String name : NAMES) {
			if (ClassUtils.isPresent(name, classLoader)) {
				types.add(ClassUtils.resolveClassName(name, classLoader).asSubclass(Throwable.class));
			}
		}
		types.addAll(more);
		return new WrapperTypes(types);
	}

}
