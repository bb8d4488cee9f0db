package io.github.errorbook.settings;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Looks for the pipeline by the name of its bean, here or in a parent context. A search
 * by type would look at every bean, once for each auto-configuration that asks.
 */
final class OnErrorPipeline extends SpringBootCondition implements ConfigurationCondition {

	@Override
	public ConfigurationPhase getConfigurationPhase() {
		return ConfigurationPhase.REGISTER_BEAN;
	}

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConfigurableListableBeanFactory beanFactory = context.getBeanFactory();
		boolean there = beanFactory != null && beanFactory.containsBean(ConditionalOnErrorPipeline.HANDLER);
		ConditionMessage.Builder message = ConditionMessage.forCondition(ConditionalOnErrorPipeline.class);
		return there ? ConditionOutcome.match(message.because("Errorbook answers errors"))
				: ConditionOutcome.noMatch(message.because("Errorbook answers no errors"));
	}

}
