package io.github.errorbook.autoconfigure;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.autoconfigure.response.ResponseProperties;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.door.ErrorDoor;
import io.github.errorbook.door.ErrorPaths;
import io.github.errorbook.handle.ErrorPipeline;
import io.github.errorbook.render.JacksonValueWriter;
import io.github.errorbook.render.ValueWriter;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorResolver;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.MapperSourceOrder;
import io.github.errorbook.resolve.WrapperTypes;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;
import io.github.errorbook.settings.PropertyGroup;
import io.github.errorbook.settings.catalog.ErrorCatalogFactory;
import io.github.errorbook.settings.exceptions.PlaceholderWarning;
import io.github.errorbook.settings.texts.ErrorTextsLoader;

/**
 * Auto-configuration of the catalog and of the door that every error goes through. A
 * context has its own, with its own properties, even where its parent has one.
 *
 * @since 0.1.0
 * @see ErrorCatalogFactory
 * @see ErrorDoor
 * @see ErrorPipeline
 */
@AutoConfiguration(afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnBooleanProperty(name = "errorbook.enabled", matchIfMissing = true)
public final class ErrorbookAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	ErrorCatalog errorbookCatalog(Environment environment, ConfigurableListableBeanFactory beanFactory) {
		return ErrorCatalogFactory.createFor(environment, beanFactory);
	}

	@Bean
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	ErrorTexts errorbookTexts(Environment environment, ResourceLoader resources, ErrorCatalog catalog,
			ConfigurableListableBeanFactory beanFactory) {
		ErrorTexts texts = ErrorTextsLoader.load(environment, resources.getClassLoader());
		PlaceholderWarning.logFor(catalog, texts, beanFactory);
		return texts;
	}

	@Lazy(false)
	@Bean
	StartLine errorbookStartLine(ErrorCatalog catalog, ConfigurableListableBeanFactory beanFactory,
			Environment environment) {
		return new StartLine(catalog, beanFactory, environment);
	}

	@Lazy(false)
	@Bean
	NamedCodesCheck errorbookNamedCodesCheck(ErrorCatalog catalog, ConfigurableListableBeanFactory beanFactory) {
		return new NamedCodesCheck(catalog, beanFactory);
	}

	@Lazy
	@Bean
	WrapperTypes errorbookWrapperTypes(Environment environment) {
		return KnownWrapperTypes.with(ErrorbookProperties.of(environment).exceptions().unwrap());
	}

	@Lazy
	@Bean
	ErrorPaths errorbookPaths(Environment environment) {
		return PropertyGroup.isSet(environment, ErrorbookProperties.PATHS)
				? ErrorbookProperties.of(environment).paths().toErrorPaths() : new ErrorPaths(List.of(), List.of());
	}

	@Lazy
	@Bean
	@Order(MapperSourceOrder.APPLICATION)
	MapperSource errorbookApplicationMapperSource(ErrorCatalog catalog, Environment environment,
			ObjectProvider<ErrorMapper<?>> mappers) {
		return MapperSource.allOf(
				MapperSource.ofAccessors(catalog, ErrorbookProperties.of(environment).exceptions().accessors()),
				MapperSource.ofApplication(catalog, mappers.orderedStream().toList()));
	}

	@Lazy
	@Bean
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookLibraryMapperSource(ApplicationContext context) {
		return new PipelineFactory(context).mappers();
	}

	@Lazy
	@Bean(ConditionalOnErrorPipeline.HANDLER)
	ErrorPipeline errorbookHandler(ErrorCatalog catalog, ObjectProvider<MapperSource> sources, WrapperTypes wrappers,
			ErrorTexts texts, ApplicationContext context) {
		return new PipelineFactory(context)
			.create(new ErrorResolver(catalog, sources.orderedStream().toList(), wrappers), catalog, texts);
	}

	@Lazy
	@Bean
	@ConditionalOnMissingBean
	ValueWriter errorbookValueWriter(ObjectProvider<JsonMapper> mappers) {
		return new JacksonValueWriter(mappers.getIfAvailable(JsonMapper::new));
	}

	@Bean
	ErrorDoor errorbookDoor(ObjectProvider<ErrorPipeline> handler, Environment environment,
			ObjectProvider<ValueWriter> values, ErrorCatalog catalog) {
		return new ErrorDoor(handler::getObject, () -> ResponseProperties.renderers(environment, values::getObject,
				catalog.get(StandardErrorCode.INTERNAL_SERVER_ERROR)));
	}

}
