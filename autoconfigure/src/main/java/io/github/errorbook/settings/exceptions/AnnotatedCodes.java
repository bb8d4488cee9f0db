package io.github.errorbook.settings.exceptions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.ClassUtils;
import org.springframework.util.ResourceUtils;

import io.github.errorbook.exception.ApiErrorCode;

/**
 * The codes that {@link ApiErrorCode} gives to classes in the packages of the
 * application. The classes are read and not loaded, and only those that name the
 * annotation are parsed.
 *
 * @since 0.1.0
 */
public final class AnnotatedCodes {

	private static final String NAME = "L" + ClassUtils.convertClassNameToResourcePath(ApiErrorCode.class.getName())
			+ ";";

	private AnnotatedCodes() {
	}

	/**
	 * Find the codes.
	 * @param beanFactory knows the packages of the application
	 * @return the codes by the names of the classes, sorted; an empty one where a method
	 * yields the code, none if the packages are not known
	 */
	public static Map<String, String> find(BeanFactory beanFactory) {
		Map<String, String> codes = new TreeMap<>();
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(
				classLoader(beanFactory));
		MetadataReaderFactory reader = MetadataReaderFactory.create(resolver);
		for (String basePackage : packages(beanFactory)) {
			try {
				String folder = ClassUtils.convertClassNameToResourcePath(basePackage);
				for (Resource file : resolver.getResources("classpath*:" + folder + "/**/*.class")) {
					read(file, reader, codes);
				}
			}
			catch (IOException ex) {
				// What cannot be listed cannot be told before it is thrown
			}
		}
		return codes;
	}

	/**
	 * Return whether the classes of the application lie in folders, as they do while it
	 * is developed or tested. In an archive a search would unpack each of them.
	 * @param beanFactory knows the packages of the application
	 * @return {@code true} if those of at least one package do
	 */
	public static boolean lieInFolders(BeanFactory beanFactory) {
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(
				classLoader(beanFactory));
		for (String basePackage : packages(beanFactory)) {
			if (isFolder(resolver.getResource(
					ResourceLoader.CLASSPATH_URL_PREFIX + ClassUtils.convertClassNameToResourcePath(basePackage)))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isFolder(Resource resource) {
		try {
			return ResourceUtils.isFileURL(resource.getURL());
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static @Nullable ClassLoader classLoader(BeanFactory beanFactory) {
		return (beanFactory instanceof ConfigurableBeanFactory configurable) ? configurable.getBeanClassLoader() : null;
	}

	private static List<String> packages(BeanFactory beanFactory) {
		return AutoConfigurationPackages.has(beanFactory) ? AutoConfigurationPackages.get(beanFactory) : List.of();
	}

	private static void read(Resource file, MetadataReaderFactory reader, Map<String, String> codes)
			throws IOException {
		if (namesAnnotation(file)) {
			AnnotationMetadata type = reader.getMetadataReader(file).getAnnotationMetadata();
			MergedAnnotation<ApiErrorCode> annotation = type.getAnnotations().get(ApiErrorCode.class);
			if (annotation.isDirectlyPresent()) {
				codes.put(type.getClassName(), annotation.getString(MergedAnnotation.VALUE));
			}
		}
	}

	private static boolean namesAnnotation(Resource file) throws IOException {
		return new String(file.getContentAsByteArray(), StandardCharsets.ISO_8859_1).contains(NAME);
	}

}
