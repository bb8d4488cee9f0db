package io.github.errorbook.test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * What a service relies on of the errors of another one, as the reference of that says
 * it, {@code errors.json}. In the build of the consumer, {@link #verify()} fails where
 * the reference does not have what the consumer relies on. In either build,
 * {@link #verify(Path)} fails where the next version of the provider breaks it:
 * <ul>
 * <li>a code is gone</li>
 * <li>its status is another</li>
 * <li>a detail is gone, or its type is another</li>
 * <li>it is not retryable any more</li>
 * </ul>
 * What nobody relies on may change. Immutable; every method that adds something returns a
 * copy.
 *
 * @since 0.1.0
 * @see CatalogContract
 */
public final class ConsumedErrors {

	private final Resource reference;

	private final Map<String, List<String>> codes;

	private ConsumedErrors(Resource reference, Map<String, List<String>> codes) {
		this.reference = reference;
		this.codes = codes;
	}

	/**
	 * Start with the reference that the consumer was built against.
	 * @param reference an {@code errors.json}
	 * @return what relies on nothing yet
	 */
	public static ConsumedErrors of(Path reference) {
		return new ConsumedErrors(new FileSystemResource(reference), Map.of());
	}

	/**
	 * Start with a client of {@code errorbook.clients}: with its {@code reference}, and
	 * all codes that its policy names.
	 * @param environment the configuration of the consumer
	 * @param client the name of the client
	 * @return what relies on these codes, without details
	 * @throws IllegalStateException if the client has no {@code reference}
	 */
	public static ConsumedErrors ofClient(Environment environment, String client) {
		String prefix = "errorbook.clients." + client;
		String location = environment.getProperty(prefix + ".reference");
		if (location == null) {
			throw new IllegalStateException(prefix + ".reference is not set: name the errors.json of the service");
		}
		Map<String, List<String>> codes = new LinkedHashMap<>();
		Binder.get(environment)
			.bind(prefix + ".codes", Bindable.mapOf(String.class, Object.class))
			.orElse(Map.of())
			.keySet()
			.forEach((code) -> codes.put(code, List.of()));
		return new ConsumedErrors(new DefaultResourceLoader().getResource(location.trim()), codes);
	}

	/**
	 * Add a code.
	 * @param code the code, as clients see it
	 * @param details the names of the details that are read
	 * @return the copy
	 */
	public ConsumedErrors code(String code, String... details) {
		Map<String, List<String>> all = new LinkedHashMap<>(this.codes);
		all.put(code, List.of(details));
		return new ConsumedErrors(this.reference, all);
	}

	/**
	 * Fail where the reference lacks a code or a detail, or deprecates a code.
	 * @throws AssertionError with all that is missing
	 */
	public void verify() {
		SortedMap<String, ProvidedCode> provided = ProvidedCode.read(this.reference);
		List<String> findings = new ArrayList<>();
		this.codes.forEach((code, details) -> check(code, details, provided.get(code), findings));
		fail("What this service relies on is not in " + this.reference, findings);
	}

	private static void check(String code, List<String> details, @Nullable ProvidedCode provided,
			List<String> findings) {
		if (provided == null) {
			findings.add(code + " is not there");
			return;
		}
		if (provided.deprecated()) {
			findings.add(code + " is deprecated"
					+ (provided.replacedBy().isEmpty() ? "" : ", and replaced by " + provided.replacedBy()));
		}
		details.stream()
			.filter((detail) -> !provided.details().containsKey(detail))
			.forEach((detail) -> findings.add(code + " has no detail " + detail));
	}

	/**
	 * Fail where the next version of the provider breaks what the consumer relies on.
	 * @param next the {@code errors.json} of the next version
	 * @throws AssertionError with all differences
	 */
	public void verify(Path next) {
		SortedMap<String, ProvidedCode> before = ProvidedCode.read(this.reference);
		SortedMap<String, ProvidedCode> after = ProvidedCode.read(new FileSystemResource(next));
		List<String> differences = new ArrayList<>();
		this.codes.forEach((code, details) -> {
			ProvidedCode old = before.get(code);
			if (old == null) {
				differences.add(code + " is not there, not even before");
			}
			else {
				compare(code, details, old, after.get(code), differences);
			}
		});
		fail(next + " breaks what this service relies on", differences);
	}

	private static void compare(String code, List<String> details, ProvidedCode before, @Nullable ProvidedCode after,
			List<String> differences) {
		if (after == null) {
			differences.add("%s is gone%n  - status %d".formatted(code, before.status()));
			return;
		}
		if (before.status() != after.status()) {
			differences.add("%s has another status%n  - %d%n  + %d".formatted(code, before.status(), after.status()));
		}
		if (before.retryable() && !after.retryable()) {
			differences.add("%s is not retryable any more".formatted(code));
		}
		for (String detail : details) {
			String type = before.details().getOrDefault(detail, "");
			String now = after.details().get(detail);
			if (now == null) {
				differences.add("%s has lost the detail %s%n  - %s".formatted(code, detail, type));
			}
			else if (!now.equals(type)) {
				differences.add("%s has another type for %s%n  - %s%n  + %s".formatted(code, detail, type, now));
			}
		}
	}

	private static void fail(String subject, List<String> findings) {
		if (!findings.isEmpty()) {
			throw new AssertionError(subject + ":\n\n" + String.join("\n", findings));
		}
	}

}
