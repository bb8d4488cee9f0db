package io.github.errorbook.source.data;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.MapperSourceOrder;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;
import io.github.errorbook.settings.PropertyGroup;

/**
 * Auto-configuration of the mappers for what data access throws.
 *
 * @see DataMappers
 * @see DataFailures
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnErrorPipeline
@EnableConfigurationProperties(DataProperties.class)
final class DataErrorMappersAutoConfiguration {

	@Bean
	@Lazy(false)
	SmartInitializingSingleton errorbookConstraintChecks(ObjectProvider<DataProperties> properties,
			ErrorCatalog catalog, Environment environment) {
		return () -> {
			if (PropertyGroup.isSet(environment, DataProperties.PREFIX)) {
				new ConstraintChecks(catalog, environment).check(properties.getObject());
			}
		};
	}

	@Bean
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookDataMapperSource(ResourceLoader resources, DataProperties properties, ErrorTexts texts) {
		return DataMappers.in(resources.getClassLoader(), properties, new InputFaults(texts));
	}

}
