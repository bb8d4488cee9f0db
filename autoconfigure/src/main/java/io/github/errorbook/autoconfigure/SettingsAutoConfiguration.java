package io.github.errorbook.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotatedTypeMetadata;

import io.github.errorbook.settings.catalog.SettingsCheck;

/**
 * Auto-configuration of the check of everything below {@code errorbook}. It is there
 * unless Errorbook is off, because a mistake can make the conditions of all others fail.
 *
 * @since 0.1.0
 * @see SettingsCheck
 */
@AutoConfiguration
@Import(SettingsCheck.class)
@Conditional(SettingsAutoConfiguration.NotOff.class)
public final class SettingsAutoConfiguration {

	/**
	 * Matches unless Errorbook is off. A value that is neither true nor false matches, so
	 * that it is reported.
	 */
	static final class NotOff implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !"false".equalsIgnoreCase(context.getEnvironment().getProperty("errorbook.enabled"));
		}

	}

}
