package io.github.errorbook.wire.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Size;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.query.Param;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.event.ValidatingRepositoryEventListener;
import org.springframework.data.rest.webmvc.config.RepositoryRestConfigurer;
import org.springframework.data.rest.webmvc.config.RepositoryRestMvcConfiguration;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;

import io.github.errorbook.wire.TestService;

/**
 * A service whose repositories are resources by Spring Data REST.
 */
@TestService
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(considerNestedRepositories = true)
@Import(RepositoryRestMvcConfiguration.class)
class RepositoryService implements RepositoryRestConfigurer {

	@Bean(destroyMethod = "close")
	HikariDataSource dataSource(@Value("${random.uuid}") String name) {
		HikariDataSource dataSource = new HikariDataSource();
		dataSource.setJdbcUrl("jdbc:h2:mem:" + name);
		dataSource.setMaximumPoolSize(3);
		return dataSource;
	}

	@Bean
	LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource dataSource) {
		LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
		factory.setDataSource(dataSource);
		factory.setPackagesToScan(RepositoryService.class.getPackageName());
		factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
		factory.setJpaPropertyMap(Map.of("hibernate.hbm2ddl.auto", "create-drop"));
		return factory;
	}

	@Bean
	JpaTransactionManager transactionManager(EntityManagerFactory entityManagerFactory) {
		return new JpaTransactionManager(entityManagerFactory);
	}

	@Override
	public void configureValidatingRepositoryEventListener(ValidatingRepositoryEventListener listener) {
		listener.addValidator("beforeCreate", new NoHunter());
		listener.addValidator("beforeSave", new NoHunter());
	}

	static final class NoHunter implements Validator {

		@Override
		public boolean supports(Class<?> type) {
			return type == Person.class;
		}

		@Override
		public void validate(Object target, Errors errors) {
			if ("hunter2".equals(((Person) target).lastName)) {
				errors.rejectValue("lastName", "no.hunter", "must not hunt");
			}
		}

	}

	@Entity(name = "person")
	static class Person {

		@Id
		@GeneratedValue
		Long id;

		@Version
		Integer version;

		@JsonProperty("last_name")
		@Column(unique = true)
		@Size(max = 20)
		String lastName;

		@JsonProperty
		int age;

		@JsonProperty
		@ManyToOne
		Person mother;

		@JsonProperty
		@OneToMany
		List<Person> friends = new ArrayList<>();

	}

	@RepositoryRestResource(path = "persons")
	interface Persons extends JpaRepository<Person, Long> {

		Page<Person> findByLastName(@Param("name") String name, Pageable pageable);

		List<Person> findByAge(@Param("age") int age);

	}

}
