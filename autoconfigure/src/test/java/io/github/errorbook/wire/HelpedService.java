package io.github.errorbook.wire;

import java.io.IOException;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

import io.github.errorbook.exception.ServiceUnavailableException;
import io.github.errorbook.handle.CodeDocumentation;
import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.handle.PassThroughRule;
import io.github.errorbook.handle.RequestFacts;
import io.github.errorbook.handle.TraceIds;
import io.github.errorbook.resolve.ErrorMapper;

/**
 * A guarded service that lends all helpers that there are.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableMethodSecurity
class HelpedService {

	static final String USER = SecurityUsers.basic("user");

	static final String[] PROPERTIES = { "errorbook.codes.TANGLED.status=409",
			"errorbook.codes.TANGLED.message=Tangled.",
			"errorbook.codes.TANGLED.exceptions=io.github.errorbook.wire.HelpedService.TangledException",
			"errorbook.codes.TANGLED.details.knot.type=string", "errorbook.codes.TANGLED.details.rope.type=string",
			"errorbook.logging.include=principal", "errorbook.logging.max-per-second=0",
			"errorbook.paths.exclude=/ui/**" };

	final List<HandledError> heard = new CopyOnWriteArrayList<>();

	@Bean
	SecurityFilterChain chain(HttpSecurity http) {
		return http.csrf((csrf) -> csrf.disable())
			.requestCache((cache) -> cache.disable())
			.httpBasic(Customizer.withDefaults())
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers("/private").authenticated().anyRequest().permitAll())
			.build();
	}

	@Bean
	UserDetailsService users() {
		return SecurityUsers.manager();
	}

	@Bean
	LocaleResolver localeResolver() {
		return new AcceptHeaderLocaleResolver() {

			@Override
			public Locale resolveLocale(HttpServletRequest request) {
				return Helper.LOCALE_RESOLVER.say(Locale.ROOT);
			}

		};
	}

	@Bean
	TraceIds traceIds() {
		return (facts) -> Helper.TRACE_IDS.say(null);
	}

	@Bean
	ErrorCustomizer customizer() {
		return (error, request) -> Helper.CUSTOMIZER.say(error);
	}

	@Bean
	ErrorListener failingListener() {
		return (error) -> {
			error.request().facts().pathTemplate();
			Helper.LISTENER.say(null);
		};
	}

	@Bean
	ErrorListener hearingListener() {
		return this.heard::add;
	}

	@Bean
	ErrorMapper<Throwable> mapper() {
		return ErrorMapper.of(Throwable.class, (thrown) -> Helper.MAPPER.say(null));
	}

	@Bean
	PassThroughRule owner() {
		return (thrown) -> Helper.OWNER.say(Boolean.FALSE);
	}

	@Bean
	CodeDocumentation documentation() {
		return (definition) -> Helper.DOCUMENTATION.say(null);
	}

	@Bean
	AbstractMessageSource messageSource() {
		return new AbstractMessageSource() {

			@Override
			protected String resolveCodeWithoutArguments(String code, Locale locale) {
				return code.startsWith("Size") ? Helper.MESSAGE_SOURCE.say(null) : null;
			}

			@Override
			protected MessageFormat resolveCode(String code, Locale locale) {
				return code.startsWith("Size") ? Helper.MESSAGE_SOURCE.say(null) : null;
			}

		};
	}

	@Bean
	Filter troubledFilter() {
		return new TroubledFilter();
	}

	/**
	 * Comes after Spring Security.
	 */
	static final class TroubledFilter extends HttpFilter {

		@Override
		protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws IOException, ServletException {
			Supplier<Object> principal = () -> Helper.PRINCIPAL.say("somebody");
			request.setAttribute(RequestFacts.PRINCIPAL_ATTRIBUTE, principal);
			if (request.getRequestURI().equals("/filter")) {
				throw new TangledException();
			}
			chain.doFilter(new TroubledRequest(request), response);
		}

	}

	static final class TroubledRequest extends HttpServletRequestWrapper {

		TroubledRequest(HttpServletRequest request) {
			super(request);
		}

		@Override
		public Object getAttribute(String name) {
			return HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE.equals(name) ? Helper.REQUEST.say(null)
					: super.getAttribute(name);
		}

	}

	public static class TangledException extends RuntimeException {

		public String getKnot() {
			return Helper.ACCESSOR.say("bowline");
		}

		public Rope getRope() {
			return new Rope();
		}

	}

	public static class Rope {

		@JsonValue
		String material() {
			return Helper.SERIALIZER.say("hemp");
		}

	}

	record Secret(@Size(min = 12) String password) {

	}

	@RestController
	static class Endpoints {

		@GetMapping({ "/private", "/fine" })
		String fine() {
			return "fine";
		}

		@GetMapping("/forbidden")
		@PreAuthorize("hasRole('ADMIN')")
		String forbidden() {
			return "fine";
		}

		@GetMapping("/number")
		String number(@RequestParam int n) {
			return "fine";
		}

		@PostMapping("/secret")
		Secret secret(@Valid @RequestBody Secret secret) {
			return secret;
		}

		@GetMapping("/later")
		String later() {
			throw new ServiceUnavailableException(Duration.ofSeconds(7));
		}

		@GetMapping("/tangled")
		String tangled() {
			throw new TangledException();
		}

		@GetMapping("/crash")
		String crash() {
			throw new IllegalStateException("crashed");
		}

		@GetMapping("/sent")
		void sent(HttpServletResponse response) throws IOException {
			response.sendError(410);
		}

	}

}
