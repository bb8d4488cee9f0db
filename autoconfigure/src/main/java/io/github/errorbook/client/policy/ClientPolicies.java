package io.github.errorbook.client.policy;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.client.RemoteCall;
import io.github.errorbook.client.decode.RemoteErrorDecoder;
import io.github.errorbook.client.decode.RemoteLayout;
import io.github.errorbook.client.policy.ClientsProperties.ClientProperties;
import io.github.errorbook.client.policy.ClientsProperties.CodeRule;

/**
 * The policies of all clients, by name. A client without one has that of {@code default}.
 */
final class ClientPolicies {

	private final Map<String, RemotePolicy> policies = new HashMap<>();

	private final RemotePolicy rest;

	private final ErrorCatalog catalog;

	private final @Nullable ClassLoader classLoader;

	private final Clock clock;

	ClientPolicies(ClientsProperties properties, ErrorCatalog catalog, @Nullable ClassLoader classLoader, Clock clock) {
		this.catalog = catalog;
		this.classLoader = classLoader;
		this.clock = clock;
		properties.clients().forEach((name, client) -> this.policies.put(name, policy(client)));
		RemotePolicy rest = this.policies.get(RemoteCall.DEFAULT_CLIENT);
		this.rest = (rest != null) ? rest : new RemotePolicy(new RemoteErrorDecoder(RemoteLayout.DEFAULT, clock),
				Map.of(), Set.of(), Map.of(), Verdict.REFUSED);
	}

	/**
	 * Return whether a client has a policy of its own.
	 * @param client the name of the client
	 * @return {@code true} if it has
	 */
	boolean names(String client) {
		return this.policies.containsKey(client);
	}

	RemotePolicy of(String client) {
		return this.policies.getOrDefault(client, this.rest);
	}

	private RemotePolicy policy(ClientProperties client) {
		Map<String, Verdict> codes = new HashMap<>();
		Set<String> serverCodes = new HashSet<>();
		client.codes().forEach((code, rule) -> {
			codes.put(code.toString(), verdict(code.toString(), rule));
			ErrorDefinition target = (rule.code() != null) ? this.catalog.findByNameOrValue(rule.code()) : null;
			if (target != null && target.status() >= 500) {
				serverCodes.add(code.toString());
			}
		});
		return new RemotePolicy(new RemoteErrorDecoder(Layouts.of(client.layout()), this.clock), Map.copyOf(codes),
				Set.copyOf(serverCodes), statuses(client), otherwise(client.otherwise()));
	}

	private static Map<Integer, String> statuses(ClientProperties client) {
		Map<Integer, String> statuses = new HashMap<>();
		client.statuses().forEach((status, code) -> statuses.put(Integer.valueOf(status.toString()), code));
		return Map.copyOf(statuses);
	}

	private Verdict verdict(String code, CodeRule rule) {
		if (rule.as() != null) {
			return Verdict.raise(ExceptionFactory.of(ClassUtils.resolveClassName(rule.as().trim(), this.classLoader)));
		}
		return (rule.code() != null) ? Verdict.map(rule.code()) : Verdict.pass(code);
	}

	private static Verdict otherwise(@Nullable String code) {
		return (code == null || code.equals(StandardErrorCode.BAD_GATEWAY.name())) ? Verdict.REFUSED
				: Verdict.refuse(code);
	}

}
