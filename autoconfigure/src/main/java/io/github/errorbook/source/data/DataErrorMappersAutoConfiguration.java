package io.github.errorbook.source.data;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.MapperSourceOrder;
import io.github.errorbook.resolve.TypedMapperSource;
import io.github.errorbook.settings.catalog.PropertyGroup;

/**
 * Auto-configuration of the mappers for what data access throws.
 *
 * @since 0.1.0
 */
@Lazy
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "errorbook.enabled", matchIfMissing = true)
@EnableConfigurationProperties(DataProperties.class)
@ImportRuntimeHints(LibraryFailureHints.class)
public final class DataErrorMappersAutoConfiguration {

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
	MapperSource errorbookDataMapperSource(ObjectProvider<FailureReader> readers, DataProperties properties,
			ErrorTexts texts) {
		return DataFailureMapper.source(readers.orderedStream().toList(),
				new ConstraintRules(properties, new InputFaults(texts)));
	}

	@Bean
	FailureReader errorbookSqlFailureReader() {
		return new SqlFailureReader();
	}

	@Bean
	FailureReader errorbookLibraryFailureReader(ConfigurableBeanFactory beanFactory) {
		return new LibraryFailureReader(beanFactory.getBeanClassLoader());
	}

	@Bean
	@ConditionalOnClass(name = "org.springframework.dao.DataAccessException")
	FailureReader errorbookDaoFailureReader() {
		return new DaoFailureReader();
	}

	@Bean
	@ConditionalOnClass(name = "org.springframework.transaction.TransactionException")
	FailureReader errorbookTransactionFailureReader() {
		return new TransactionFailureReader();
	}

	@Bean
	@ConditionalOnClass(name = { "org.springframework.orm.ObjectRetrievalFailureException",
			"org.springframework.dao.DataAccessException" })
	FailureReader errorbookOrmFailureReader() {
		return new OrmFailureReader();
	}

	@Bean
	@ConditionalOnClass(name = "jakarta.persistence.PersistenceException")
	FailureReader errorbookPersistenceFailureReader() {
		return new PersistenceFailureReader();
	}

	@Bean
	@ConditionalOnClass(name = { "org.hibernate.exception.ConstraintViolationException",
			"jakarta.persistence.PersistenceException" })
	FailureReader errorbookHibernateFailureReader() {
		return new HibernateFailureReader();
	}

	@Bean
	@ConditionalOnClass(name = "org.postgresql.util.PSQLException")
	FailureReader errorbookPostgresFailureReader() {
		return new PostgresFailureReader();
	}

	@Bean
	@ConditionalOnClass(name = "org.springframework.data.core.PropertyReferenceException")
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookUnknownPropertyMapperSource(ErrorTexts texts) {
		return TypedMapperSource.of(new UnknownPropertyMapper(new InputFaults(texts)));
	}

}
