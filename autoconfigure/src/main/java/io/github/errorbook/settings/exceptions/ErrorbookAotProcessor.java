package io.github.errorbook.settings.exceptions;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import io.github.errorbook.catalog.ErrorCatalog;

/**
 * Keeps what the configuration of the application reaches by name or by reflection: its
 * exceptions with the accessors of their details, its wrapper types, its message bundles.
 */
final class ErrorbookAotProcessor implements BeanFactoryInitializationAotProcessor {

	private static final MemberCategory[] ACCESSORS = { MemberCategory.INVOKE_PUBLIC_METHODS,
			MemberCategory.INVOKE_DECLARED_METHODS, MemberCategory.ACCESS_DECLARED_FIELDS };

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		if (beanFactory.getBeanNamesForType(ErrorCatalog.class, true, false).length == 0) {
			return null;
		}
		Environment environment = beanFactory.getBean(Environment.class);
		Binder binder = Binder.get(environment);
		Set<Class<?>> exceptions = new ApplicationExceptions(beanFactory).find(environment);
		exceptions.addAll(AccessorTypes.find(binder, beanFactory.getBeanClassLoader()));
		List<String> bundles = bind(binder, "spring.messages.basename", List.of("messages"));
		List<String> wrappers = bind(binder, "errorbook.exceptions.unwrap", List.of());
		return (context, code) -> {
			RuntimeHints hints = context.getRuntimeHints();
			exceptions.forEach((type) -> registerAccessors(hints, type));
			bundles.forEach((bundle) -> hints.resources().registerPattern(bundle.replace('.', '/') + "*.properties"));
			wrappers
				.forEach((name) -> hints.reflection().registerTypeIfPresent(beanFactory.getBeanClassLoader(), name));
		};
	}

	private static List<String> bind(Binder binder, String property, List<String> otherwise) {
		return binder.bind(property, Bindable.listOf(String.class)).orElse(otherwise);
	}

	private static void registerAccessors(RuntimeHints hints, Class<?> exception) {
		Class<?> type = exception;
		while (type != null && type != Throwable.class && type != Object.class) {
			hints.reflection().registerType(type, ACCESSORS);
			type = type.getSuperclass();
		}
	}

}
