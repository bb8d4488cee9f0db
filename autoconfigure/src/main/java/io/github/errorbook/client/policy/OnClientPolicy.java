package io.github.errorbook.client.policy;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

import io.github.errorbook.settings.PropertyGroup;

/**
 * Looks for a property below {@code errorbook.clients}.
 */
final class OnClientPolicy extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		boolean set = PropertyGroup.isSet(context.getEnvironment(), "errorbook.clients");
		ConditionMessage.Builder message = ConditionMessage.forCondition(ConditionalOnClientPolicy.class);
		return set ? ConditionOutcome.match(message.found("errorbook.clients").atAll())
				: ConditionOutcome.noMatch(message.didNotFind("errorbook.clients").atAll());
	}

}
