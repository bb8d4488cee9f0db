package io.github.errorbook.recent.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.autoconfigure.response.ResponseProperties;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.handle.ByPath;
import io.github.errorbook.recent.RecentError;
import io.github.errorbook.recent.RecentErrorCursor;
import io.github.errorbook.recent.RecentErrorPage;
import io.github.errorbook.render.CodeValue;
import io.github.errorbook.render.ViolationMember;

/**
 * Shows of an error what its response showed, and the request that it answered.
 */
final class ClientView {

	private final ByPath<ResponseProperties> response;

	private final String contextPath;

	private final ErrorCatalog catalog;

	ClientView(ByPath<ResponseProperties> response, String contextPath, ErrorCatalog catalog) {
		this.response = response;
		this.contextPath = contextPath;
		this.catalog = catalog;
	}

	Map<String, Object> of(RecentErrorPage page) {
		Map<String, Object> view = new LinkedHashMap<>();
		view.put("errors", page.errors().stream().map(this::of).toList());
		RecentErrorCursor next = page.next();
		if (next != null) {
			view.put("next", next.toString());
		}
		return view;
	}

	private Map<String, Object> of(RecentError error) {
		Map<String, Object> view = new LinkedHashMap<>();
		view.put("id", error.id());
		view.put("timestamp", error.timestamp().toString());
		view.put("method", error.request().method());
		view.put("path", error.request().path());
		view.put("requestId", error.request().requestId());
		view.put("status", error.status());
		ResponseProperties form = this.response.at(error.request().path(), this.contextPath);
		ResponseProperties.Names names = form.names();
		if (!names.code().isEmpty() && form.codeValue() == CodeValue.CODE) {
			view.put("code", code(error));
		}
		if (!names.message().isEmpty()) {
			view.put("message", error.message());
		}
		Object details = names.details().isEmpty() ? null : details(error.detailsValue(), form);
		if (details != null) {
			view.put("details", details);
		}
		return view;
	}

	private Object code(RecentError error) {
		ErrorDefinition definition = this.catalog.findByValue(error.code());
		return (definition != null) ? definition.jsonValue() : error.code();
	}

	private static @Nullable Object details(@Nullable Object details, ResponseProperties form) {
		return (details instanceof List<?> violations)
				? violations.stream().map((violation) -> violation(violation, form)).toList() : details;
	}

	private static Map<Object, Object> violation(Object violation, ResponseProperties form) {
		Map<Object, Object> view = new LinkedHashMap<>((Map<?, ?>) violation);
		if (!form.violationInclude().contains(ViolationMember.CODE)) {
			view.remove("code");
		}
		if (!form.violationInclude().contains(ViolationMember.IN)) {
			view.remove("in");
		}
		return view;
	}

}
