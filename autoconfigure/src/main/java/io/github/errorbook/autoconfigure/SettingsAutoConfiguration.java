package io.github.errorbook.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Import;

import io.github.errorbook.settings.catalog.SettingsCheck;

/**
 * Auto-configuration of the check of everything below {@code errorbook}. It is there
 * unless Errorbook is off, because a mistake can make the conditions of all others fail;
 * a switch that is neither true nor false is such a mistake.
 *
 * @since 0.1.0
 * @see SettingsCheck
 */
@AutoConfiguration
@Import(SettingsCheck.class)
@ConditionalOnProperty(name = "errorbook.enabled", matchIfMissing = true)
public final class SettingsAutoConfiguration {

}
