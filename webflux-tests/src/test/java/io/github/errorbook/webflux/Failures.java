package io.github.errorbook.webflux;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.UndeclaredThrowableException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcRollbackException;
import io.r2dbc.spi.R2dbcTimeoutException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.r2dbc.BadSqlGrammarException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AccountExpiredException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.accept.NotAcceptableApiVersionException;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerErrorException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.pool.PoolAcquirePendingLimitException;
import reactor.pool.PoolAcquireTimeoutException;
import reactor.pool.PoolShutdownException;

import io.github.errorbook.client.RemoteApiException;
import io.github.errorbook.client.RemoteCall;
import io.github.errorbook.client.RemoteError;
import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.BadGatewayException;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.exception.DuplicateRecordException;
import io.github.errorbook.exception.GatewayTimeoutException;
import io.github.errorbook.exception.GoneException;
import io.github.errorbook.exception.InternalServerErrorException;
import io.github.errorbook.exception.InvalidFieldsException;
import io.github.errorbook.exception.InvalidRequestException;
import io.github.errorbook.exception.NotImplementedException;
import io.github.errorbook.exception.PayloadTooLargeException;
import io.github.errorbook.exception.PermissionDeniedException;
import io.github.errorbook.exception.PreconditionFailedException;
import io.github.errorbook.exception.PreconditionRequiredException;
import io.github.errorbook.exception.RateLimitExceededException;
import io.github.errorbook.exception.RequestTimeoutException;
import io.github.errorbook.exception.ResourceLockedException;
import io.github.errorbook.exception.ResourceNotFoundException;
import io.github.errorbook.exception.ServiceUnavailableException;
import io.github.errorbook.exception.UnauthenticatedException;
import io.github.errorbook.exception.UnsupportedMediaTypeException;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.webflux.FailingService.Action;
import io.github.errorbook.webflux.FailingService.OutOfStockException;
import io.github.errorbook.wire.kit.CallFailures;
import io.github.errorbook.wire.kit.RawResponse;

/**
 * The ways in which a request to {@link FailingService} fails on Netty: those in which it
 * fails in a servlet application, and some of WebFlux alone.
 */
final class Failures {

	/**
	 * What no response may contain, and what every exception says that has a message for
	 * nobody but the log.
	 */
	static final String MARK = "leak-4711";

	private static final RemoteCall REMOTE_CALL = new RemoteCall("default", "GET", "/articles/{id}");

	private final List<Failure> failures = new ArrayList<>();

	private String group = "";

	private Failures() {
	}

	static List<Failure> all() {
		Failures result = new Failures();
		result.addExceptionsOfTheApplication();
		result.addExceptionsOfJava();
		result.addExceptionsOfSpring();
		result.addExceptionsOfSecurity();
		result.addExceptionsOfDataAccess();
		result.addExceptionsOfOtherServices();
		result.addRequests();
		result.addBodies();
		result.addInvalidInput();
		result.addUploads();
		result.addPlaces();
		result.addFiltersAndStatuses();
		result.addAsynchronous();
		result.addContainer();
		return List.copyOf(result.failures);
	}

	private void addExceptionsOfTheApplication() {
		this.group = "Exceptions for the purpose";
		thrown("`BadGatewayException`", new BadGatewayException(cause()));
		thrown("`ConflictException`", new ConflictException());
		thrown("`DuplicateRecordException`", new DuplicateRecordException());
		thrown("`GatewayTimeoutException`", new GatewayTimeoutException(cause()));
		thrown("`GoneException`", new GoneException());
		thrown("`InternalServerErrorException`", new InternalServerErrorException(cause()));
		thrown("`InvalidFieldsException`", new InvalidFieldsException().field("email", "is already taken"));
		thrown("`InvalidRequestException`", new InvalidRequestException());
		thrown("`NotImplementedException`", new NotImplementedException(cause()));
		thrown("`PayloadTooLargeException`", new PayloadTooLargeException());
		thrown("`PermissionDeniedException`", new PermissionDeniedException());
		thrown("`PreconditionFailedException`", new PreconditionFailedException());
		thrown("`PreconditionRequiredException`", new PreconditionRequiredException());
		thrown("`RateLimitExceededException` with a time", new RateLimitExceededException(Duration.ofSeconds(30)));
		thrown("`RequestTimeoutException`", new RequestTimeoutException());
		thrown("`ResourceLockedException`", new ResourceLockedException());
		thrown("`ResourceNotFoundException`", new ResourceNotFoundException("user", 42));
		thrown("`ServiceUnavailableException` with a time", new ServiceUnavailableException(Duration.ofMinutes(1)));
		thrown("`UnauthenticatedException` with a challenge", new UnauthenticatedException("Bearer realm=\"api\""));
		thrown("`UnsupportedMediaTypeException`", new UnsupportedMediaTypeException());
		thrown("`ApiException` with a code of the catalog", new ApiException("OUT_OF_STOCK").with("article", "A-1"));
		thrown("`ApiException` with a code that the catalog lacks", new ApiException("UNHEARD_OF"));
		thrown("exception that the catalog maps", new OutOfStockException(MARK));
		thrown("subclass of one that the catalog maps", new OutOfStockException(MARK) {
		});
		thrown("`@ApiErrorCode` on an exception", new AnnotatedException());
		thrown("`@ResponseStatus(GONE)` on an exception", new GoneForGoodException());
		thrown("`@ResponseStatus` of a status without a code", new TeapotException());
	}

	private void addExceptionsOfJava() {
		this.group = "Other exceptions of Java";
		thrown("`IllegalStateException`", new IllegalStateException(MARK));
		thrown("`IllegalArgumentException`", new IllegalArgumentException(MARK));
		thrown("`NullPointerException`", new NullPointerException(MARK));
		thrown("`NoSuchElementException`", new NoSuchElementException(MARK));
		thrown("`UnsupportedOperationException`", new UnsupportedOperationException(MARK));
		thrown("`IOException`", new IOException(MARK));
		thrown("`EOFException`", new EOFException(MARK));
		thrown("`InterruptedException`", new InterruptedException(MARK));
		thrown("`TimeoutException`", new TimeoutException(MARK));
		thrown("`SocketTimeoutException`", new SocketTimeoutException(MARK));
		thrown("`SQLException`", new SQLException(MARK));
		thrown("checked `Exception`", new Exception(MARK));
		thrown("exception whose `getMessage()` throws", new Unprintable());
		thrown("exception that is its own cause in the end", cyclic());
		thrown("exception without message", new RuntimeException());
		fails("`AssertionError`", "/run", () -> new AssertionError(MARK));
		fails("`StackOverflowError`", "/run", () -> new StackOverflowError(MARK));
		fails("`OutOfMemoryError`", "/run", () -> new OutOfMemoryError(MARK));
		fails("`NoClassDefFoundError`", "/run", () -> new NoClassDefFoundError(MARK));
		thrown("`CompletionException` around a mapped exception",
				new CompletionException(new OutOfStockException(MARK)));
		thrown("`ExecutionException` around a mapped exception", new ExecutionException(new OutOfStockException(MARK)));
		thrown("`UndeclaredThrowableException` around a mapped exception",
				new UndeclaredThrowableException(new OutOfStockException(MARK)));
		thrown("`UncheckedIOException`", new UncheckedIOException(MARK, new IOException(MARK)));
		thrown("`RuntimeException` around a mapped exception",
				new RuntimeException(MARK, new OutOfStockException(MARK)));
		thrown("`RuntimeException` around a `ResponseStatusException`",
				new RuntimeException(MARK, new ResponseStatusException(HttpStatus.CONFLICT, MARK)));
	}

	private void addExceptionsOfSpring() {
		this.group = "Exceptions of Spring";
		thrown("`ResponseStatusException` 409", new ResponseStatusException(HttpStatus.CONFLICT));
		thrown("`ResponseStatusException` 503 with a reason",
				new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, MARK));
		thrown("`ResponseStatusException` 402, which has no code of its own",
				new ResponseStatusException(HttpStatus.PAYMENT_REQUIRED));
		thrown("`ResponseStatusException` 507, which has no code of its own",
				new ResponseStatusException(HttpStatus.INSUFFICIENT_STORAGE, MARK));
		thrown("`ErrorResponseException` 429 with headers", tooMany());
		thrown("`ServerErrorException`", new ServerErrorException(MARK, cause()));
		thrown("`DataBufferLimitException`", new DataBufferLimitException(MARK));
		thrown("`TypeMismatchException`", new TypeMismatchException(MARK, Integer.class));
		thrown("`ConversionNotSupportedException`", new ConversionNotSupportedException(MARK, Thread.class, null));
		thrown("`HttpMessageConversionException`", new HttpMessageConversionException(MARK));
		thrown("`HttpMessageNotWritableException`", new HttpMessageNotWritableException(MARK));
		thrown("`NotAcceptableApiVersionException`", new NotAcceptableApiVersionException("1"));
		thrown("`BindException` without text", bindException());
		thrown("`ConstraintViolationException` without violations", new ConstraintViolationException(MARK, null));
		thrown("`ValidationException`", new ValidationException(MARK));
	}

	private void addExceptionsOfSecurity() {
		this.group = "Exceptions of Spring Security without its filter chain";
		thrown("`AccessDeniedException`", new AccessDeniedException(MARK));
		thrown("subclass of `AccessDeniedException`", new AccessDeniedException(MARK) {
		});
		thrown("`AuthorizationDeniedException`", new AuthorizationDeniedException(MARK));
		twin("`CsrfException` of WebFlux", "`MissingCsrfTokenException`", () -> new CsrfException(MARK));
		thrown("`BadCredentialsException`", new BadCredentialsException(MARK));
		thrown("`InsufficientAuthenticationException`", new InsufficientAuthenticationException(MARK));
		thrown("`LockedException`", new LockedException(MARK));
		thrown("`DisabledException`", new DisabledException(MARK));
		thrown("`AccountExpiredException`", new AccountExpiredException(MARK));
		thrown("`CredentialsExpiredException`", new CredentialsExpiredException(MARK));
		thrown("`UsernameNotFoundException`", new UsernameNotFoundException(MARK));
		thrown("`AuthenticationServiceException`", new AuthenticationServiceException(MARK));
	}

	private void addExceptionsOfDataAccess() {
		this.group = "Data access";
		thrown("`DuplicateKeyException`", new DuplicateKeyException(MARK));
		thrown("`DataIntegrityViolationException`", new DataIntegrityViolationException(MARK));
		thrown("`DataIntegrityViolationException` around SQL state 23505",
				new DataIntegrityViolationException(MARK, new SQLException(MARK, "23505")));
		thrown("`SQLException` of state 23503", new SQLException(MARK, "23503"));
		thrown("`SQLException` of state 22001 or of a vendor's code for a value that does not fit",
				new SQLException(MARK, "72000", 12899));
		thrown("`SQLException` of a vendor's code for a check", new SQLException(MARK, "HY000", 3819));
		thrown("`SQLException` of a vendor's code for a lock", new SQLException(MARK, "HY000", 1205));
		thrown("`SQLException` of a vendor's code for a lack of sessions", new SQLException(MARK, "61000", 20));
		thrown("`SQLException` of a vendor's code for a query that takes too long",
				new SQLException(MARK, "HY000", 3024));
		thrown("`DataIntegrityViolationException` around a division by zero",
				new DataIntegrityViolationException(MARK, new SQLException(MARK, "22012")));
		thrown("`SQLTransientConnectionException` of a pool",
				new SQLTransientConnectionException(MARK, "61000", new SQLException(MARK, "61000", 20)));
		thrown("`OptimisticLockingFailureException`", new OptimisticLockingFailureException(MARK));
		thrown("`CannotAcquireLockException`", new CannotAcquireLockException(MARK));
		thrown("`EmptyResultDataAccessException`", new EmptyResultDataAccessException(MARK, 1));
		thrown("`IncorrectResultSizeDataAccessException`", new IncorrectResultSizeDataAccessException(MARK, 1, 2));
		thrown("`QueryTimeoutException`", new QueryTimeoutException(MARK));
		thrown("`DataAccessResourceFailureException`", new DataAccessResourceFailureException(MARK));
		thrown("`BadSqlGrammarException`", new BadSqlGrammarException(MARK, "select " + MARK, null));
		thrown("`InvalidDataAccessApiUsageException`", new InvalidDataAccessApiUsageException(MARK));
		thrown("`CannotCreateTransactionException`", new CannotCreateTransactionException(MARK));
		thrown("`TransactionSystemException`", new TransactionSystemException(MARK));
		addExceptionsOfR2dbc();
	}

	private void addExceptionsOfR2dbc() {
		thrown("`R2dbcException` of state 23505", new R2dbcDataIntegrityViolationException(MARK, "23505"));
		thrown("`R2dbcException` of state 23503", new R2dbcDataIntegrityViolationException(MARK, "23503"));
		thrown("`R2dbcException` for a lock (55P03)", new R2dbcNonTransientResourceException(MARK, "55P03"));
		thrown("`R2dbcException` for a deadlock (40P01)", new R2dbcRollbackException(MARK, "40P01"));
		thrown("`R2dbcException` for transactions without an order (40001)", new R2dbcRollbackException(MARK, "40001"));
		thrown("`R2dbcException` for a statement that takes too long (57014)",
				new R2dbcNonTransientResourceException(MARK, "57014"));
		thrown("`R2dbcException` for a lost connection (57P01)", new R2dbcNonTransientResourceException(MARK, "57P01"));
		thrown("`R2dbcException` for another state (25006)", new R2dbcNonTransientResourceException(MARK, "25006"));
		thrown("`R2dbcNonTransientResourceException` without a state", new R2dbcNonTransientResourceException(MARK));
		thrown("`R2dbcTimeoutException`", new R2dbcTimeoutException(MARK));
		thrown("`PoolAcquirePendingLimitException`", new PoolAcquirePendingLimitException(1));
		thrown("`PoolAcquireTimeoutException`", new PoolAcquireTimeoutException(Duration.ofMillis(1)));
		thrown("`PoolShutdownException`", new PoolShutdownException());
	}

	private void addExceptionsOfOtherServices() {
		this.group = "Calls to other services";
		for (int status : new int[] { 400, 401, 404, 409, 422 }) {
			thrown("`HttpClientErrorException` with " + status, HttpClientErrorException.create(MARK,
					HttpStatus.valueOf(status), MARK, new HttpHeaders(), MARK.getBytes(), null));
		}
		thrown("`HttpClientErrorException` with 429 and a time", HttpClientErrorException.create(MARK,
				HttpStatus.TOO_MANY_REQUESTS, MARK, retryAfter(), MARK.getBytes(), null));
		thrown("`HttpServerErrorException` with 500", HttpServerErrorException.create(MARK,
				HttpStatus.INTERNAL_SERVER_ERROR, MARK, new HttpHeaders(), MARK.getBytes(), null));
		thrown("`HttpServerErrorException` with 503 and a time", HttpServerErrorException.create(MARK,
				HttpStatus.SERVICE_UNAVAILABLE, MARK, retryAfter(), MARK.getBytes(), null));
		thrown("`ResourceAccessException` for a refused connection",
				new ResourceAccessException(MARK, new ConnectException(MARK)));
		thrown("`ResourceAccessException` for a timeout",
				new ResourceAccessException(MARK, new SocketTimeoutException(MARK)));
		thrown("`RestClientException`", new RestClientException(MARK));
		for (int status : new int[] { 400, 401, 404, 409, 422, 500 }) {
			thrown("`WebClientResponseException` with " + status,
					WebClientResponseException.create(status, MARK, new HttpHeaders(), MARK.getBytes(), null));
		}
		run("`timeout` of Reactor", "/run", (exchange) -> Mono.never().timeout(Duration.ofMillis(10)));
		thrown("`HttpTimeoutException`", new HttpTimeoutException(MARK));
		thrown("`RemoteApiException` whose code the policy does not name", remote(409, "UNNAMED"));
		thrown("`RemoteApiException` without a code", remote(409, null));
		thrown("`RemoteApiException` with a code that passes", remote(410, "OUT_OF_STOCK"));
		thrown("`RemoteApiException` with a code that passes, and 403", remote(403, "OUT_OF_STOCK"));
		thrown("`RemoteApiException` with a code that passes, and 500", remote(500, "OUT_OF_STOCK"));
		thrown("`RemoteApiException` with a code that becomes one of this service", remote(409, "SOLD_OUT"));
		thrown("`RemoteApiException` with a status that becomes a code of this service", remote(404, "UNNAMED"));
		thrown("`RemoteApiException` with 503 and a time", new RemoteApiException(REMOTE_CALL,
				RemoteError.of(503, null).withRetry(null, Duration.ofSeconds(7)).withMessage(MARK)));
		CallFailures.withoutWaiting(MARK).forEach((cause, thrown) -> fails(cause, "/run", thrown));
	}

	private static RemoteApiException remote(int status, String code) {
		return new RemoteApiException(REMOTE_CALL,
				RemoteError.of(status, code)
					.withMessage(MARK)
					.withDetails(ErrorDetails.of(Map.of("undeclared", MARK))));
	}

	private static HttpHeaders retryAfter() {
		HttpHeaders headers = new HttpHeaders();
		headers.set("Retry-After", "7");
		return headers;
	}

	private void addRequests() {
		this.group = "Requests that no operation takes";
		request("unknown path", (s) -> s.get("/nothing/" + MARK));
		request("unknown path below a known one", (s) -> s.get("/param/x"));
		request("unknown static resource", (s) -> s.get("/nothing.css"));
		request("path in a known one's other case", (s) -> s.get("/PARAM"));
		request("wrong method", (s) -> s.send("DELETE", "/items", null));
		request("method that nobody knows", (s) -> s.send("BREW", "/items", null));
		request("wrong method on a static resource", (s) -> s.send("DELETE", "/wire/here.txt", null));
		request("body of another type", (s) -> s.send("POST", "/items", MARK, "Content-Type: text/csv"));
		request("WebSocket endpoint, plain request", (s) -> s.get("/socket"));
		request("WebSocket handshake without `Connection: upgrade`", (s) -> s.get("/socket", "Upgrade: websocket"));
		request("WebSocket handshake without a key",
				(s) -> s.get("/socket", "Upgrade: websocket", "Connection: Upgrade"));
		request("WebSocket handshake, wrong method", (s) -> s.post("/socket", MARK));
		request("patch of another type", (s) -> s.send("PATCH", "/items", MARK, "Content-Type: text/csv"));
		request("malformed `Content-Type`", (s) -> s.send("POST", "/items", MARK, "Content-Type: garbage"));
		request("wildcard in `Content-Type`", (s) -> s.send("POST", "/items", MARK, "Content-Type: application/*"));
		request("body without `Content-Type`", (s) -> s.send("POST", "/items", MARK));
		request("`Accept` of another type", (s) -> s.get("/items", "Accept: text/csv"));
		request("malformed `Accept`", (s) -> s.get("/items", "Accept: " + MARK));
		request("parameter condition that does not hold", (s) -> s.get("/condition?type=" + MARK));
		request("header condition that does not hold", (s) -> s.get("/condition/header", "X-Mode: slow"));
		request("unknown API version", (s) -> s.get("/version", "X-Version: 9"));
		request("malformed API version", (s) -> s.get("/version", "X-Version: " + MARK));
		request("range beyond a static resource", (s) -> s.get("/wire/here.txt", "Range: bytes=900-"));
		this.group = "Parameters";
		request("no parameter", (s) -> s.get("/param"));
		request("empty parameter", (s) -> s.get("/param?n="));
		request("parameter of wrong type", (s) -> s.get("/param?n=" + MARK));
		request("number out of range", (s) -> s.get("/param?n=99999999999"));
		request("malformed escape in the query", (s) -> s.get("/param?n=%zz"));
		request("unknown constant", (s) -> s.get("/enum?kind=" + MARK));
		request("malformed date", (s) -> s.get("/date?day=2026-02-30"));
		request("path variable of wrong type", (s) -> s.get("/path/" + MARK));
		request("blank path variable", (s) -> s.get("/path/%20"));
		request("path variable that the path lacks (a mistake of the service)", (s) -> s.get("/path-wrong"));
		request("no header", (s) -> s.get("/header"));
		request("header of wrong type", (s) -> s.get("/header", "X-Tenant: " + MARK));
		request("no cookie", (s) -> s.get("/cookie"));
		request("cookie of wrong type", (s) -> s.get("/cookie", "Cookie: basket=" + MARK));
		request("no matrix variable", (s) -> s.get("/matrix/1"));
		request("parameter without a converter (a mistake of the service)", (s) -> s.get("/unsupported?task=x"));
	}

	private void addBodies() {
		this.group = "Bodies that cannot be read";
		body("no body", "");
		body("unfinished JSON", "{\"amount\": 1");
		body("unquoted text", "{\"amount\": " + MARK + "}");
		body("trailing comma", "{\"count\": 1,}");
		body("single quotes", "{'count': 1}");
		body("control character in a text", "{\"kind\": \"a\nb\"}");
		body("bad escape", "{\"kind\": \"\\x\"}");
		body("list in place of an object", "[]");
		body("text in place of an object", "\"" + MARK + "\"");
		body("text in place of a number", "{\"count\": \"" + MARK + "\"}");
		body("number out of range", "{\"count\": 99999999999}");
		body("overlong number", "{\"amount\": " + "9".repeat(2000) + "}");
		body("text in place of a truth value", "{\"urgent\": \"" + MARK + "\"}");
		body("malformed date", "{\"due\": \"" + MARK + "\"}");
		body("malformed UUID", "{\"id\": \"" + MARK + "\"}");
		body("unknown constant", "{\"kind\": \"" + MARK + "\"}");
		body("object in place of a list", "{\"lines\": {}}");
		body("wrong type in a list", "{\"lines\": [{\"count\": 1}, {\"count\": \"" + MARK + "\"}]}");
		body("too many levels", "{\"x\": " + "[".repeat(5000) + "]".repeat(5000) + "}");
	}

	private void addInvalidInput() {
		this.group = "Input that is not valid";
		request("body", (s) -> s.post("/orders", "{\"name\": \"\", \"mail\": \"" + MARK + "\"}"));
		request("element of a list in a body",
				(s) -> s.post("/orders", order("\"lines\": [{\"sku\": \"\", \"count\": 1}]")));
		request("value of a map in a body", (s) -> s.post("/orders", order("\"prices\": {\"EUR\": 0}")));
		request("size of a list in a body", (s) -> s.post("/orders", order(
				"\"lines\": [{\"sku\": \"a\", \"count\": 1}, {\"sku\": \"a\", \"count\": 1}, {\"sku\": \"a\", \"count\": 1}]")));
		request("element of a body that is a list", (s) -> s.post("/orders/many", "[{\"name\": \"\"}]"));
		request("form", (s) -> s.get("/orders/form?sku=&count=0"));
		request("form with a value of wrong type", (s) -> s.get("/orders/form?sku=a&count=" + MARK));
		request("form with a path that leads nowhere", (s) -> s.get("/orders/form?sku.x=" + MARK + "&count=1"));
		request("parameter of an interface with `@Validated`", (s) -> s.get("/validated/interface?page_size=0"));
		request("parameter", (s) -> s.get("/min?n=0"));
		request("parameter of a class with `@Validated`", (s) -> s.get("/validated/class?n=0"));
		request("header", (s) -> s.get("/min/header", "X-Count: 0"));
		request("path variable", (s) -> s.get("/min/path/0"));
	}

	private static String order(String members) {
		return "{\"name\": \"a\", " + members + "}";
	}

	private void addUploads() {
		this.group = "Uploads";
		request("no part", (s) -> upload(s, "/part", "other", 1));
		request("part too large", (s) -> upload(s, "/part", "file", 2000));
		request("no multipart request", (s) -> s.send("POST", "/part", MARK));
		request("multipart request without boundary",
				(s) -> s.send("POST", "/part", MARK, "Content-Type: multipart/form-data"));
		request("multipart request that ends early",
				(s) -> s.send("POST", "/part", "--b\r\nContent-Disp", "Content-Type: multipart/form-data; boundary=b"));
		request("part of a type that cannot be read", (s) -> upload(s, "/part/json", "payment", 1));
	}

	private static RawResponse upload(NettyService service, String path, String name, int size) {
		String body = """
				--b
				Content-Disposition: form-data; name="%s"; filename="f.txt"
				Content-Type: text/plain

				%s
				--b--
				""".formatted(name, "x".repeat(size)).replace("\n", "\r\n");
		return service.send("POST", path, body, "Content-Type: multipart/form-data; boundary=b");
	}

	private void addPlaces() {
		this.group = "Places from which an exception comes";
		fails("functional endpoint", "/route", () -> new OutOfStockException(MARK));
		fails("functional endpoint, unknown exception", "/route", () -> new IllegalStateException(MARK));
		request("functional endpoint, malformed body", (s) -> s.post("/route/body", "{"));
		request("functional endpoint, malformed `Content-Type`",
				(s) -> s.send("POST", "/route/body", "{}", "Content-Type: garbage"));
		request("functional endpoint, wrong method", (s) -> s.send("DELETE", "/route", null));
		this.failures.add(
				new Failure(this.group, "`WebHandler`", this.group + ": `HttpRequestHandler`", (s) -> s.get("/plain")));
		request("operation that produces CSV", (s) -> s.get("/csv"));
		request("operation that produces CSV, for a client of CSV", (s) -> s.get("/csv", "Accept: text/csv"));
		run("operation that had set the headers of a body", "operation that had written half a body", "/run",
				(exchange) -> {
					exchange.getResponse().getHeaders().setETag("\"1\"");
					exchange.getResponse().getHeaders().setContentLength(500);
					return Mono.error(new OutOfStockException(MARK));
				});
		run("value that cannot be written", "/run", (exchange) -> new Unwritable());
	}

	private void addFiltersAndStatuses() {
		this.group = "Filters";
		fails("mapped exception", "/filter", () -> new OutOfStockException(MARK));
		fails("ready exception", "/filter", RateLimitExceededException::new);
		fails("`IllegalStateException`", "/filter", () -> new IllegalStateException(MARK));
		fails("`IOException`", "/filter", () -> new IOException(MARK));
		fails("`Error`", "/filter", () -> new AssertionError(MARK));
		fails("`AccessDeniedException`", "/filter", () -> new AccessDeniedException(MARK));
		fails("`ResponseStatusException`", "/filter", () -> new ResponseStatusException(HttpStatus.CONFLICT));
		for (int status : new int[] { 400, 401, 403, 418, 429, 500, 503 }) {
			run("`setComplete()` with " + status, "`sendError(" + status + ")`", "/filter",
					(exchange) -> complete(exchange, status));
		}
		this.group = "Statuses without a body";
		for (int status : new int[] { 400, 401, 404, 409, 422, 451, 500, 502, 599 }) {
			run("`setRawStatusCode(" + status + ")` in a filter", "`setStatus(" + status + ")` in a filter", "/filter",
					(exchange) -> {
						exchange.getResponse().setRawStatusCode(status);
						return Mono.empty();
					});
		}
		for (int status : new int[] { 404, 500 }) {
			run("`setComplete()` with " + status + " in a controller", "`sendError(" + status + ")` in a controller",
					"/run", (exchange) -> complete(exchange, status));
		}
		run("`ResponseEntity.notFound()`", "/run", (exchange) -> ResponseEntity.notFound().build());
		run("`ResponseEntity` of 401 with a challenge", "/run",
				(exchange) -> ResponseEntity.status(401).header("WWW-Authenticate", "Basic").build());
		run("`ResponseEntity` of 503 with `Retry-After`", "/run",
				(exchange) -> ResponseEntity.status(503).header("Retry-After", "9").build());
		request("direct request to the error page", (s) -> s.get("/error"));
	}

	private static Mono<Void> complete(ServerWebExchange exchange, int status) {
		exchange.getResponse().setRawStatusCode(status);
		return exchange.getResponse().setComplete();
	}

	private void addAsynchronous() {
		this.group = "Asynchronous work and streams, before the response has begun";
		callable("mapped exception", () -> new OutOfStockException(MARK));
		callable("unknown exception", () -> new IOException(MARK));
		callable("`Error`", () -> new AssertionError(MARK));
		run("`CompletableFuture`, mapped exception", "/run",
				(exchange) -> CompletableFuture.failedFuture(new OutOfStockException(MARK)));
		run("`CompletableFuture`, unknown exception", "/run",
				(exchange) -> CompletableFuture.failedFuture(new IllegalStateException(MARK)));
		stream("`Flux`, mapped exception", "`ResponseBodyEmitter`, mapped exception",
				() -> Flux.error(new OutOfStockException(MARK)));
		stream("`Flux`, unknown exception", "", () -> Flux.error(new IllegalStateException(MARK)));
		stream("`Flux` of events, mapped exception", "`SseEmitter`, mapped exception",
				() -> Flux.<ServerSentEvent<String>>error(new OutOfStockException(MARK)));
		stream("`Flux` of buffers, mapped exception", "`StreamingResponseBody`, mapped exception",
				() -> Flux.<DataBuffer>error(new OutOfStockException(MARK)));
		stream("`Flux` of buffers, unknown exception", "`StreamingResponseBody`, unknown exception",
				() -> Flux.<DataBuffer>error(new IOException(MARK)));
	}

	private void callable(String kind, Callable<Throwable> thrown) {
		run("`Mono.fromCallable`, " + kind, "`Callable`, " + kind, "/run",
				(exchange) -> Mono.fromCallable(thrown).flatMap(Mono::error).subscribeOn(Schedulers.parallel()));
	}

	private void stream(String cause, String twin, Supplier<Flux<?>> stream) {
		run(cause, twin, "/run", (exchange) -> ResponseEntity.ok(stream.get()));
	}

	private void addContainer() {
		this.group = "Requests that the container rejects";
		RejectedByNettyTests.rejections()
			.forEach((rejection) -> request(rejection.name(), (service) -> service.exchange(rejection.request())));
	}

	private void thrown(String cause, Exception thrown) {
		fails(cause, "/run", () -> thrown);
	}

	private void fails(String cause, String path, Callable<Throwable> thrown) {
		run(cause, path, (exchange) -> Mono.error(thrown.call()));
	}

	private void twin(String cause, String twin, Callable<Throwable> thrown) {
		run(cause, twin, "/run", (exchange) -> Mono.error(thrown.call()));
	}

	private void run(String cause, String path, Action action) {
		run(cause, cause, path, action);
	}

	private void run(String cause, String twin, String path, Action action) {
		this.failures.add(new Failure(this.group, cause, this.group + ": " + twin,
				(service) -> FailingService.run(service, path, action)));
	}

	private void body(String cause, String json) {
		request(cause, (service) -> service.post("/items", json));
	}

	private void request(String cause, Function<NettyService, RawResponse> request) {
		this.failures.add(new Failure(this.group, cause, this.group + ": " + cause, request));
	}

	private static Exception cause() {
		return new IllegalStateException(MARK);
	}

	private static Exception cyclic() {
		Exception outer = new IllegalStateException(MARK);
		outer.initCause(new IllegalStateException(MARK, outer));
		return outer;
	}

	private static ErrorResponseException tooMany() {
		ErrorResponseException thrown = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS,
				ProblemDetail.forStatus(429), null);
		thrown.getHeaders().set("Retry-After", "7");
		thrown.getHeaders().set("X-Custom", "yes");
		return thrown;
	}

	private static BindException bindException() {
		BeanPropertyBindingResult result = new BeanPropertyBindingResult(new Unwritable(), "item");
		result.reject("taken");
		return new BindException(result);
	}

	/**
	 * One way to fail.
	 *
	 * @param group what it belongs to
	 * @param cause what happens
	 * @param twin what it is in a servlet application
	 * @param request makes it happen
	 */
	record Failure(String group, String cause, String twin, Function<NettyService, RawResponse> request) {

		@Override
		public String toString() {
			return this.group + ": " + this.cause;
		}

	}

	@ApiErrorCode("OUT_OF_STOCK")
	static class AnnotatedException extends RuntimeException {

		AnnotatedException() {
			super(MARK);
		}

	}

	@ResponseStatus(HttpStatus.GONE)
	static class GoneForGoodException extends RuntimeException {

		GoneForGoodException() {
			super(MARK);
		}

	}

	@ResponseStatus(HttpStatus.I_AM_A_TEAPOT)
	static class TeapotException extends RuntimeException {

		TeapotException() {
			super(MARK);
		}

	}

	static class Unprintable extends RuntimeException {

		@Override
		public String getMessage() {
			throw new IllegalStateException(MARK);
		}

	}

	public static class Unwritable {

		public String getText() {
			throw new IllegalStateException(MARK);
		}

	}

}
