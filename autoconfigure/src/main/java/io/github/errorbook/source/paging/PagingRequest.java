package io.github.errorbook.source.paging;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * What the client of the current request asks of a list.
 */
final class PagingRequest {

	private static final int MAX_VALUES = 64;

	private final ListRequest request;

	PagingRequest(ListRequest request) {
		this.request = request;
	}

	/**
	 * Return the properties to sort by that are not there by default.
	 * @return the properties, in their order
	 */
	Set<String> properties() {
		Set<String> properties = properties(this.request.arguments((name) -> false));
		if (!properties.isEmpty()) {
			properties.removeAll(properties(this.request.arguments((name) -> true)));
		}
		return properties;
	}

	private static Set<String> properties(List<Object> arguments) {
		Set<String> properties = new LinkedHashSet<>();
		for (Object argument : arguments) {
			Sort sort = (argument instanceof Pageable pageable) ? pageable.getSort()
					: (argument instanceof Sort value) ? value : Sort.unsorted();
			sort.forEach((order) -> properties.add(order.getProperty()));
		}
		return properties;
	}

	/**
	 * Return the values of all parameters, and what they list, for an application that
	 * makes an order of them by itself.
	 * @return the values, not too many
	 */
	Stream<String> values() {
		return this.request.parameters()
			.values()
			.stream()
			.flatMap(Stream::of)
			.flatMap((value) -> Stream.concat(Stream.of(value), Stream.of(value.split("[,:;|+\\s-]+", 4))))
			.filter((value) -> value.length() > 1)
			.limit(MAX_VALUES);
	}

	/**
	 * Return the parameter that asks for a page or a position that no list has.
	 * @return the name of the parameter, or {@code null} if there is none
	 */
	@Nullable String outOfRange() {
		Set<String> names = this.request.parameters().keySet();
		if (offset((name) -> false) > Integer.MAX_VALUE) {
			return names.stream()
				.limit(MAX_VALUES)
				.min(Comparator.comparingLong((name) -> offset(name::equals)))
				.orElse(null);
		}
		return names.stream()
			.filter((name) -> isOutOfRange(this.request.parameters().get(name)))
			.findFirst()
			.orElse(null);
	}

	private long offset(Predicate<String> missing) {
		return this.request.arguments(missing)
			.stream()
			.mapToLong((argument) -> (argument instanceof Pageable page && page.isPaged()) ? page.getOffset() : 0)
			.max()
			.orElse(0);
	}

	private static boolean isOutOfRange(String @Nullable [] values) {
		try {
			long number = (values != null && values.length > 0) ? Long.parseLong(values[0]) : 0;
			return number < 0 || number > Integer.MAX_VALUE;
		}
		catch (NumberFormatException ex) {
			return false;
		}
	}

}
