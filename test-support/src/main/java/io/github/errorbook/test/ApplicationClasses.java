package io.github.errorbook.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.StackWalker.StackFrame;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ClassUtils;

import io.github.errorbook.catalog.ErrorCode;
import io.github.errorbook.exception.ApiErrorCode;

/**
 * The class files in the packages of an application. They are read; only enums of codes
 * are loaded.
 */
final class ApplicationClasses {

	private final List<Resource> files;

	private final @Nullable ClassLoader classLoader;

	private ApplicationClasses(List<Resource> files, @Nullable ClassLoader classLoader) {
		this.files = files;
		this.classLoader = classLoader;
	}

	/**
	 * Find class files.
	 * @param packages the packages, with those below them
	 * @param excluded where class files are omitted: folders and archives
	 * @param classLoader where to look, or {@code null} for the default
	 * @return the classes
	 */
	static ApplicationClasses in(Collection<String> packages, Collection<String> excluded,
			@Nullable ClassLoader classLoader) {
		List<Resource> files = new ArrayList<>();
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(classLoader);
		try {
			for (String name : packages) {
				for (Resource file : resolver.getResources("classpath*:" + name.replace('.', '/') + "/**/*.class")) {
					String url = file.getURL().toString();
					if (excluded.stream().noneMatch(url::contains)) {
						files.add(file);
					}
				}
			}
			return new ApplicationClasses(files, classLoader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The classes in " + packages + " cannot be listed", ex);
		}
	}

	/**
	 * Return where the classes lie that led to this call: the test, and what runs it.
	 * @return the locations of folders and archives
	 */
	static Set<String> callingTests() {
		return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
			.walk((frames) -> frames.map(StackFrame::getDeclaringClass)
				.map((type) -> type.getProtectionDomain().getCodeSource())
				.filter(Objects::nonNull)
				.map(CodeSource::getLocation)
				.filter(Objects::nonNull)
				.map(Object::toString)
				.collect(Collectors.toSet()));
	}

	boolean isEmpty() {
		return this.files.isEmpty();
	}

	/**
	 * Return the texts in all classes.
	 * @return the texts
	 */
	Set<String> texts() {
		Set<String> texts = new HashSet<>();
		for (Resource file : this.files) {
			try (InputStream content = file.getInputStream()) {
				texts.addAll(ConstantPool.texts(content));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(file + " cannot be read", ex);
			}
		}
		return texts;
	}

	/**
	 * Return the enums of codes, loaded.
	 * @return the enums
	 */
	Stream<Class<?>> errorEnums() {
		return metadata().filter((type) -> Enum.class.getName().equals(type.getSuperClassName()))
			.<Class<?>>map((type) -> ClassUtils.resolveClassName(type.getClassName(), this.classLoader))
			.filter(ErrorCode.class::isAssignableFrom);
	}

	/**
	 * Return the classes that {@link ApiErrorCode} gives a code.
	 * @return the codes by the names of the classes, sorted
	 */
	SortedMap<String, String> annotatedCodes() {
		SortedMap<String, String> codes = new TreeMap<>();
		metadata().forEach((type) -> {
			Map<String, ?> attributes = type.getAnnotationAttributes(ApiErrorCode.class.getName());
			if (attributes != null) {
				codes.put(type.getClassName(), String.valueOf(attributes.get("value")));
			}
		});
		return codes;
	}

	private Stream<AnnotationMetadata> metadata() {
		MetadataReaderFactory readers = new SimpleMetadataReaderFactory(this.classLoader);
		return this.files.stream().map((file) -> {
			try {
				return readers.getMetadataReader(file).getAnnotationMetadata();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(file + " cannot be read", ex);
			}
		});
	}

}
