package com.example.shop;

import java.io.IOException;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebFluxConfigurer {

	@Override
	public void addCorsMappings(CorsRegistry registry) {
		registry.addMapping("/orders/**").allowedOrigins("https://shop.example");
	}

	@Bean
	RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route().GET("/functional", (request) -> {
			throw new OutOfStockException("A-6", 1);
		}).build();
	}

	@Component
	static class FailingFilter implements WebFilter {

		@Override
		public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
			ServerHttpResponse response = exchange.getResponse();
			switch (exchange.getRequest().getPath().value()) {
				case "/filter/throws":
					throw new OutOfStockException("A-7", 1);
				case "/filter/checked":
					return Mono.error(new IOException("secret"));
				case "/filter/send-error":
					response.setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
					return response.setComplete();
				case "/filter/status":
					response.getHeaders().set("Retry-After", "7");
					response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
					return Mono.empty();
				case "/filter/body":
					response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
					response.getHeaders().setContentType(MediaType.TEXT_PLAIN);
					return response.writeWith(Mono.just(response.bufferFactory().wrap("own".getBytes())));
				case "/intercepted":
					return Mono.error(new OutOfStockException("A-5", 1));
				default:
					return chain.filter(exchange);
			}
		}

	}

}
