package io.github.errorbook.wire;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Errors whose text Spring or Spring Security write themselves.
 */
@ParameterizedClass
@EnumSource(Container.class)
class LibraryTextsWireTests {

	private static final String[] HANDSHAKE = { "Upgrade: websocket", "Connection: Upgrade",
			"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version: 13" };

	@Parameter
	Container container;

	@Test
	void handshakesThatAreInvalidAreAnswered() {
		try (Service service = Service.start(this.container, Sockets.class)) {
			assertThat(service.get("/ws")).isError(StandardErrorCode.INVALID_REQUEST);
			assertThat(service.get("/ws", "Upgrade: h9")).isError(StandardErrorCode.INVALID_REQUEST);
			assertThat(service.get("/ws", "Upgrade: websocket")).isError(StandardErrorCode.INVALID_REQUEST);
			assertThat(service.get("/ws", HANDSHAKE[0], HANDSHAKE[1])).isError(StandardErrorCode.INVALID_REQUEST);
			assertThat(service.get("/ws", HANDSHAKE[0], HANDSHAKE[1], HANDSHAKE[2], "Sec-WebSocket-Version: 1"))
				.hasStatus(426)
				.isJson("application/json")
				.hasHeader("Sec-WebSocket-Version", "13");
			assertThat(service.post("/ws", "{}")).isError(StandardErrorCode.METHOD_NOT_ALLOWED);
			assertThat(service.get("/ws", HANDSHAKE[0], HANDSHAKE[1], HANDSHAKE[2], HANDSHAKE[3],
					"Origin: http://evil.example"))
				.isError(StandardErrorCode.PERMISSION_DENIED);
			assertThat(service.get("/ws/failing")).isError(StandardErrorCode.CONFLICT);
		}
	}

	@Test
	void errorsOfSockJsAreAnsweredAndItsProtocolIsLeftAlone() {
		try (Service service = Service.start(this.container, Sockets.class)) {
			assertThat(service.get("/sockjs")).hasStatus(200).hasText("Welcome to SockJS!\n");
			assertThat(service.get("/sockjs/info")).hasStatus(200);
			assertThat(service.get("/sockjs/nothing")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
			assertThat(service.get("/sockjs/1/a/htmlfile")).isError(StandardErrorCode.INVALID_REQUEST);
			assertThat(service.post("/sockjs/1/b/xhr", "")).hasStatus(200).hasText("o\n");
			assertThat(service.post("/sockjs/1/b/xhr_send", "")).isError(StandardErrorCode.INVALID_REQUEST);
			assertThat(service.post("/sockjs/1/b/xhr_send", "[\"x")).isError(StandardErrorCode.INVALID_REQUEST);
			assertThat(service.post("/sockjs/1/b/xhr_send", "[\"x\"]")).hasStatus(204);
			assertThat(service.post("/sockjs/1/c/xhr_send", "[\"x\"]")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		}
	}

	@Test
	void expiredSessionIsAskedForCredentials() {
		try (Service service = Service.start(this.container, Sessions.class)) {
			String first = login(service);
			assertThat(service.get("/a", first)).hasStatus(200);
			String second = login(service);
			assertThat(service.get("/a", first)).isError(StandardErrorCode.UNAUTHENTICATED);
			assertThat(service.get("/a", second)).hasStatus(200).hasText("ok");
			assertThat(service.get("/text", second)).hasStatus(200).hasText("This session has been expired, they say");
		}
	}

	@Test
	void textsOfTheApplicationAreItsOwn() {
		try (Service service = Service.start(this.container, Sockets.class)) {
			assertThat(service.get("/text")).hasStatus(200)
				.hasText("This session has been expired (possibly due to multiple concurrent logins being "
						+ "attempted as the same user).");
		}
	}

	private static String login(Service service) {
		RawResponse response = service.send("POST", "/login", "username=user&password=" + SecurityUsers.PASSWORD,
				"Content-Type: application/x-www-form-urlencoded");
		assertThat(response).hasStatus(302);
		String cookie = response.header("Set-Cookie");
		return "Cookie: " + cookie.substring(0, cookie.indexOf(';'));
	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	@EnableWebSocket
	static class Sockets implements WebSocketConfigurer {

		@Override
		public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
			registry.addHandler(new TextWebSocketHandler(), "/ws");
			registry.addHandler(new TextWebSocketHandler(), "/ws/failing").addInterceptors(new Failing());
			registry.addHandler(new TextWebSocketHandler(), "/sockjs").withSockJS();
		}

		@Bean
		Texts texts() {
			return new Texts();
		}

	}

	static class Failing implements HandshakeInterceptor {

		@Override
		public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
				Map<String, Object> attributes) {
			throw new ConflictException();
		}

		@Override
		public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
				Exception ex) {
		}

	}

	@RestController
	static class Texts {

		@GetMapping("/text")
		String text() {
			return "This session has been expired (possibly due to multiple concurrent logins being "
					+ "attempted as the same user).";
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Sessions {

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.formLogin(Customizer.withDefaults())
				.csrf((csrf) -> csrf.disable())
				.sessionManagement(
						(sessions) -> sessions.sessionConcurrency((concurrency) -> concurrency.maximumSessions(1)))
				.build();
		}

		@Bean
		UserDetailsService users() {
			return SecurityUsers.manager();
		}

		@Bean
		Endpoints endpoints() {
			return new Endpoints();
		}

	}

	@RestController
	static class Endpoints {

		@GetMapping("/a")
		String a() {
			return "ok";
		}

		@GetMapping("/text")
		String text() {
			return "This session has been expired, they say";
		}

	}

}
