package io.github.errorbook.describe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.resolve.ErrorResolver;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.WrapperTypes;

/**
 * Which exceptions mean which code, in so far as it is known before they are thrown. Safe
 * for use by several threads.
 *
 * @since 0.1.0
 */
public final class ExceptionCodes {

	private final ErrorCatalog catalog;

	private final AnnotatedExceptions annotated;

	private final Supplier<ErrorResolver> resolver;

	/**
	 * Create a description.
	 * @param catalog the codes
	 * @param sources where mappers come from, not asked before a type is
	 * @param wrappers the types that exist to wrap another exception
	 * @param beanFactory knows the packages of the application
	 */
	public ExceptionCodes(ErrorCatalog catalog, ObjectProvider<MapperSource> sources, WrapperTypes wrappers,
			BeanFactory beanFactory) {
		this.catalog = catalog;
		this.annotated = new AnnotatedExceptions(beanFactory);
		this.resolver = SingletonSupplier
			.of(() -> new ErrorResolver(catalog, sources.orderedStream().toList(), wrappers));
	}

	/**
	 * Return the code that every exception of a type has, found as for one that is
	 * thrown: by nearest superclass.
	 * @param type the class of exceptions
	 * @return the code, or {@code null} if it depends on the exception, has another
	 * status than its definition, or nothing knows the type
	 */
	public @Nullable String codeOf(Class<? extends Throwable> type) {
		ErrorDefinition definition = this.resolver.get().resolveType(type);
		return (definition != null) ? definition.code() : null;
	}

	/**
	 * Return the exceptions that the application gives one code.
	 * @return their names by code, those of the catalog first; no entry for a code that
	 * none means
	 */
	public Map<String, List<String>> typesByCode() {
		Map<String, String> codes = new LinkedHashMap<>(mapped());
		annotated().forEach(codes::putIfAbsent);
		Map<String, List<String>> types = new HashMap<>();
		codes.forEach((type, code) -> types.computeIfAbsent(code, (key) -> new ArrayList<>()).add(type));
		return types;
	}

	/**
	 * Return the exceptions that the catalog gives a code.
	 * @return the codes by the names of the exceptions, sorted
	 */
	public Map<String, String> mapped() {
		Map<String, String> codes = new TreeMap<>();
		this.catalog.definitions()
			.forEach((definition) -> definition.exceptions()
				.forEach((type) -> codes.put(type.getName(), definition.code())));
		return codes;
	}

	/**
	 * Return the exceptions in the packages of the application that
	 * {@link io.github.errorbook.exception.ApiErrorCode ApiErrorCode} gives a code. They
	 * are searched for when this is called first, without loading them.
	 * @return the codes by the names of the exceptions, sorted; an empty one where a
	 * method yields the code
	 */
	public Map<String, String> annotated() {
		return Collections.unmodifiableMap(this.annotated.codes());
	}

}
