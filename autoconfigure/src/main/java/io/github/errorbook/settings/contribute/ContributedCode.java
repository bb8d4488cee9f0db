package io.github.errorbook.settings.contribute;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.CodeBuilder;
import io.github.errorbook.catalog.Deprecation;
import io.github.errorbook.catalog.DetailDefinition;
import io.github.errorbook.catalog.ErrorLogLevel;
import io.github.errorbook.catalog.MessageOrigin;
import io.github.errorbook.catalog.Visibility;
import io.github.errorbook.settings.contribute.CatalogLayers.LayerProperty;
import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;
import io.github.errorbook.settings.fault.PropertyNamePart;

/**
 * The fields of a code that a bean adds, as the properties that would say the same.
 */
final class ContributedCode implements CodeBuilder {

	private final PropertyNamePart code;

	private final BeanOrigin origin;

	private final CatalogFaults faults;

	private final Map<String, Class<?>> exceptionTypes;

	private final Map<List<PropertyNamePart>, Object> fields = new LinkedHashMap<>();

	private final Map<String, Integer> sizes = new HashMap<>();

	ContributedCode(PropertyNamePart code, BeanOrigin origin, CatalogFaults faults,
			Map<String, Class<?>> exceptionTypes) {
		this.code = code;
		this.origin = origin;
		this.faults = faults;
		this.exceptionTypes = exceptionTypes;
	}

	@Override
	public CodeBuilder value(String value) {
		return set(value, "value");
	}

	@Override
	public CodeBuilder value(long value) {
		return set(value, "value");
	}

	@Override
	public CodeBuilder status(int status) {
		return set(status, "status");
	}

	@Override
	public CodeBuilder message(String message) {
		return set(message, "message");
	}

	@Override
	public CodeBuilder text(MessageOrigin text) {
		return set(text, "text");
	}

	@Override
	public CodeBuilder exception(Class<? extends Throwable> type) {
		if (type != null) {
			this.exceptionTypes.put(type.getName(), type);
		}
		return add("exceptions", (type != null) ? type.getName() : null);
	}

	@Override
	public CodeBuilder header(String name, String value) {
		return set(value, "headers", name);
	}

	@Override
	public CodeBuilder retryable(boolean retryable) {
		return set(retryable, "retryable");
	}

	@Override
	public CodeBuilder retryAfter(Duration retryAfter) {
		return set(retryAfter, "retry-after");
	}

	@Override
	public CodeBuilder logLevel(ErrorLogLevel logLevel) {
		return set(logLevel, "log-level");
	}

	@Override
	public CodeBuilder visibility(Visibility visibility) {
		return set(visibility, "visibility");
	}

	@Override
	public CodeBuilder type(String type) {
		return set(type, "type");
	}

	@Override
	public CodeBuilder title(String title) {
		return set(title, "title");
	}

	@Override
	public CodeBuilder description(String description) {
		return set(description, "description");
	}

	@Override
	public CodeBuilder causes(String... causes) {
		return add("causes", causes);
	}

	@Override
	public CodeBuilder solutions(String... solutions) {
		return add("solutions", solutions);
	}

	@Override
	public CodeBuilder detail(String name, String type) {
		return set(type, "details", name, "type");
	}

	@Override
	public CodeBuilder detail(String name, DetailDefinition detail) {
		set((detail.type() != null) ? detail.type() : "", "details", name, "type");
		setIfPresent(detail.description(), "details", name, "description");
		return setIfPresent(detail.example(), "details", name, "example");
	}

	@Override
	public CodeBuilder since(String since) {
		return set(since, "since");
	}

	@Override
	public CodeBuilder deprecated(Deprecation deprecated) {
		set((deprecated.since() != null) ? deprecated.since() : "", "deprecated", "since");
		setIfPresent(deprecated.replacedBy(), "deprecated", "replaced-by");
		return setIfPresent(deprecated.removeIn(), "deprecated", "remove-in");
	}

	@Override
	public CodeBuilder related(String... related) {
		return add("related", related);
	}

	@Override
	public CodeBuilder category(String category) {
		return set(category, "category");
	}

	private CodeBuilder setIfPresent(@Nullable Object value, String... path) {
		return (value != null) ? set(value, path) : this;
	}

	private CodeBuilder set(@Nullable Object value, String... path) {
		return put(value, Arrays.stream(path).map((name) -> new PropertyNamePart(name, false)).toList());
	}

	private CodeBuilder add(String field, @Nullable String... items) {
		for (String item : items) {
			int index = this.sizes.merge(field, 1, Integer::sum) - 1;
			put(item, List.of(new PropertyNamePart(field, false), new PropertyNamePart(String.valueOf(index), true)));
		}
		return this;
	}

	private CodeBuilder put(@Nullable Object value, List<PropertyNamePart> path) {
		List<PropertyNamePart> elements = new ArrayList<>(List.of(this.code));
		elements.addAll(path);
		if (value != null) {
			this.fields.put(elements, value);
		}
		else {
			this.faults.reject(setting(elements, "null"), "The bean sets the field to null.",
					"Set a value, or do not set the field.");
		}
		return this;
	}

	/**
	 * Return what is set.
	 * @return a property for each field; one without a value if no field is set, which
	 * names the code all the same
	 */
	Collection<LayerProperty> properties() {
		return this.fields.isEmpty() ? List.of(property(List.of(this.code), ""))
				: this.fields.entrySet().stream().map((field) -> property(field.getKey(), field.getValue())).toList();
	}

	private LayerProperty property(List<PropertyNamePart> elements, Object value) {
		return new LayerProperty(elements, setting(elements, value));
	}

	private CatalogSetting setting(List<PropertyNamePart> elements, Object value) {
		String name = elements.stream()
			.skip(1)
			.map((element) -> element.bracketed() ? "[" + element.text() + "]" : "." + element.text())
			.collect(Collectors.joining("", CatalogSetting.CODES + "." + this.code.text(), ""));
		return new CatalogSetting(CatalogSetting.CODES, name, value, this.origin);
	}

}
