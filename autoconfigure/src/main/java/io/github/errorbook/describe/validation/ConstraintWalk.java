package io.github.errorbook.describe.validation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import jakarta.validation.metadata.CascadableDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import io.github.errorbook.input.FieldNames;
import io.github.errorbook.input.FieldPath;

/**
 * Looks for a constraint that the value of an argument can violate, from the value
 * inwards: properties, elements of containers, and what is valid in turn.
 */
final class ConstraintWalk {

	private final Validator validator;

	private final FieldNames names;

	private final Deque<Class<?>> path = new ArrayDeque<>();

	ConstraintWalk(Validator validator, FieldNames names) {
		this.validator = validator;
		this.names = names;
	}

	/**
	 * Find a constraint of a value or of what is inside.
	 * @param element the value
	 * @param field the path of the value
	 * @return the first constraint, or {@code null} if there is none
	 */
	@Nullable Found inside(ElementDescriptor element, String field) {
		Found own = first(element, field);
		if (own == null && element instanceof ContainerDescriptor container) {
			own = inElements(container.getConstrainedContainerElementTypes(), field);
		}
		if (own == null && element instanceof CascadableDescriptor cascadable && cascadable.isCascaded()) {
			own = inType(ResolvableType.forClass(element.getElementClass()), field);
		}
		return own;
	}

	/**
	 * Find a constraint of the properties of a class, or of those of its elements.
	 * @param type the class, or a container of it
	 * @param field the path of the object
	 * @return the first constraint, or {@code null} if there is none
	 */
	@Nullable Found inType(ResolvableType type, String field) {
		Class<?> raw = type.toClass();
		if (type.isArray()) {
			return inType(type.getComponentType(), field + "[0]");
		}
		if (type.hasGenerics() && isContainer(raw)) {
			ResolvableType[] generics = type.getGenerics();
			return inType(generics[generics.length - 1], field + bracket(raw));
		}
		if (this.path.contains(raw)) {
			return null;
		}
		this.path.push(raw);
		Found found = inProperties(raw, field);
		this.path.pop();
		return found;
	}

	private @Nullable Found inProperties(Class<?> type, String field) {
		List<PropertyDescriptor> properties = this.validator.getConstraintsForClass(type)
			.getConstrainedProperties()
			.stream()
			.sorted(Comparator.comparing(PropertyDescriptor::getPropertyName))
			.toList();
		Found direct = firstOf(properties, (property) -> first(property, child(type, property, field)));
		return (direct != null) ? direct
				: firstOf(properties, (property) -> inside(property, child(type, property, field)));
	}

	private @Nullable Found inElements(Collection<ContainerElementTypeDescriptor> elements, String field) {
		return firstOf(elements, (element) -> inside(element, field + bracket(element.getContainerClass())));
	}

	private String child(Class<?> type, PropertyDescriptor property, String field) {
		String name = this.names.nameOf(type, property.getPropertyName());
		UnaryOperator<String> renaming = this.names.unwrapped(type, property.getPropertyName());
		return FieldPath.join(field, (renaming != null) ? renaming.apply(name) : name);
	}

	private static <E> @Nullable Found firstOf(Collection<? extends E> elements, Function<E, @Nullable Found> search) {
		return elements.stream().map(search).filter(Objects::nonNull).findFirst().orElse(null);
	}

	private static @Nullable Found first(ElementDescriptor element, String field) {
		return element.findConstraints()
			.unorderedAndMatchingGroups(Default.class)
			.getConstraintDescriptors()
			.stream()
			.min(Comparator.comparing((ConstraintDescriptor<?> constraint) -> name(constraint)))
			.map((constraint) -> new Found(field, constraint))
			.orElse(null);
	}

	static String name(ConstraintDescriptor<?> constraint) {
		return constraint.getAnnotation().annotationType().getSimpleName();
	}

	private static boolean isContainer(Class<?> type) {
		return Iterable.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type) || type == Optional.class;
	}

	private static String bracket(@Nullable Class<?> container) {
		if (container == null || container == Optional.class) {
			return "";
		}
		return Map.class.isAssignableFrom(container) ? "[key]" : "[0]";
	}

	/**
	 * A constraint and where it is.
	 *
	 * @param field the path of the value, as clients write it
	 * @param constraint the constraint
	 */
	record Found(String field, ConstraintDescriptor<?> constraint) {

	}

}
