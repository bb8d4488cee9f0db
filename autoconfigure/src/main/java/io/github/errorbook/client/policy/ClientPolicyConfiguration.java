package io.github.errorbook.client.policy;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.function.SingletonSupplier;

import io.github.errorbook.catalog.ErrorCatalog;

/**
 * What all client libraries have in common. Each imports it.
 *
 * @since 0.1.0
 */
@Lazy
@Configuration(proxyBeanMethods = false)
public class ClientPolicyConfiguration {

	/*
	 * Not on the thread that reads the first answer, which may be one that must not
	 * block.
	 */
	@Lazy(false)
	@Bean
	ClientPolicies errorbookClientPolicies(Environment environment, ErrorCatalog catalog, ResourceLoader resources) {
		return new ClientPolicies(ClientsProperties.of(environment), catalog, resources.getClassLoader(),
				Clock.systemUTC());
	}

	@Bean
	RemoteErrors errorbookRemoteErrors(ObjectProvider<ClientPolicies> policies, ErrorCatalog catalog,
			ApplicationContext context) {
		return new RemoteErrors(SingletonSupplier.of(policies::getObject), catalog,
				SingletonSupplier.of(() -> RemoteErrorListeners.in(context)));
	}

}
