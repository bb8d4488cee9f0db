package io.github.errorbook.describe.webflux;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.beans.BeanWrapperImpl;
import org.springframework.core.MethodParameter;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.AbstractDataBufferDecoder;
import org.springframework.core.codec.StringDecoder;
import org.springframework.http.codec.DecoderHttpMessageReader;
import org.springframework.http.codec.HttpMessageReader;

import io.github.errorbook.describe.BoundArgument;
import io.github.errorbook.describe.web.BodyRule;

/**
 * Who reads bodies, and whether they keep no more than so much of one in memory.
 */
final class BodyReaders {

	private static final String LIMIT = "maxInMemorySize";

	private final Supplier<List<HttpMessageReader<?>>> readers;

	BodyReaders(Supplier<List<HttpMessageReader<?>>> readers) {
		this.readers = readers;
	}

	/**
	 * Return whether a body becomes a type whatever its media type is.
	 * @param type the type
	 * @return {@code true} if a reader does not ask for the media type
	 */
	boolean takeAsItComes(Class<?> type) {
		return this.readers.get()
			.stream()
			.anyMatch((reader) -> reader.canRead(ResolvableType.forClass(type), BodyRule.ANYTHING));
	}

	/**
	 * Return whether a body can be too large.
	 * @param parameter the parameter that takes it
	 * @return {@code true} if a reader has a limit
	 */
	boolean areLimited(MethodParameter parameter) {
		ResolvableType type = ResolvableType.forMethodParameter(BoundArgument.content(parameter));
		return candidates(type).stream()
			.map((reader) -> (reader instanceof DecoderHttpMessageReader<?> decoding) ? decoding.getDecoder() : reader)
			.anyMatch((reader) -> isLimited(reader) && !(passesOn(reader) && isPublishedInParts(parameter)));
	}

	/* Nobody is asked after one who reads all media types. */
	private List<HttpMessageReader<?>> candidates(ResolvableType type) {
		List<HttpMessageReader<?>> candidates = new ArrayList<>();
		for (HttpMessageReader<?> reader : this.readers.get()) {
			if (reader.canRead(type, null)) {
				candidates.add(reader);
			}
			if (reader.canRead(type, BodyRule.ANYTHING)) {
				break;
			}
		}
		return candidates;
	}

	private static boolean isLimited(Object reader) {
		BeanWrapperImpl properties = new BeanWrapperImpl(reader);
		return properties.isReadableProperty(LIMIT) && properties.getPropertyValue(LIMIT) instanceof Integer limit
				&& limit >= 0;
	}

	private static boolean passesOn(Object reader) {
		return reader instanceof AbstractDataBufferDecoder && !(reader instanceof StringDecoder);
	}

	private static boolean isPublishedInParts(MethodParameter parameter) {
		MethodParameter body = BoundArgument.isEntity(parameter) ? parameter.nested() : parameter;
		ReactiveAdapter adapter = ReactiveAdapterRegistry.getSharedInstance().getAdapter(body.getNestedParameterType());
		return adapter != null && adapter.isMultiValue();
	}

}
