package io.github.errorbook.describe;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.errorbook.model.Violation;

/**
 * The operations of the service and the codes that each can return, in so far as that is
 * known without running them. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ApiOperations {

	private static final Comparator<ApiOperation> ORDER = Comparator.comparing(ApiOperation::path)
		.thenComparing(ApiOperation::method);

	private final List<OperationSource> sources;

	private final Supplier<List<ErrorReason>> errors;

	/**
	 * Create a description.
	 * @param sources know the operations
	 * @param errors know the codes
	 */
	public ApiOperations(List<OperationSource> sources, List<ErrorReason> errors) {
		this(sources, constant(List.copyOf(errors)));
	}

	/* At the start, nobody asks for codes, and so nothing is made that knows them. */
	ApiOperations(List<OperationSource> sources, Supplier<List<ErrorReason>> errors) {
		this.sources = List.copyOf(sources);
		this.errors = errors;
	}

	private static Supplier<List<ErrorReason>> constant(List<ErrorReason> errors) {
		return () -> errors;
	}

	/**
	 * Return the operations.
	 * @return the operations, sorted by path and method
	 */
	public List<ApiOperation> all() {
		return this.sources.stream()
			.map(OperationSource::operations)
			.flatMap(Collection::stream)
			.sorted(ORDER)
			.toList();
	}

	/**
	 * Return the codes that an operation can return.
	 * @param operation the operation
	 * @return the codes, sorted
	 */
	public SortedSet<String> codes(ApiOperation operation) {
		SortedSet<String> codes = this.errors.get()
			.stream()
			.map((reason) -> reason.codes(operation))
			.flatMap(Collection::stream)
			.collect(Collectors.toCollection(TreeSet::new));
		this.errors.get().forEach((reason) -> reason.amend(operation, codes));
		return codes;
	}

	/**
	 * Return what an error with a code may say of the input of an operation.
	 * @param operation the operation
	 * @param code a code that the operation can return
	 * @param locale the language of the reader
	 * @return a violation in the names that clients use; empty if none is known
	 */
	public List<Violation> examples(ApiOperation operation, String code, Locale locale) {
		return this.errors.get()
			.stream()
			.map((reason) -> reason.example(operation, code, locale))
			.filter(Objects::nonNull)
			.limit(1)
			.toList();
	}

	/**
	 * Return the operations that can return each code.
	 * @return the operations by code, sorted; no entry for a code that none returns
	 */
	public Map<String, List<ApiOperation>> byCode() {
		return all().stream()
			.flatMap((operation) -> codes(operation).stream().map((code) -> Map.entry(code, operation)))
			.collect(Collectors.groupingBy(Map.Entry::getKey, TreeMap::new,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

}
