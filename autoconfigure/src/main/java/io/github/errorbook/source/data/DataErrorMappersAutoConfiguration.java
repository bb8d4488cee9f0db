package io.github.errorbook.source.data;

import jakarta.persistence.PersistenceException;
import org.hibernate.exception.ConstraintViolationException;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.orm.ObjectRetrievalFailureException;
import org.springframework.transaction.TransactionException;

import io.github.errorbook.autoconfigure.PropertyGroup;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.resolve.InputFaults;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.MapperSourceOrder;
import io.github.errorbook.resolve.TypedMapperSource;

/**
 * Auto-configuration of the mappers for what data access throws.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "errorbook.enabled", matchIfMissing = true)
@EnableConfigurationProperties(DataProperties.class)
public final class DataErrorMappersAutoConfiguration {

	@Bean
	SmartInitializingSingleton errorbookConstraintChecks(ObjectProvider<DataProperties> properties,
			ErrorCatalog catalog, Environment environment) {
		return () -> {
			if (PropertyGroup.isSet(environment, "errorbook.data")) {
				new ConstraintChecks(catalog, environment).check(properties.getObject());
			}
		};
	}

	@Lazy
	@Bean
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookDataMapperSource(ObjectProvider<FailureReader> readers, DataProperties properties,
			ErrorTexts texts) {
		return DataFailureMapper.source(readers.orderedStream().toList(),
				new ConstraintRules(properties, new InputFaults(texts)));
	}

	@Lazy
	@Bean
	FailureReader errorbookSqlFailureReader() {
		return new SqlFailureReader();
	}

	@Lazy
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(DataAccessException.class)
	static class DaoConfiguration {

		@Bean
		FailureReader errorbookDaoFailureReader() {
			return new DaoFailureReader();
		}

	}

	@Lazy
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(TransactionException.class)
	static class TransactionConfiguration {

		@Bean
		FailureReader errorbookTransactionFailureReader() {
			return new TransactionFailureReader();
		}

	}

	@Lazy
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ ObjectRetrievalFailureException.class, DataAccessException.class })
	static class OrmConfiguration {

		@Bean
		FailureReader errorbookOrmFailureReader() {
			return new OrmFailureReader();
		}

	}

	@Lazy
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(PersistenceException.class)
	static class PersistenceConfiguration {

		@Bean
		FailureReader errorbookPersistenceFailureReader() {
			return new PersistenceFailureReader();
		}

	}

	@Lazy
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ ConstraintViolationException.class, PersistenceException.class })
	static class HibernateConfiguration {

		@Bean
		FailureReader errorbookHibernateFailureReader() {
			return new HibernateFailureReader();
		}

	}

	@Lazy
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(PSQLException.class)
	static class PostgresConfiguration {

		@Bean
		FailureReader errorbookPostgresFailureReader() {
			return new PostgresFailureReader();
		}

	}

	@Lazy
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(PropertyReferenceException.class)
	static class SpringDataConfiguration {

		@Bean
		@Order(MapperSourceOrder.FRAMEWORK)
		MapperSource errorbookUnknownPropertyMapperSource(ErrorTexts texts) {
			return TypedMapperSource.of(new UnknownPropertyMapper(new InputFaults(texts)));
		}

	}

}
