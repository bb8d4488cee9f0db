package io.github.errorbook.source.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanInstantiationException;

import io.github.errorbook.guard.Causes;
import io.github.errorbook.guard.Checkpoint;

/**
 * What Spring or the container was reading of a request when it failed by itself. Such
 * failures have no type of their own: an index that is too large is an
 * {@link IndexOutOfBoundsException}. The stack trace tells them from failures of the
 * application, whose code then lies between the reader and the failure.
 */
enum RequestReading {

	/** Parameters, which it binds to an object. */
	OBJECT,

	/** The media type of the body. */
	CONTENT_TYPE,

	/** The media types that the client accepts. */
	ACCEPT,

	/** A part of the body, with its headers. */
	PART,

	/** The path, or another header or parameter. */
	OTHER;

	private static final String SERVLET = "org.springframework.web.servlet.";

	private static final String ROUTES = "org.springframework.web.reactive.function.server.";

	private static final String PARTS = "org.springframework.http.codec.multipart.";

	private static final Set<String> OTHERS = Set.of("org.springframework.web.util.ServletRequestPathUtils",
			SERVLET + "i18n.LocaleChangeInterceptor", SERVLET + "i18n.CookieLocaleResolver");

	/**
	 * Find out what was being read.
	 * @param thrown the failure
	 * @return what was being read, or {@code null} if Spring was reading nothing, or not
	 * what failed
	 */
	static @Nullable RequestReading endedBy(RuntimeException thrown) {
		boolean decodes = false;
		boolean headers = false;
		int objects = 0;
		for (StackTraceElement frame : Checkpoint.originOf(thrown)) {
			String type = frame.getClassName();
			if (!isLibrary(type) && !isContainer(type)) {
				return null;
			}
			if (isBinder(type)) {
				return (objects != 1 || isOfConstructor(thrown)) ? OBJECT : null;
			}
			objects += isCreation(type, frame.getMethodName()) ? 1 : 0;
			decodes = decodes || type.equals("org.springframework.web.util.UriUtils");
			headers = headers || type.equals("org.springframework.http.HttpHeaders");
			RequestReading reading = (decodes && type.endsWith("ArgumentResolver")) ? OTHER
					: of(type, frame.getMethodName(), headers);
			if (reading != null) {
				return reading;
			}
		}
		return null;
	}

	private static boolean isLibrary(String type) {
		return type.startsWith("org.springframework.") || type.startsWith("java.") || type.startsWith("jdk.")
				|| type.startsWith("sun.");
	}

	private static boolean isContainer(String type) {
		return type.startsWith("org.apache.catalina.") || type.startsWith("org.eclipse.jetty.");
	}

	private static boolean isBinder(String type) {
		return type.startsWith("org.springframework.web.bind.") && type.endsWith("DataBinder");
	}

	/*
	 * The object itself is created in any case; those inside of it, because the client
	 * named them.
	 */
	private static boolean isCreation(String type, String method) {
		return type.equals("org.springframework.validation.DataBinder") && method.startsWith("create");
	}

	/**
	 * Return whether a constructor refused its arguments. What a setter throws, the
	 * binder takes for a fault of the value as well.
	 * @param thrown the failure
	 * @return {@code false} if there was no constructor to call, or another failure
	 */
	static boolean isOfConstructor(RuntimeException thrown) {
		Throwable cause = Causes.of(thrown);
		return thrown instanceof BeanInstantiationException && cause != null
				&& !(cause instanceof ReflectiveOperationException);
	}

	/*
	 * The container has looked at the headers of the request, but not at those of parts,
	 * which a resource reads only when it is asked.
	 */
	private static boolean isReaderOfPart(String type) {
		return type.equals(SERVLET + "mvc.method.annotation.RequestPartMethodArgumentResolver")
				|| type.startsWith("org.springframework.http.converter.ResourceHttpMessageConverter$");
	}

	private static @Nullable RequestReading of(String type, String method, boolean headers) {
		if (headers && isReaderOfPart(type)) {
			return PART;
		}
		if (headers && type.equals(ROUTES + "DefaultServerRequest")) {
			return CONTENT_TYPE;
		}
		return ofHeaders(type, method);
	}

	/*
	 * A header that is no date or number, which the application asked for as one, and a
	 * path that a proxy has made longer, which Jetty parses once more.
	 */
	private static boolean isReaderOfContainer(String type, String method) {
		return method.equals("getDateHeader") || method.equals("getIntHeader")
				|| type.endsWith(".servlet.ServletCoreRequest");
	}

	private static @Nullable RequestReading ofHeaders(String type, String method) {
		if (isContainer(type)) {
			return isReaderOfContainer(type, method) ? OTHER : null;
		}
		if (type.equals("org.springframework.http.server.ServletServerHttpRequest")) {
			return method.equals("getHeaders") ? CONTENT_TYPE : null;
		}
		if (isHeadersOfRoute(type)) {
			return method.equals("contentType") ? CONTENT_TYPE : method.equals("accept") ? ACCEPT : OTHER;
		}
		return type.startsWith(PARTS) ? PART : OTHERS.contains(type) ? OTHER : null;
	}

	private static boolean isHeadersOfRoute(String type) {
		return type.equals(SERVLET + "function.DefaultServerRequest$DefaultRequestHeaders")
				|| type.equals(ROUTES + "DefaultServerRequest$DefaultHeaders");
	}

}
