package com.example.shop;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new HandlerInterceptor() {

			@Override
			public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
				throw new OutOfStockException("A-5", 1);
			}

		}).addPathPatterns("/intercepted");
	}

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
	static class FailingFilter extends OncePerRequestFilter {

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			switch (request.getRequestURI()) {
				case "/filter/throws" -> throw new OutOfStockException("A-7", 1);
				case "/filter/checked" -> throw new ServletException("secret");
				case "/filter/send-error" -> response.sendError(429, "Slow down.");
				case "/filter/status" -> {
					response.setHeader("Retry-After", "7");
					response.setStatus(503);
				}
				case "/filter/body" -> {
					response.setStatus(503);
					response.setContentType("text/plain");
					response.getOutputStream().print("own");
				}
				default -> chain.doFilter(request, response);
			}
		}

	}

}
