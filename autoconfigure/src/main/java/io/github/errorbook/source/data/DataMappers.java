package io.github.errorbook.source.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

import io.github.errorbook.autoconfigure.part.OptionalType;
import io.github.errorbook.autoconfigure.part.PipelinePart;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;
import io.github.errorbook.resolve.MapperSource;

/**
 * The mappers for what data access throws: one for each type that a reader knows, all of
 * which look at the whole chain of causes.
 */
final class DataMappers implements PipelinePart {

	@Override
	public MapperSource mappers(ApplicationContext context) {
		ClassLoader classLoader = context.getClassLoader();
		InputFaults faults = new InputFaults(context.getBean(ErrorTexts.class));
		DataFailures failures = new DataFailures(readers(classLoader));
		ConstraintRules rules = new ConstraintRules(DataProperties.of(context.getEnvironment()), faults);
		Function<Throwable, @Nullable ErrorMapping> function = (thrown) -> {
			DataFailure failure = failures.find(thrown);
			return (failure != null) ? rules.map(failure) : null;
		};
		List<ErrorMapper<?>> mappers = new ArrayList<>();
		failures.types().forEach((type) -> mappers.add(FrameworkErrorMapper.of(type, function)));
		if (OptionalType.DATA_PROPERTY.isPresent(classLoader)) {
			mappers.add(new UnknownPropertyMapper(faults));
		}
		return MapperSource.of(mappers);
	}

	/**
	 * Return who knows the exceptions of the libraries that are there.
	 * @param classLoader the class loader of the application
	 * @return the readers
	 */
	static List<FailureReader> readers(@Nullable ClassLoader classLoader) {
		List<FailureReader> readers = new ArrayList<>();
		readers.add(new SqlFailureReader());
		readers.add(new LibraryFailureReader(classLoader));
		if (OptionalType.R2DBC.isPresent(classLoader)) {
			readers.add(new R2dbcFailureReader());
		}
		if (OptionalType.HIBERNATE.isPresent(classLoader)) {
			readers.add(new HibernateFailureReader());
		}
		if (OptionalType.POSTGRES.isPresent(classLoader)) {
			readers.add(new PostgresFailureReader());
		}
		return readers;
	}

}
