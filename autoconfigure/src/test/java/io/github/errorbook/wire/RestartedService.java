package io.github.errorbook.wire;

import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.exception.ApiErrorDetail;
import io.github.errorbook.exception.ApiException;

/**
 * A service with all features, which {@link RestartedServices} loads anew for each start.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class RestartedService {

	static final String[] PROPERTIES = { "spring.application.name=restarted", "management.server.port=0",
			"management.server.address=127.0.0.1", "management.endpoints.web.exposure.include=*",
			"management.tracing.sampling.probability=1", "management.opentelemetry.tracing.export.otlp.endpoint=",
			"spring.datasource.url=jdbc:h2:mem:restarted", "errorbook.reference.enabled=true",
			"errorbook.recent.store=jdbc", "errorbook.recent.jdbc.initialize-schema=always",
			"errorbook.response.include=trace-id,request-id", "errorbook.codes.LATE.status=409",
			"errorbook.codes.LATE.message=Late: {message}.", "errorbook.codes.LATE.details.message.type=string",
			"errorbook.codes.LATE.exceptions=java.util.concurrent.TimeoutException", "errorbook.codes.OWN.status=409",
			"errorbook.codes.OWN.details.sku.type=string",
			"errorbook.codes.OWN.exceptions=io.github.errorbook.wire.RestartedService.OwnException",
			"errorbook.codes.MARKED.status=409" };

	@Bean
	SecurityFilterChain chain(HttpSecurity http) {
		return http.httpBasic(Customizer.withDefaults())
			.csrf((csrf) -> csrf.disable())
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers("/guarded").authenticated().anyRequest().permitAll())
			.build();
	}

	@RestController
	static class Endpoint {

		private final JdbcTemplate jdbc;

		Endpoint(DataSource dataSource) {
			this.jdbc = new JdbcTemplate(dataSource);
			this.jdbc.execute("create table if not exists item (id bigint primary key)");
		}

		@GetMapping("/throw/{kind}")
		String run(@PathVariable String kind) throws Exception {
			switch (kind) {
				case "jdk" -> throw new IllegalStateException();
				case "configured" -> throw new TimeoutException("pears");
				case "spring" -> throw new ResponseStatusException(HttpStatus.CONFLICT);
				case "code" -> throw new ApiException("CONFLICT").with("id", 1);
				case "wrapped" -> throw new IllegalStateException(new OwnException());
				case "own" -> throw new OwnException();
				case "marked" -> throw new MarkedException();
				default -> this.jdbc.execute("insert into item values (1), (1)");
			}
			return "done";
		}

		@PostMapping("/orders")
		Order order(@Valid @RequestBody Order order) {
			return order;
		}

		@GetMapping("/form")
		Form form(@Valid Form form) {
			return form;
		}

	}

	record Order(@NotBlank String name, @Min(1) int count) {

	}

	record Form(@BindParam("page_size") @Min(1) int pageSize) {

	}

	public static final class OwnException extends RuntimeException {

		public String getSku() {
			return "a-1";
		}

	}

	@ApiErrorCode("MARKED")
	static final class MarkedException extends RuntimeException {

		@ApiErrorDetail
		private final String sku = "a-1";

	}

}
