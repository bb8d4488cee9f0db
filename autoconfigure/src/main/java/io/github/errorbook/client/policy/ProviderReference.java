package io.github.errorbook.client.policy;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reference of another service, {@code errors.json} of its reference pages.
 */
final class ProviderReference {

	private final Map<String, JsonNode> codes = new HashMap<>();

	private ProviderReference(JsonNode root) {
		for (JsonNode code : root.path("codes")) {
			this.codes.put(code.path("code").asString(""), code);
		}
	}

	/**
	 * Read a reference.
	 * @param location its location, on the class path or in the file system
	 * @param classLoader the class loader of the application
	 * @return the reference, or {@code null} if there is none
	 * @throws IOException if it cannot be read
	 */
	static @Nullable ProviderReference read(String location, @Nullable ClassLoader classLoader) throws IOException {
		Resource resource = new DefaultResourceLoader(classLoader).getResource(location.trim());
		if (!resource.isReadable()) {
			return null;
		}
		try (InputStream content = resource.getInputStream()) {
			JsonNode root = JsonMapper.shared().readTree(content);
			return root.path("codes").isArray() ? new ProviderReference(root) : null;
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	Set<String> codes() {
		return this.codes.keySet();
	}

	/**
	 * Return the status of a code.
	 * @param code the code
	 * @return the HTTP status, or 0 if there is no such code
	 */
	int status(String code) {
		JsonNode entry = this.codes.get(code);
		return (entry != null) ? entry.path("status").asInt(0) : 0;
	}

	/**
	 * Say what is strange about a code.
	 * @param code the code
	 * @return a part of a sentence, or {@code null} if nothing is
	 */
	@Nullable String warning(String code) {
		JsonNode entry = this.codes.get(code);
		if (entry == null) {
			return "is not there";
		}
		JsonNode deprecated = entry.path("deprecated");
		if (!entry.has("deprecated")) {
			return null;
		}
		String replacement = deprecated.path("replacedBy").asString("");
		return "is deprecated" + (replacement.isEmpty() ? "" : ", and replaced by " + replacement);
	}

}
