package io.github.errorbook.client.policy;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.client.RemoteApiException;
import io.github.errorbook.model.ErrorDetails;

/**
 * Of the details of an error, those that a code of this service declares.
 */
final class DeclaredValues {

	private DeclaredValues() {
	}

	static ErrorDetails of(RemoteApiException thrown, ErrorDefinition definition) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (String name : definition.details().keySet()) {
			values.put(name, thrown.getDetails().get(name));
		}
		return ErrorDetails.of(values);
	}

}
