package io.github.errorbook.client.policy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.Spelling;
import io.github.errorbook.client.RemoteCall;
import io.github.errorbook.client.policy.ClientsProperties.ClientProperties;
import io.github.errorbook.client.policy.ClientsProperties.CodeRule;
import io.github.errorbook.settings.catalog.SettingsContext;

/**
 * Checks what the application says of its clients, all of it at once.
 */
final class ClientChecks {

	/*
	 * Beans of Spring Boot; a slice of an application has neither them nor its clients.
	 */
	private static final List<String> BUILDERS = List.of("restClientBuilderConfigurer", "restTemplateBuilder",
			"webClientBuilder");

	private static final Log logger = LogFactory.getLog(ClientChecks.class);

	private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of(ClientsProperties.PREFIX);

	private final SettingsContext context;

	private final RuleChecks rules;

	ClientChecks(SettingsContext context) {
		this.context = context;
		this.rules = new RuleChecks(context);
	}

	/**
	 * Report what is wrong.
	 * @param clients what the application says
	 */
	void check(Map<String, ClientProperties> clients) {
		Set<String> names = BUILDERS.stream().anyMatch(this.context.beanFactory()::containsBean)
				? ClientNames.of(this.context.beanFactory(), classLoader()) : clients.keySet();
		new TreeMap<>(clients).forEach((name, client) -> {
			ConfigurationPropertyName property = PREFIX.append("[" + name + "]");
			if (!name.equals(RemoteCall.DEFAULT_CLIENT) && !names.contains(name)) {
				rejectName(property, name, names);
			}
			check(property, client);
		});
	}

	private @Nullable ClassLoader classLoader() {
		return this.context.beanFactory().getBeanClassLoader();
	}

	private void rejectName(ConfigurationPropertyName property, String name, Set<String> names) {
		String nearest = Spelling.nearest(name, names);
		this.context.faults()
			.reject(property, "The application has no client '" + name + "'.",
					(nearest != null) ? "Did you mean '" + nearest + "'?"
							: "Name an HTTP service group, a Feign client, or a bean that is a client"
									+ (names.isEmpty() ? "" : ", such as " + String.join(", ", names))
									+ "; or write default for all.");
	}

	private void check(ConfigurationPropertyName property, ClientProperties client) {
		ProviderReference reference = (client.reference() != null)
				? read(property.append("reference"), client.reference()) : null;
		for (Map.Entry<CharSequence, CodeRule> rule : client.codes().entrySet()) {
			String code = rule.getKey().toString();
			this.rules.check(property.append("codes").append("[" + code + "]"), code, rule.getValue(),
					(reference != null) ? reference.status(code) : 0);
			warn(property, code, reference);
		}
		client.statuses()
			.forEach((status, code) -> checkStatus(property.append("statuses[" + status + "]"), status.toString(),
					code));
		if (client.otherwise() != null) {
			checkOtherwise(property.append("otherwise"), client.otherwise());
		}
		if (client.layout() != null) {
			new LayoutChecks(this.context.faults()).check(property.append("layout"), client.layout());
		}
	}

	private void checkStatus(ConfigurationPropertyName property, String text, String code) {
		ErrorDefinition definition = this.rules.find(property, code);
		if (!text.matches("[45]\\d\\d")) {
			this.context.faults()
				.reject(property, "'" + text + "' is not the status of an error.", "Give a number from 400 to 599.");
			return;
		}
		int status = Integer.parseInt(text);
		if (definition != null && FaultStatus.is(status) && definition.status() < 500) {
			this.context.faults()
				.reject(property, RuleChecks.reason(status),
						"Name a code with a status from 500 on, such as BAD_GATEWAY, or remove the entry.");
		}
	}

	private void checkOtherwise(ConfigurationPropertyName property, String code) {
		ErrorDefinition definition = this.rules.find(property, code);
		if (definition != null && (definition.status() == 401 || definition.status() == 403)) {
			this.context.faults()
				.reject(property, "Callers would be refused whatever went wrong at the other service.",
						"Name a code with a status from 500 on, such as BAD_GATEWAY.");
		}
	}

	private @Nullable ProviderReference read(ConfigurationPropertyName property, String location) {
		ProviderReference reference = null;
		try {
			reference = ProviderReference.read(location, classLoader());
		}
		catch (IOException ex) {
			logger.debug("A reference cannot be read", ex);
		}
		if (reference == null) {
			this.context.faults()
				.reject(property, "There is no reference of codes at '" + location + "'.",
						"Give the location of an errors.json, such as classpath:payments/errors.json or file:errors.json.");
		}
		return reference;
	}

	private static void warn(ConfigurationPropertyName property, String code, @Nullable ProviderReference reference) {
		String warning = (reference != null) ? reference.warning(code) : null;
		if (warning != null) {
			logger
				.warn("The code %s of %s %s in the reference of the other service".formatted(code, property, warning));
		}
	}

}
