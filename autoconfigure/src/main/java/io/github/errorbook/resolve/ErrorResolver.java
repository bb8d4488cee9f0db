package io.github.errorbook.resolve;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.guard.Causes;
import io.github.errorbook.guard.FailureLog;
import io.github.errorbook.model.ErrorDetails;

/**
 * Finds the entry of the catalog for an exception. The exception itself is classified
 * first, by the mapper whose type is nearest to its class. Only if none knows it are its
 * causes asked, at most {@link Causes#MAX} of them: through a type that exists to wrap
 * for everything, else for codes of the application. What such a type wraps counts too if
 * it is a fault of the service, and a framework takes the whole for one of the client.
 * Safe for use by several threads.
 *
 * @since 0.1.0
 * @see MapperChain
 * @see ErrorMapper
 */
public final class ErrorResolver {

	private static final int UNKNOWN = 500;

	private final ErrorCatalog catalog;

	private final WrapperTypes wrappers;

	private final ClassCache<MapperChain> chains;

	private final AnnotatedDetails annotatedDetails = new AnnotatedDetails();

	private final UnknownCodes unknownCodes = new UnknownCodes();

	/**
	 * Create a resolver.
	 * @param catalog the catalog
	 * @param sources where mappers come from; at the same type the earlier ones are asked
	 * first
	 * @param wrappers the types that exist to wrap another exception
	 */
	public ErrorResolver(ErrorCatalog catalog, List<MapperSource> sources, WrapperTypes wrappers) {
		this.catalog = catalog;
		this.wrappers = wrappers;
		List<MapperSource> ordered = List.copyOf(sources);
		FailureLog losses = new FailureLog(ErrorResolver.class);
		ExceptionText text = new ExceptionText(catalog);
		this.chains = new ClassCache<>((type) -> MapperChain.of(type, ordered, text, losses));
	}

	/**
	 * Resolve an exception. One that nothing knows is an {@code INTERNAL_SERVER_ERROR}.
	 * @param thrown the exception
	 * @return the error, or {@code null} for an exception that stands for a status from
	 * 200 to 399 without a code, such as a redirect, and is not an error
	 */
	public @Nullable ResolvedError resolve(Throwable thrown) {
		ErrorMapping mapping = classify(thrown, false, 0);
		if (mapping == null) {
			return unknown(thrown);
		}
		String code = mapping.code();
		return (code != null) ? byCode(thrown, code, mapping) : byStatus(thrown, mapping);
	}

	/**
	 * Resolve a type of exceptions before one is thrown.
	 * @param thrownType the class of exceptions
	 * @return the definition that every exception of the class has, with its status, or
	 * {@code null} if that depends on the exception or nothing knows the class
	 */
	public @Nullable ErrorDefinition resolveType(Class<? extends Throwable> thrownType) {
		Class<?> wrapper = this.wrappers.findType(thrownType);
		ErrorMapping mapping = this.chains.get(thrownType)
			.mapType(thrownType, (wrapper != null) ? wrapper : Object.class);
		if (mapping == null) {
			return null;
		}
		ErrorDefinition definition = mapping.findIn(this.catalog);
		boolean exact = definition != null && (mapping.status() == 0 || mapping.status() == definition.status());
		return exact ? definition : null;
	}

	/**
	 * Return whether the application itself says what an exception means: by its catalog,
	 * a mapper of its own or an annotation.
	 * @param thrown the exception, whose causes are left aside
	 * @return {@code true} if it does; {@code false} if a framework's mapper decides, or
	 * none
	 */
	public boolean isMeantByApplication(Throwable thrown) {
		Class<?> wrapper = this.wrappers.find(thrown);
		return this.chains.get(thrown.getClass())
			.isDecidedByApplication(thrown, (wrapper != null) ? wrapper : Object.class);
	}

	/**
	 * Return whether an exception is known as a fault of the service.
	 * @param thrown the exception
	 * @return {@code true} if its status is 500 or more; {@code false} if nothing knows
	 * the exception
	 */
	public boolean isFaultOfService(Throwable thrown) {
		ErrorMapping mapping = classify(thrown, false, 0);
		return mapping != null && statusOf(mapping) >= 500;
	}

	private @Nullable ErrorMapping classify(Throwable thrown, boolean applicationOnly, int depth) {
		Throwable cause = (depth < Causes.MAX) ? Causes.of(thrown) : null;
		Class<?> wrapper = (cause != null) ? this.wrappers.find(thrown) : null;
		ErrorMapping mapping = ask(thrown, (wrapper != null) ? wrapper : Object.class, applicationOnly);
		if (mapping != null && wrapper != null && !applicationOnly) {
			return unlessFault(mapping, thrown);
		}
		if (mapping == null && cause != null) {
			mapping = classify(cause, applicationOnly || wrapper == null, depth + 1);
		}
		if (mapping == null && wrapper != null) {
			mapping = ask(thrown, Object.class, applicationOnly);
		}
		return mapping;
	}

	/*
	 * What a library takes for a mistake of the client may be an outage that met the
	 * application while it looked at what the client sent. What the client got wrong is
	 * mostly an illegal argument, of which nobody need be asked.
	 */
	private ErrorMapping unlessFault(ErrorMapping mapping, Throwable thrown) {
		Throwable inner = this.wrappers.unwrap(thrown);
		if (inner instanceof IllegalArgumentException || statusOf(mapping) >= 500 || isMeantByApplication(thrown)) {
			return mapping;
		}
		ErrorMapping fault = classify(inner, false, 0);
		return (fault != null && statusOf(fault) >= 500) ? fault : mapping;
	}

	/*
	 * Without a status that can be sent, and without a code that exists, it is unknown.
	 */
	private int statusOf(ErrorMapping mapping) {
		if (mapping.status() >= 200) {
			return mapping.status();
		}
		ErrorDefinition definition = (mapping.status() == 0) ? mapping.findIn(this.catalog) : null;
		return (definition != null) ? definition.status() : UNKNOWN;
	}

	private @Nullable ErrorMapping ask(Throwable thrown, Class<?> bound, boolean applicationOnly) {
		ErrorMapping mapping = this.chains.get(thrown.getClass()).map(thrown, bound, applicationOnly);
		if (mapping == null) {
			return null;
		}
		ErrorDetails details = this.annotatedDetails.addTo(mapping.details(), thrown);
		return (details != mapping.details()) ? mapping.withDetails(details) : mapping;
	}

	private ResolvedError byCode(Throwable thrown, String code, ErrorMapping mapping) {
		ErrorDefinition definition = mapping.findIn(this.catalog);
		if (definition != null) {
			return ResolvedError.of(thrown, definition, mapping);
		}
		ResolvedError error = (mapping.status() >= 400) ? byStatus(thrown, mapping) : null;
		ResolvedError result = (error != null) ? error : unknown(thrown);
		this.unknownCodes.report(code, result);
		return result;
	}

	/* No response ends with a status below 200: the client would wait for another. */
	private @Nullable ResolvedError byStatus(Throwable thrown, ErrorMapping mapping) {
		if (mapping.status() < 200) {
			return unknown(thrown);
		}
		ErrorDefinition definition = this.catalog.findByStatus(mapping.status());
		return (definition != null) ? ResolvedError.of(thrown, definition, mapping) : null;
	}

	private ResolvedError unknown(Throwable thrown) {
		return ResolvedError.of(thrown, this.catalog.get(StandardErrorCode.INTERNAL_SERVER_ERROR));
	}

}
