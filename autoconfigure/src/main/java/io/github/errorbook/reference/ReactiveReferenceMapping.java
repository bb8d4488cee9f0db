package io.github.errorbook.reference;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.AbstractHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Leads requests below the path of the reference to their answers in a WebFlux
 * application. As in Spring MVC there are two, before and behind the mappings of the
 * application. A page is made where waiting is allowed.
 *
 * @see ReferenceMapping
 */
final class ReactiveReferenceMapping extends AbstractHandlerMapping {

	private final String path;

	private final Finder finder;

	/**
	 * Create a mapping.
	 * @param path the path of the index
	 * @param order the place among other mappings
	 * @param finder finds the answers
	 */
	ReactiveReferenceMapping(String path, int order, Finder finder) {
		this.path = path;
		this.finder = finder;
		setOrder(order);
	}

	@Override
	protected Mono<?> getHandlerInternal(ServerWebExchange exchange) {
		String lookupPath = exchange.getRequest().getPath().pathWithinApplication().value();
		if (!lookupPath.startsWith(this.path) || !isRead(exchange.getRequest())) {
			return Mono.empty();
		}
		String rest = UriUtils.decode(lookupPath.substring(this.path.length()), StandardCharsets.UTF_8);
		// Whatever is asked for may be read from files, here and by who calls the handler
		return Mono.fromSupplier(() -> this.finder.find(rest, new ExchangePageRequest(exchange.getRequest())))
			.subscribeOn(Schedulers.boundedElastic())
			.map((answer) -> handler(answer, rest, exchange));
	}

	private WebHandler handler(Supplier<PageAnswer> answer, String rest, ServerWebExchange request) {
		request.getAttributes()
			.put(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE,
					PathPatternParser.defaultInstance.parse(rest.startsWith("/") ? this.path + "/{code}" : this.path));
		return (exchange) -> Mono.fromSupplier(answer).flatMap((made) -> write(made, exchange));
	}

	private static boolean isRead(ServerHttpRequest request) {
		return HttpMethod.GET.equals(request.getMethod()) || HttpMethod.HEAD.equals(request.getMethod());
	}

	private static Mono<Void> write(PageAnswer answer, ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
		answer.headers().forEach((name, value) -> put(name, value, response.getHeaders()));
		Document document = answer.content();
		if (document == null || (answer.status() == 200 && exchange.checkNotModified(document.tag()))) {
			return response.setComplete();
		}
		PageAnswer.describe(document, (name, value) -> put(name, value, response.getHeaders()));
		response.getHeaders().setContentType(MediaType.parseMediaType(document.contentType()));
		response.getHeaders().setContentLength(document.content().length);
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(document.content())));
	}

	private static void put(String name, String value, HttpHeaders headers) {
		if (name.equals(HttpHeaders.VARY) || name.equals(HttpHeaders.LINK)) {
			headers.add(name, value);
		}
		else {
			headers.set(name, value);
		}
	}

	/**
	 * Finds the answer to a request.
	 */
	@FunctionalInterface
	interface Finder {

		/**
		 * Find an answer.
		 * @param rest what follows the path of the index, decoded
		 * @param request the request
		 * @return makes the answer; {@code null} to leave the request to others
		 */
		@Nullable Supplier<PageAnswer> find(String rest, PageRequest request);

	}

	private record ExchangePageRequest(ServerHttpRequest request) implements PageRequest {

		@Override
		public @Nullable String header(String name) {
			return this.request.getHeaders().getFirst(name);
		}

		@Override
		public @Nullable String parameter(String name) {
			return this.request.getQueryParams().getFirst(name);
		}

	}

}
