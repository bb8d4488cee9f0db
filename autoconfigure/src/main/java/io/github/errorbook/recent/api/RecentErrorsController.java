package io.github.errorbook.recent.api;

import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.exception.RateLimitExceededException;
import io.github.errorbook.exception.UnauthenticatedException;
import io.github.errorbook.recent.QueryParameters;
import io.github.errorbook.recent.RecentErrorPage;
import io.github.errorbook.recent.RecentErrorQuery;
import io.github.errorbook.recent.RecentErrorRepository;
import io.github.errorbook.recent.SafeText;

/**
 * Shows an authenticated caller his own errors from 400 to 499. Whose errors they are is
 * decided by the name that authentication gave, and by nothing that the caller sends.
 */
@RestController
final class RecentErrorsController {

	private static final List<String> PARAMETERS = List.of("code", "path", "requestId", "from", "to", "after", "limit");

	private final RecentErrorRepository log;

	private final ClientView view;

	private final CallLimit limit;

	RecentErrorsController(RecentErrorRepository log, ClientView view, CallLimit limit) {
		this.log = log;
		this.view = view;
		this.limit = limit;
	}

	@GetMapping(path = "${errorbook.recent.api.path:/errors/recent}", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Map<String, Object>> list(@Nullable Principal caller,
			@RequestParam MultiValueMap<String, String> parameters) {
		String name = (caller != null) ? caller.getName() : null;
		if (name == null || name.isEmpty()) {
			throw new UnauthenticatedException();
		}
		this.limit.take(name).ifPresent((wait) -> {
			throw new RateLimitExceededException(wait);
		});
		RecentErrorQuery query = query(parameters).withStatuses(400, 499).withPrincipal(name);
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.view.of(find(query, name)));
	}

	private static RecentErrorQuery query(MultiValueMap<String, String> parameters) {
		Map<String, @Nullable String> known = new HashMap<>();
		PARAMETERS.forEach((name) -> known.put(name, parameters.getFirst(name)));
		return new QueryParameters(known).read();
	}

	/* A log that compares names less exactly than it should gives nothing away. */
	private RecentErrorPage find(RecentErrorQuery query, String name) {
		if (!SafeText.isName(name)) {
			return new RecentErrorPage(List.of(), null);
		}
		RecentErrorPage page = this.log.find(query);
		return new RecentErrorPage(page.errors().stream().filter(query::matches).toList(), page.next());
	}

}
