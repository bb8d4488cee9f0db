package io.github.errorbook.guard;

import java.util.Set;

/**
 * Knows the exceptions whose messages repeat what was read, converted or checked. Their
 * libraries may be absent, so that they are known by name.
 */
final class InputMessages {

	static final Set<String> TYPES = Set.of("java.lang.NumberFormatException", "java.time.DateTimeException",
			"java.sql.BatchUpdateException", "java.sql.SQLDataException",
			"java.sql.SQLIntegrityConstraintViolationException", "java.text.ParseException",
			"java.net.URISyntaxException", "javax.xml.stream.XMLStreamException", "org.xml.sax.SAXException",
			"jakarta.xml.bind.JAXBException", "jakarta.json.JsonException", "jakarta.validation.ValidationException",
			"tools.jackson.core.JacksonException", "com.fasterxml.jackson.core.JacksonException",
			"com.google.gson.JsonParseException", "kotlinx.serialization.SerializationException",
			"org.springframework.beans.InvalidPropertyException", "org.springframework.beans.PropertyAccessException",
			"org.springframework.beans.PropertyBatchUpdateException", "org.springframework.core.codec.CodecException",
			"org.springframework.core.convert.ConversionException",
			"org.springframework.dao.DataIntegrityViolationException",
			"org.springframework.http.converter.HttpMessageNotReadableException",
			"org.springframework.util.InvalidMimeTypeException", "org.springframework.validation.BindException",
			"org.springframework.validation.method.MethodValidationException",
			"org.springframework.web.bind.ServletRequestBindingException",
			"org.springframework.web.bind.support.WebExchangeBindException",
			"org.springframework.web.method.annotation.HandlerMethodValidationException",
			"org.springframework.web.server.ServerWebInputException",
			"org.hibernate.exception.ConstraintViolationException", "org.hibernate.exception.DataException");

	/**
	 * Those of them that speak of classes only.
	 */
	static final Set<String> HARMLESS = Set.of("tools.jackson.databind.exc.InvalidDefinitionException",
			"com.fasterxml.jackson.databind.exc.InvalidDefinitionException");

	private InputMessages() {
	}

	/*
	 * No enum constant of that name, no such UUID, no such language: the JDK and Spring,
	 * too, repeat what they were given.
	 */
	static boolean mayRepeatInput(Throwable thrown) {
		if (HARMLESS.contains(thrown.getClass().getName())) {
			return false;
		}
		for (Class<?> type = thrown.getClass(); type != null && type != Throwable.class; type = type.getSuperclass()) {
			if (TYPES.contains(type.getName())) {
				return true;
			}
		}
		return (thrown instanceof IllegalArgumentException && isFrom("java.", thrown))
				|| (thrown instanceof IllegalStateException && isFrom("org.springframework.web.servlet.i18n.", thrown));
	}

	private static boolean isFrom(String prefix, Throwable thrown) {
		try {
			StackTraceElement[] frames = thrown.getStackTrace();
			return frames.length > 0 && frames[0].getClassName().startsWith(prefix);
		}
		catch (Throwable ex) {
			return true;
		}
	}

}
