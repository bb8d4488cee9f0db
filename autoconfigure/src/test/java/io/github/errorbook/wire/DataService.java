package io.github.errorbook.wire;

import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.mapper.MapperFactoryBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.annotation.PersistenceExceptionTranslationPostProcessor;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.web.config.EnableSpringDataWebSupport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A service that keeps accounts in a database, by Spring Data, Jakarta Persistence, and
 * JDBC.
 */
@TestService
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(considerNestedRepositories = true)
@EnableSpringDataWebSupport
@Import({ ThrowingController.class, DataService.AccountController.class })
class DataService {

	static final int POOL_SIZE = 3;

	private static final String[] SCHEMA = { "drop table if exists booking", "drop table if exists account", """
			create table account (id bigint primary key, email varchar(40) not null, balance integer not null,
			version integer not null, constraint account_email_unique unique (email),
			constraint balance_not_negative check (balance >= 0))""", """
			create table booking (id bigint primary key, account_id bigint not null,
			constraint booking_of_account foreign key (account_id) references account)""",
			"insert into account values (1, 'ada@secret.example', 10, 0), (2, 'alan@secret.example', 20, 0)",
			"insert into booking values (1, 1)" };

	@Bean(destroyMethod = "close")
	HikariDataSource dataSource(@Value("${test.url}") String url) {
		HikariDataSource dataSource = new HikariDataSource();
		dataSource.setJdbcUrl(url);
		dataSource.setMaximumPoolSize(POOL_SIZE);
		dataSource.setConnectionTimeout(250);
		return dataSource;
	}

	@Bean
	JdbcTemplate jdbcTemplate(DataSource dataSource) {
		JdbcTemplate jdbc = new JdbcTemplate(dataSource);
		for (String statement : SCHEMA) {
			jdbc.execute(statement);
		}
		return jdbc;
	}

	@Bean
	LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource dataSource) {
		LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
		factory.setDataSource(dataSource);
		factory.setPackagesToScan(DataService.class.getPackageName());
		factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
		factory.setJpaPropertyMap(Map.of("hibernate.hbm2ddl.auto", "none"));
		return factory;
	}

	@Bean
	SqlSessionFactoryBean sqlSessionFactory(DataSource dataSource) {
		SqlSessionFactoryBean factory = new SqlSessionFactoryBean();
		factory.setDataSource(dataSource);
		return factory;
	}

	@Bean
	MapperFactoryBean<AccountMapper> accountMapper(SqlSessionFactory sqlSessionFactory) {
		MapperFactoryBean<AccountMapper> factory = new MapperFactoryBean<>(AccountMapper.class);
		factory.setSqlSessionFactory(sqlSessionFactory);
		return factory;
	}

	@Bean
	JpaTransactionManager transactionManager(EntityManagerFactory entityManagerFactory) {
		return new JpaTransactionManager(entityManagerFactory);
	}

	@Bean
	TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
		return new TransactionTemplate(transactionManager);
	}

	@Bean
	static PersistenceExceptionTranslationPostProcessor translation() {
		return new PersistenceExceptionTranslationPostProcessor();
	}

	@Entity(name = "account")
	static class Account {

		@Id
		Long id;

		@NotBlank
		@Column(nullable = false)
		String email;

		int balance;

		@Version
		Integer version;

		String email() {
			return this.email;
		}

		static Account of(long id, String email, int balance) {
			Account account = new Account();
			account.id = id;
			account.email = email;
			account.balance = balance;
			return account;
		}

	}

	interface Accounts extends JpaRepository<Account, Long> {

	}

	interface AccountMapper {

		@Insert("insert into account values (#{id}, #{email,jdbcType=VARCHAR}, #{balance}, 0)")
		void insert(long id, String email, int balance);

		@Delete("delete from account where id = #{id}")
		void delete(long id);

		@Select("select count(*) from account")
		int count();

		@Select("select 1 / (id - id) from account where id = 1")
		Integer divideByZero();

	}

	@RestController
	static class AccountController {

		private final Accounts accounts;

		AccountController(Accounts accounts) {
			this.accounts = accounts;
		}

		@GetMapping("/accounts")
		int find(Pageable pageable) {
			Page<Account> page = this.accounts.findAll(pageable);
			return page.getNumberOfElements();
		}

	}

}
