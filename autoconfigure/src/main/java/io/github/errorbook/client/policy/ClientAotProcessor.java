package io.github.errorbook.client.policy;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

import io.github.errorbook.client.policy.ClientsProperties.CodeRule;
import io.github.errorbook.settings.PropertyGroup;

/**
 * Keeps what the policy reaches by name: the constructors of the exceptions that it
 * makes, and the references of other services.
 */
final class ClientAotProcessor implements BeanFactoryInitializationAotProcessor {

	private static final String CLASS_PATH = "classpath:";

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		Environment environment = beanFactory.getBean(Environment.class);
		if (!PropertyGroup.isSet(environment, ClientsProperties.PREFIX)) {
			return null;
		}
		Set<String> exceptions = new LinkedHashSet<>();
		Set<String> references = new LinkedHashSet<>();
		ClientsProperties.of(environment).clients().values().forEach((client) -> {
			client.codes().values().stream().map(CodeRule::as).filter(Objects::nonNull).forEach(exceptions::add);
			if (client.reference() != null && client.reference().startsWith(CLASS_PATH)) {
				references.add(client.reference().substring(CLASS_PATH.length()));
			}
		});
		return (context, code) -> {
			exceptions.forEach((name) -> context.getRuntimeHints()
				.reflection()
				.registerTypeIfPresent(beanFactory.getBeanClassLoader(), name.trim(),
						MemberCategory.INVOKE_DECLARED_CONSTRUCTORS));
			references.forEach((location) -> context.getRuntimeHints().resources().registerPattern(location));
		};
	}

}
