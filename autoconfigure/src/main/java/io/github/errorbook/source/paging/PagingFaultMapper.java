package io.github.errorbook.source.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;
import io.github.errorbook.resolve.MapperSource;

/**
 * A query that fails because of the order or the page that the client asked for. What a
 * library throws then is what it throws for a query that the service has wrong: it is the
 * client's fault only if it is about what this request asks for.
 */
final class PagingFaultMapper implements FrameworkErrorMapper<Throwable> {

	private static final List<String> TYPES = List.of("java.lang.IllegalArgumentException",
			"java.lang.ArithmeticException", "java.sql.SQLException", "io.r2dbc.spi.R2dbcException",
			"org.springframework.dao.InvalidDataAccessApiUsageException",
			"org.springframework.dao.InvalidDataAccessResourceUsageException",
			"jakarta.persistence.PersistenceException");

	private final Class<? extends Throwable> type;

	private final Supplier<@Nullable ListRequest> current;

	private final InputFaults faults;

	PagingFaultMapper(Class<? extends Throwable> type, Supplier<@Nullable ListRequest> current, InputFaults faults) {
		this.type = type;
		this.current = current;
		this.faults = faults;
	}

	/**
	 * Create mappers for all types that are there.
	 * @param current finds the current request
	 * @param faults puts faults into words
	 * @return the mappers
	 */
	static MapperSource source(Supplier<@Nullable ListRequest> current, InputFaults faults) {
		ClassLoader loader = PagingFaultMapper.class.getClassLoader();
		List<PagingFaultMapper> mappers = new ArrayList<>();
		for (String name : TYPES) {
			if (ClassUtils.isPresent(name, loader)) {
				mappers.add(new PagingFaultMapper(ClassUtils.resolveClassName(name, loader).asSubclass(Throwable.class),
						current, faults));
			}
		}
		return MapperSource.of(mappers);
	}

	@Override
	public Class<?> type() {
		return this.type;
	}

	@Override
	public @Nullable ErrorMapping map(Throwable thrown) {
		ListRequest request = this.current.get();
		return (request != null) ? map(Complaint.of(thrown), new PagingRequest(request)) : null;
	}

	private @Nullable ErrorMapping map(Complaint complaint, PagingRequest request) {
		String property = complaint.ofLibrary() ? property(request, complaint) : null;
		if (property != null) {
			return mapping(InputFault.UNKNOWN_FIELD, property);
		}
		String parameter = complaint.ofRange() ? request.outOfRange() : null;
		return (parameter != null) ? mapping(InputFault.OUT_OF_RANGE, parameter) : null;
	}

	private static @Nullable String property(PagingRequest request, Complaint complaint) {
		for (String property : request.properties()) {
			if (complaint.isAboutOrderBy(property)) {
				return property;
			}
		}
		return request.values().filter(complaint::isAbout).findFirst().orElse(null);
	}

	private ErrorMapping mapping(InputFault fault, String field) {
		return ErrorMapping.code(StandardErrorCode.INVALID_REQUEST)
			.withViolations(this.faults.violation(fault, field, InputLocation.QUERY));
	}

}
