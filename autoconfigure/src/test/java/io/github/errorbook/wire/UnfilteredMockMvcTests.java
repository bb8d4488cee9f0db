package io.github.errorbook.wire;

import jakarta.servlet.Filter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * MockMvc without filters, as {@code @AutoConfigureMockMvc(addFilters = false)} makes it:
 * what a filter would have answered is answered nevertheless. No other test may take
 * MockMvc for proof.
 */
class UnfilteredMockMvcTests {

	private static Service service;

	@BeforeAll
	static void start() {
		service = Service.start(Container.TOMCAT, Application.class);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	private static DefaultMockMvcBuilder builder() {
		return MockMvcBuilders.webAppContextSetup((WebApplicationContext) service.context());
	}

	private static int status(MockMvc mvc, String path) throws Exception {
		return mvc.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse().getStatus();
	}

	@ParameterizedTest
	@CsvSource({ "/fails/denied,403,PERMISSION_DENIED", "/fails/wrapped,403,PERMISSION_DENIED",
			"/fails/login,401,UNAUTHENTICATED", "/admin,403,PERMISSION_DENIED", "/nothing,404,RESOURCE_NOT_FOUND" })
	void refusalIsAnsweredWhereNobodyWaitsForIt(String path, int status, String code) throws Exception {
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("user", null, "ROLE_USER"));
		try {
			MockHttpServletResponse response = builder().build()
				.perform(MockMvcRequestBuilders.get(path))
				.andReturn()
				.getResponse();
			assertThat(response.getStatus()).isEqualTo(status);
			assertThat(response.getContentAsString()).contains("\"code\":\"" + code + "\"");
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	@Test
	void refusalWithoutLoginIsAskedToLogIn() throws Exception {
		assertThat(status(builder().build(), "/admin")).isEqualTo(401);
	}

	@Test
	void chainOfSpringSecurityAnswersWhereItIsAlone() throws Exception {
		MockMvc mvc = builder().addFilters(service.bean("springSecurityFilterChain", Filter.class)).build();
		MockHttpServletResponse response = mvc.perform(MockMvcRequestBuilders.get("/fails/denied"))
			.andReturn()
			.getResponse();
		assertThat(response.getStatus()).isEqualTo(401);
		assertThat(response.getHeader("WWW-Authenticate")).startsWith("Basic");
	}

	@RestController
	@EnableAutoConfiguration
	@EnableMethodSecurity
	static class Application {

		@Bean
		UserDetailsService users() {
			return SecurityUsers.manager();
		}

		@GetMapping("/fails/{how}")
		String fail(@PathVariable String how) {
			throw switch (how) {
				case "denied" -> new AccessDeniedException("no");
				case "wrapped" -> new IllegalStateException(new AccessDeniedException("no"));
				default -> new BadCredentialsException("no");
			};
		}

		@PreAuthorize("hasRole('ADMIN')")
		@GetMapping("/admin")
		String admin() {
			return "done";
		}

	}

}
