package io.github.errorbook.openapi;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.core.util.PathUtils;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.catalog.Visibility;
import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.ApiOperations;
import io.github.errorbook.door.ErrorPaths;
import io.github.errorbook.model.Violation;

/**
 * The codes that the document may name.
 */
final class DocumentedCodes {

	private final ApiOperations operations;

	private final ErrorCatalog catalog;

	private final ErrorPaths paths;

	DocumentedCodes(ApiOperations operations, ErrorCatalog catalog, ErrorPaths paths) {
		this.operations = operations;
		this.catalog = catalog;
		this.paths = paths;
	}

	/**
	 * Return all public codes.
	 * @return the codes, sorted
	 */
	List<Object> all() {
		return this.catalog.definitions()
			.stream()
			.filter(DocumentedCodes::isPublic)
			.sorted(Comparator.comparing(ErrorDefinition::value))
			.map(ErrorDefinition::jsonValue)
			.toList();
	}

	/**
	 * Return the code of an error that no operation foresees.
	 * @return the definition, or {@code null} if it is not public
	 */
	@Nullable ErrorDefinition unforeseen() {
		ErrorDefinition definition = this.catalog.get(StandardErrorCode.INTERNAL_SERVER_ERROR);
		return isPublic(definition) ? definition : null;
	}

	/**
	 * Return the operations whose errors Errorbook answers.
	 * @return the operations by their paths as springdoc writes them
	 */
	Map<String, List<ApiOperation>> operations() {
		return this.operations.all()
			.stream()
			.filter((operation) -> this.paths.include(operation.path()))
			.collect(Collectors.groupingBy((operation) -> PathUtils.parsePath(operation.path(), new HashMap<>())));
	}

	/**
	 * Return the public codes that operations can return.
	 * @param operations the operations
	 * @return the definitions by status, each list sorted by code
	 */
	SortedMap<Integer, List<ErrorDefinition>> byStatus(Stream<ApiOperation> operations) {
		return operations.flatMap((operation) -> this.operations.codes(operation).stream())
			.distinct()
			.sorted()
			.map(this.catalog::find)
			.filter(Objects::nonNull)
			.filter(DocumentedCodes::isPublic)
			.collect(Collectors.groupingBy(ErrorDefinition::status, TreeMap::new, Collectors.toList()));
	}

	/**
	 * Return what an error with a code may say of the input of operations.
	 * @param operations the operations
	 * @param code the code
	 * @param locale the language of the reader
	 * @return a violation of the first operation that has one; empty if none has
	 */
	List<Violation> examples(List<ApiOperation> operations, ErrorDefinition code, Locale locale) {
		return operations.stream()
			.flatMap((operation) -> this.operations.examples(operation, code.code(), locale).stream())
			.limit(1)
			.toList();
	}

	private static boolean isPublic(ErrorDefinition definition) {
		return definition.visibility() == Visibility.PUBLIC;
	}

}
