package io.github.errorbook.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.Spelling;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.settings.contribute.BeanOrigin;
import io.github.errorbook.settings.exceptions.AnnotatedCodes;
import io.github.errorbook.settings.exceptions.UnknownCodeWarning;
import io.github.errorbook.settings.fault.CatalogFaults.CatalogFault;
import io.github.errorbook.settings.fault.InvalidCatalogException;

/**
 * Looks for codes that the catalog does not have, where code names them and it is known
 * before an exception is thrown: a mapper that says what all exceptions of its type mean
 * ends the start, as does one whose type is unknown; an annotation is told.
 */
final class NamedCodesCheck implements SmartInitializingSingleton {

	private final ErrorCatalog catalog;

	private final ConfigurableListableBeanFactory beanFactory;

	NamedCodesCheck(ErrorCatalog catalog, ConfigurableListableBeanFactory beanFactory) {
		this.catalog = catalog;
		this.beanFactory = beanFactory;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<CatalogFault> faults = new ArrayList<>();
		for (String name : this.beanFactory.getBeanNamesForType(ErrorMapper.class, true, false)) {
			if (this.beanFactory.containsSingleton(name)) {
				check(name, this.beanFactory.getBean(name, ErrorMapper.class), faults);
			}
		}
		if (!faults.isEmpty()) {
			throw new InvalidCatalogException(faults);
		}
		checkAnnotations();
	}

	/*
	 * A service in an archive was started from folders before, and would wait for the
	 * search. Processed ahead of time, it may have no class files.
	 */
	private void checkAnnotations() {
		if (!AotDetector.useGeneratedArtifacts() && AnnotatedCodes.lieInFolders(this.beanFactory)) {
			Map<String, String> codes = AnnotatedCodes.find(this.beanFactory);
			if (!codes.isEmpty()) {
				UnknownCodeWarning.logFor(this.catalog, codes);
			}
		}
	}

	private void check(String name, ErrorMapper<?> mapper, List<CatalogFault> faults) {
		checkType(name, mapper);
		String code = codeOf(mapper);
		if (code != null && this.catalog.findByNameOrValue(code) == null) {
			faults.add(new CatalogFault("errorbook.codes." + code, null, BeanOrigin.of(name, mapper),
					"A mapper names the code '%s', which the catalog does not have.".formatted(code), cure(code)));
		}
	}

	/* Without it no mapper at all could be asked, and every error would be a 500. */
	private static void checkType(String name, ErrorMapper<?> mapper) {
		try {
			Objects.requireNonNull(mapper.type(), "There is no type of exceptions.");
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException("The %s cannot be asked for its exceptions. %s"
				.formatted(BeanOrigin.of(name, mapper), ex.getMessage()), ex);
		}
	}

	/* What fails here fails again, and is told, when there is an exception. */
	private static @Nullable String codeOf(ErrorMapper<?> mapper) {
		try {
			ErrorMapping mapping = mapper.mapType(mapper.type());
			return (mapping != null) ? mapping.code() : null;
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	private String cure(String code) {
		String nearest = Spelling.nearest(code,
				this.catalog.definitions().stream().map(ErrorDefinition::code).toList());
		return (nearest != null) ? "Did you mean '" + nearest + "'?" : "Add the code, or correct the mapper.";
	}

}
