package io.github.errorbook.test.coverage;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.catalog.ErrorCatalog;

/**
 * Auto-configuration that records which codes the tests provoke.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnBean(ErrorCatalog.class)
public final class ProvokedCodesAutoConfiguration {

	@Bean
	@Lazy(false)
	ProvokedCodesRecorder errorbookProvokedCodesRecorder(ErrorCatalog catalog) {
		return new ProvokedCodesRecorder(catalog, ProvokedCodes.ofThisRun());
	}

}
