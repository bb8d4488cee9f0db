package io.github.errorbook.settings.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.util.ClassUtils;

import io.github.errorbook.settings.fault.PropertyNamePart;

/**
 * A group of properties, which a feature reads. The feature need not be on.
 *
 * @param prefix what the names of the properties start with
 * @param typeName the name of the record to which they are bound
 */
record SettingGroup(ConfigurationPropertyName prefix, String typeName) {

	int depth() {
		return this.prefix.getNumberOfElements();
	}

	/**
	 * Return whether a property is in the group, if it exists.
	 * @param elements the parts of its name
	 * @return {@code true} if its name starts with the prefix
	 */
	boolean holds(List<PropertyNamePart> elements) {
		for (int i = 0; i < depth(); i++) {
			if (i >= elements.size() || !elements.get(i).isNamed(this.prefix.getElement(i, Form.DASHED))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Return the record.
	 * @return the record, or {@code null} if a library is absent without which it cannot
	 * be read
	 */
	@Nullable Class<?> type() {
		try {
			Class<?> type = ClassUtils.forName(this.typeName, getClass().getClassLoader());
			type.getRecordComponents();
			return type;
		}
		catch (ClassNotFoundException | LinkageError ex) {
			return null;
		}
	}

	/**
	 * Bind what is set.
	 * @param binder knows the properties
	 * @param handler learns of what cannot be bound
	 * @return the record, or {@code null} if nothing is set that can be read
	 */
	@Nullable Object bind(Binder binder, BindHandler handler) {
		Class<?> type = type();
		return (type != null) ? binder.bind(this.prefix, Bindable.of(type), handler).orElse(null) : null;
	}

}
