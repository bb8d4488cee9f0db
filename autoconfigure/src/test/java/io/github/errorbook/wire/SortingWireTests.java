package io.github.errorbook.wire;

import java.io.IOException;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.web.SortDefault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.DataService.Account;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Orders and pages that do not exist, asked of every kind of query.
 */
@ParameterizedClass
@CsvSource({ "TOMCAT, H2", "JETTY, H2", "TOMCAT, POSTGRESQL" })
class SortingWireTests {

	private static EmbeddedPostgres postgres;

	private static Service service;

	@Parameter(0)
	Container container;

	@Parameter(1)
	String database;

	@BeforeAll
	static void startPostgres() throws IOException {
		postgres = EmbeddedPostgres.start();
	}

	@AfterAll
	static void stopPostgres() throws IOException {
		postgres.close();
	}

	@BeforeParameterizedClassInvocation
	static void start(Container container, String database) {
		String url = database.equals("H2") ? "jdbc:h2:mem:sorting;DB_CLOSE_DELAY=-1"
				: postgres.getJdbcUrl("postgres", "postgres");
		service = Service.start(container, Application.class, "test.url=" + url);
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		service.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/repository", "/jpql", "/jpql/page", "/projection", "/derived", "/specification",
			"/native", "/criteria", "/jdbc", "/default" })
	void propertyThatDoesNotExistIsNamed(String path) {
		assertThat(service.get(path + "?sort=email,desc")).hasStatus(200);
		for (String property : List.of("nothing", "EMAILS", "order")) {
			assertUnknown(service.get(path + "?sort=id&sort=" + property + ",desc"), property);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/repository", "/jpql", "/jpql/page", "/projection", "/derived", "/specification",
			"/native", "/criteria", "/jdbc", "/default" })
	void whatCanBeTheNameOfNoPropertyIsNamed(String path) {
		assertUnknown(service.get(path + "?sort=email%20descending"), "email descending");
		assertUnknown(service.get(path + "?sort=(select%201)"), "(select 1)");
		assertUnknown(service.get(path + "?sort=length(email"), "length(email");
		assertUnknown(service.get(path + "?sort=id..x"), "id..x");
		assertThat(service.get(path + "?sort=%25")).isError(StandardErrorCode.INVALID_REQUEST);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/jpql", "/jpql/page", "/projection", "/criteria" })
	void pathThatDoesNotExistIsNamed(String path) {
		assertUnknown(service.get(path + "?sort=owner.name"), "owner.name");
		assertUnknown(service.get(path + "?sort=email.size"), "email.size");
		assertUnknown(service.get(path + "?sort=balance.x.y"), "balance.x.y");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a_sort", "b_sort" })
	void qualifierOfAParameterIsThatOfSpringData(String parameter) {
		assertThat(service.get("/two?sort=nothing")).hasStatus(200);
		assertUnknown(service.get("/two?" + parameter + "=nothing"), "nothing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing", "owner.name", "email descending" })
	void orderThatTheApplicationMakesOfAParameterIsTheSame(String property) {
		assertUnknown(service.get("/own?by=" + property.replace(" ", "%20")), property);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/wrong", "/wrong/native", "/wrong/query", "/wrong/argument", "/wrong/default" })
	void queryThatIsWrongByItselfIsTheFaultOfTheService(String path) {
		for (String sort : List.of("", "?sort=email", "?sort=nothing", "?sort=(select%201)", "?q=select")) {
			if (!path.endsWith("default") || !sort.startsWith("?sort")) {
				assertThat(service.get(path + sort)).as(sort).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/repository", "/jpql/page", "/projection", "/specification" })
	void pageBeyondEveryListIsNamed(String path) {
		assertThat(service.get(path + "?size=10&page=2147483647")).isError(StandardErrorCode.INVALID_REQUEST,
				"[{'field':'page','message':'is out of range'}]");
		assertThat(service.get(path + "?page=-1&size=abc")).hasStatus(200);
		assertThat(service.get(path + "?size=99999999999")).hasStatus(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "99999999999", "-5" })
	void positionThatNoListHasIsNamed(String offset) {
		assertThat(service.get("/scroll?offset=1")).hasStatus(200);
		assertThat(service.get("/scroll?offset=" + offset)).isError(StandardErrorCode.INVALID_REQUEST,
				"[{'field':'offset','message':'is out of range'}]");
	}

	private static void assertUnknown(RawResponse response, String property) {
		assertThat(response)
			.isError(StandardErrorCode.INVALID_REQUEST,
					"[{'field':'" + property + "','message':'is not a known field'}]")
			.leaksNothingOf("Account", "attribute", "hibernate", "must only");
	}

	interface SortedAccounts extends JpaRepository<Account, Long>, JpaSpecificationExecutor<Account> {

		@Query("select a from account a where a.balance > 0")
		List<Account> jpql(Sort sort);

		@Query("select a from account a where a.balance > 0")
		Page<Account> jpqlPage(Pageable page);

		@Query("select a.email as email from account a")
		Page<Email> projection(Pageable page);

		List<Account> findByBalanceGreaterThan(int balance, Sort sort);

		@Query(value = "select * from account a where a.balance > 0", nativeQuery = true)
		List<Account> ofNative(Sort sort);

		@Query(value = "select * from account a where a.nowhere > 0", nativeQuery = true)
		List<Account> wrongNative(Sort sort);

		Window<Account> findFirst10ByBalanceGreaterThanOrderByIdAsc(int balance, ScrollPosition position);

	}

	interface Email {

		String getEmail();

	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	@Import({ DataService.class, Lists.class })
	static class Application {

	}

	@RestController
	static class Lists {

		private final SortedAccounts accounts;

		private final EntityManager entityManager;

		private final JdbcTemplate jdbc;

		Lists(SortedAccounts accounts, EntityManager entityManager, JdbcTemplate jdbc) {
			this.accounts = accounts;
			this.entityManager = entityManager;
			this.jdbc = jdbc;
		}

		@GetMapping("/repository")
		int repository(Pageable page) {
			return this.accounts.findAll(page).getNumberOfElements();
		}

		@GetMapping("/jpql")
		int jpql(Sort sort) {
			return this.accounts.jpql(sort).size();
		}

		@GetMapping("/jpql/page")
		int jpqlPage(Pageable page) {
			return this.accounts.jpqlPage(page).getNumberOfElements();
		}

		@GetMapping("/projection")
		int projection(Pageable page) {
			return this.accounts.projection(page).getNumberOfElements();
		}

		@GetMapping("/derived")
		int derived(Sort sort) {
			return this.accounts.findByBalanceGreaterThan(0, sort).size();
		}

		@GetMapping("/specification")
		int specification(Pageable page) {
			return this.accounts.findAll((root, query, criteria) -> criteria.greaterThan(root.get("balance"), 0), page)
				.getNumberOfElements();
		}

		@GetMapping("/native")
		int ofNative(Sort sort) {
			return this.accounts.ofNative(sort).size();
		}

		@GetMapping("/criteria")
		int criteria(Sort sort) {
			CriteriaBuilder criteria = this.entityManager.getCriteriaBuilder();
			CriteriaQuery<Account> query = criteria.createQuery(Account.class);
			Root<Account> root = query.from(Account.class);
			query.orderBy(sort.stream().map((order) -> criteria.asc(root.get(order.getProperty()))).toList());
			return this.entityManager.createQuery(query).getResultList().size();
		}

		@GetMapping("/jdbc")
		int jdbc(Sort sort) {
			return this.jdbc
				.queryForList("select * from account a order by "
						+ String.join(", ", sort.stream().map((order) -> "a." + order.getProperty()).toList()))
				.size();
		}

		@GetMapping("/default")
		int ofDefault(@SortDefault("email") Sort sort) {
			return this.accounts.jpql(sort).size();
		}

		@GetMapping("/two")
		int two(@Qualifier("a") Pageable first, @Qualifier("b") Pageable second) {
			return this.accounts.jpqlPage(first).getNumberOfElements()
					+ this.accounts.jpqlPage(second).getNumberOfElements();
		}

		@GetMapping("/own")
		int own(@RequestParam String by) {
			return this.accounts.jpql(Sort.by(by)).size();
		}

		@GetMapping("/scroll")
		int scroll(OffsetScrollPosition position) {
			return this.accounts.findFirst10ByBalanceGreaterThanOrderByIdAsc(0, position).size();
		}

		@GetMapping("/wrong")
		int wrong(Sort sort) {
			return this.accounts.jpql(Sort.by("nowhere")).size();
		}

		@GetMapping("/wrong/native")
		int wrongNative(Sort sort) {
			return this.accounts.wrongNative(Sort.unsorted()).size();
		}

		@GetMapping("/wrong/query")
		int wrongQuery(Sort sort) {
			return this.entityManager.createQuery("select a from account a where a.nowhere = 1").getResultList().size();
		}

		@GetMapping("/wrong/argument")
		int wrongArgument(Sort sort) {
			throw new IllegalArgumentException("'email' 'nothing' '(select 1)' 'select'");
		}

		@GetMapping("/wrong/default")
		int wrongDefault(@SortDefault("nowhere") Sort sort) {
			return this.accounts.jpql(sort).size();
		}

	}

}
