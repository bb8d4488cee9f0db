package io.github.errorbook.webflux;

import java.io.IOException;
import java.util.List;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.data.r2dbc.repository.R2dbcRepository;
import org.springframework.data.r2dbc.repository.support.R2dbcRepositoryFactory;
import org.springframework.data.relational.core.query.Query;
import org.springframework.data.web.ReactiveOffsetScrollPositionHandlerMethodArgumentResolver;
import org.springframework.data.web.ReactivePageableHandlerMethodArgumentResolver;
import org.springframework.data.web.ReactiveSortHandlerMethodArgumentResolver;
import org.springframework.data.web.SortDefault;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a client asks wrongly of a list is the same by R2DBC as by JDBC.
 */
@ParameterizedClass
@ValueSource(strings = { "H2", "PostgreSQL" })
class SortingTests {

	private static EmbeddedPostgres postgres;

	private static NettyService service;

	@Parameter
	String database;

	@BeforeAll
	static void startPostgres() throws IOException {
		postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
	}

	@AfterAll
	static void stopPostgres() throws IOException {
		postgres.close();
	}

	@BeforeParameterizedClassInvocation
	static void start(String database) {
		Lists.url = database.equals("H2") ? "r2dbc:h2:mem:///sorting?options=DB_CLOSE_DELAY=-1"
				: "r2dbc:postgresql://postgres@localhost:" + postgres.getPort() + "/postgres";
		service = NettyService.start(Application.class);
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		service.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/repository", "/derived", "/derived/page", "/template", "/client", "/default" })
	void propertyThatDoesNotExistIsNamed(String path) {
		assertThat(service.get(path + "?sort=email,desc")).hasStatus(200);
		for (String property : List.of("nothing", "EMAILS", "order")) {
			assertUnknown(service.get(path + "?sort=id&sort=" + property + ",desc"), property);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/repository", "/derived", "/derived/page", "/template", "/client", "/default" })
	void whatCanBeTheNameOfNoPropertyIsNamed(String path) {
		assertUnknown(service.get(path + "?sort=email%20descending"), "email descending");
		assertUnknown(service.get(path + "?sort=(select%201)"), "(select 1)");
		assertUnknown(service.get(path + "?sort=length(email"), "length(email");
		assertUnknown(service.get(path + "?sort=id..x"), "id..x");
		assertUnknown(service.get(path + "?sort=%25"), "%");
		assertThat(service.get(path + "?sort=owner.name")).hasStatus(400).isEnvelope();
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing", "email descending" })
	void orderThatTheApplicationMakesOfAParameterIsTheSame(String property) {
		assertUnknown(service.get("/own?by=" + property.replace(" ", "%20")), property);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/wrong", "/wrong/query", "/wrong/argument", "/wrong/default" })
	void queryThatIsWrongByItselfIsTheFaultOfTheService(String path) {
		for (String sort : List.of("", "?sort=email", "?sort=nothing", "?sort=(select%201)", "?q=select")) {
			if (!path.endsWith("default") || !sort.startsWith("?sort")) {
				assertThat(service.get(path + sort)).as(sort).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
			}
		}
	}

	@Test
	void positionThatNoListHasIsNamed() {
		assertThat(service.get("/scroll?offset=1")).hasStatus(200);
		assertThat(service.get("/scroll?offset=99999999999")).hasStatus(200);
		assertThat(service.get("/scroll?offset=-5")).isError(StandardErrorCode.INVALID_REQUEST,
				"[{'field':'offset','message':'is out of range'}]");
	}

	/*
	 * Spring Data takes a bad number for none, and a large page of R2DBC is an empty one.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "page=-1&size=abc", "size=99999999999", "size=10&page=2147483647", "page=x", "size=0" })
	void pageThatCannotBeIsOfTheDefaultsOrEmpty(String query) {
		assertThat(service.get("/derived/page?" + query)).hasStatus(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de", "ja" })
	void fieldIsNamedInAnyLanguage(String language) {
		RawResponse response = service.get("/repository?sort=nothing", "Accept-Language: " + language);
		assertThat(response).hasStatus(400).isEnvelope();
		assertThat(response.text()).contains("\"field\":\"nothing\"");
	}

	private static void assertUnknown(RawResponse response, String property) {
		assertThat(response)
			.isError(StandardErrorCode.INVALID_REQUEST,
					"[{'field':'" + property + "','message':'is not a known field'}]")
			.leaksNothingOf("Account", "column", "select *", "must only", "springframework");
	}

	record Account(@Id Long id, String email, int balance) {

	}

	interface Accounts extends R2dbcRepository<Account, Long> {

		Flux<Account> findByBalanceGreaterThan(int balance, Sort sort);

		Flux<Account> findByBalanceGreaterThan(int balance, Pageable page);

	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	@Import(Lists.class)
	static class Application implements WebFluxConfigurer {

		@Override
		public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
			configurer.addCustomResolver(new ReactivePageableHandlerMethodArgumentResolver(),
					new ReactiveSortHandlerMethodArgumentResolver(),
					new ReactiveOffsetScrollPositionHandlerMethodArgumentResolver());
		}

		@Bean
		ConnectionFactory connectionFactory() {
			return ConnectionFactories.get(Lists.url);
		}

		@Bean
		R2dbcEntityTemplate template(ConnectionFactory connectionFactory) {
			R2dbcEntityTemplate template = new R2dbcEntityTemplate(connectionFactory);
			template.getDatabaseClient()
				.sql("create table if not exists account (id bigint primary key, email varchar(20), balance int)")
				.then()
				.block();
			return template;
		}

		@Bean
		Accounts accounts(R2dbcEntityTemplate template) {
			return new R2dbcRepositoryFactory(template).getRepository(Accounts.class);
		}

	}

	@RestController
	static class Lists {

		static String url;

		private final Accounts accounts;

		private final R2dbcEntityTemplate template;

		private final DatabaseClient client;

		Lists(Accounts accounts, R2dbcEntityTemplate template) {
			this.accounts = accounts;
			this.template = template;
			this.client = template.getDatabaseClient();
		}

		@GetMapping("/repository")
		Flux<Account> repository(Sort sort) {
			return this.accounts.findAll(sort);
		}

		@GetMapping("/derived")
		Flux<Account> derived(Sort sort) {
			return this.accounts.findByBalanceGreaterThan(0, sort);
		}

		@GetMapping("/derived/page")
		Flux<Account> derivedPage(Pageable page) {
			return this.accounts.findByBalanceGreaterThan(0, page);
		}

		@GetMapping("/template")
		Flux<Account> template(Sort sort) {
			return this.template.select(Query.empty().sort(sort), Account.class);
		}

		@GetMapping("/client")
		Mono<Long> client(Sort sort) {
			return this.client
				.sql("select * from account a order by "
						+ String.join(", ", sort.stream().map((order) -> "a." + order.getProperty()).toList()))
				.fetch()
				.all()
				.count();
		}

		@GetMapping("/default")
		Flux<Account> ofDefault(@SortDefault("email") Sort sort) {
			return this.accounts.findAll(sort);
		}

		@GetMapping("/own")
		Flux<Account> own(@RequestParam String by) {
			return this.accounts.findAll(Sort.by(by));
		}

		@GetMapping("/scroll")
		Mono<Long> scroll(OffsetScrollPosition position) {
			return this.accounts
				.findBy(Example.of(new Account(null, null, 0)), (query) -> query.limit(10).scroll(position))
				.map((window) -> (long) window.size());
		}

		@GetMapping("/wrong")
		Flux<Account> wrong(Sort sort) {
			return this.accounts.findAll(Sort.by("nowhere"));
		}

		@GetMapping("/wrong/query")
		Mono<Long> wrongQuery(Sort sort) {
			return this.client.sql("select * from account a where a.nowhere = 1").fetch().all().count();
		}

		@GetMapping("/wrong/argument")
		Mono<Long> wrongArgument(Sort sort) {
			throw new IllegalArgumentException("'email' 'nothing' '(select 1)' 'select'");
		}

		@GetMapping("/wrong/default")
		Flux<Account> wrongDefault(@SortDefault("nowhere") Sort sort) {
			return this.accounts.findAll(sort);
		}

	}

}
