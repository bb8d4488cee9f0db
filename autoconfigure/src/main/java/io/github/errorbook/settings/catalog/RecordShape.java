package io.github.errorbook.settings.catalog;

import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Name;

import io.github.errorbook.settings.catalog.CatalogProperties.CodeProperties;
import io.github.errorbook.settings.fault.PropertyNamePart;

/**
 * The names that may stand below an entry of the catalog or a group of properties, as the
 * records say to which they are bound.
 */
final class RecordShape {

	/* Each property asks, and reflection would answer anew. */
	private static final Map<Class<?>, List<RecordComponent>> FIELDS = new ConcurrentHashMap<>();

	private RecordShape() {
	}

	/**
	 * Match the name of a property below an entry.
	 * @param elements the parts of the name, without those of the entry itself
	 * @return the name in the form that the binder wants, or what is wrong with it
	 */
	static Match match(List<PropertyNamePart> elements) {
		return match(CodeProperties.class, elements);
	}

	/**
	 * Match the name of a property below a group.
	 * @param type what the group is bound to
	 * @param elements the parts of the name, without those of the group itself
	 * @return the name in the form that the binder wants, or what is wrong with it
	 */
	static Match match(Type type, List<PropertyNamePart> elements) {
		return match(type, elements, 0, "");
	}

	private static Match match(Type type, List<PropertyNamePart> elements, int index, String name) {
		if (index == elements.size()) {
			return new Match(name, index, List.of(), type);
		}
		if (type instanceof ParameterizedType generic) {
			return (generic.getRawType() == Map.class) ? matchKey(generic, elements, index, name)
					: matchIndex(generic, elements, index, name);
		}
		return matchField(type, elements, index, name);
	}

	private static Match matchField(Type type, List<PropertyNamePart> elements, int index, String name) {
		for (RecordComponent component : components(type)) {
			if (elements.get(index).isNamed(component.getName())) {
				return match(component.getGenericType(), elements, index + 1, name + "." + dashed(component));
			}
		}
		return new Match(null, index, fields(type), type);
	}

	private static Match matchKey(ParameterizedType map, List<PropertyNamePart> elements, int index, String name) {
		Type valueType = map.getActualTypeArguments()[1];
		boolean scalar = !isRecord(valueType);
		int end = scalar ? elements.size() : index + 1;
		String key = elements.subList(index, end).stream().map(PropertyNamePart::text).collect(Collectors.joining("."));
		boolean listed = elements.get(index).isIndex() && map.getActualTypeArguments()[0] == String.class;
		if (listed || key.isEmpty() || key.contains("[") || key.contains("]")) {
			return new Match(null, index, List.of(), map);
		}
		return match(valueType, elements, end, name + "[" + key + "]");
	}

	private static Match matchIndex(ParameterizedType list, List<PropertyNamePart> elements, int index, String name) {
		PropertyNamePart element = elements.get(index);
		Type itemType = list.getActualTypeArguments()[0];
		boolean last = index == elements.size() - 1;
		if (!element.isIndex() || !(last || isRecord(itemType))) {
			return new Match(null, index, List.of(), list);
		}
		String item = name + "[" + element.text() + "]";
		return last ? new Match(item, index + 1, List.of(), list) : match(itemType, elements, index + 1, item);
	}

	/**
	 * Match what is left of the name of an environment variable.
	 * @param variable the name without the part that names the entry
	 * @return the name in the form that the binder wants, or {@code null} if it is wrong
	 */
	static @Nullable String matchVariable(String variable) {
		return matchVariable(CodeProperties.class, variable);
	}

	static @Nullable String matchVariable(Type type, String variable) {
		return matchVariable(type, variable.toUpperCase(Locale.ROOT), "");
	}

	private static @Nullable String matchVariable(Type type, String variable, String name) {
		if (variable.isEmpty()) {
			return name;
		}
		if (type instanceof ParameterizedType generic) {
			return (generic.getRawType() == Map.class)
					? matchKeyVariable(generic.getActualTypeArguments()[1], variable, name)
					: matchIndexVariable(generic.getActualTypeArguments()[0], variable, name);
		}
		return components(type).stream()
			.flatMap((component) -> spellings(dashed(component)).stream()
				.filter((spelling) -> startsWith(variable, spelling))
				.map((spelling) -> Map.entry(spelling, component)))
			.max(Comparator.comparing((entry) -> entry.getKey().length()))
			.map((entry) -> matchVariable(entry.getValue().getGenericType(), rest(variable, entry.getKey()),
					name + "." + dashed(entry.getValue())))
			.orElse(null);
	}

	private static @Nullable String matchIndexVariable(Type itemType, String variable, String name) {
		String[] parts = variable.split("_", isRecord(itemType) ? 2 : 1);
		return !parts[0].matches("\\d{1,9}") ? null
				: matchVariable(itemType, (parts.length == 2) ? parts[1] : "", name + "[" + parts[0] + "]");
	}

	private static @Nullable String matchKeyVariable(Type valueType, String variable, String name) {
		if (!isRecord(valueType)) {
			return name + "[" + variable.toLowerCase(Locale.ROOT).replace('_', '-') + "]";
		}
		for (RecordComponent component : components(valueType)) {
			String suffix = "_" + component.getName().toUpperCase(Locale.ROOT);
			if (variable.endsWith(suffix) && variable.length() > suffix.length()) {
				String key = variable.substring(0, variable.length() - suffix.length()).toLowerCase(Locale.ROOT);
				return name + "[" + key + "]." + dashed(component);
			}
		}
		return null;
	}

	/**
	 * Return how environment variables may spell a name: with underscores, or run
	 * together.
	 * @param name the name
	 * @return its spellings
	 */
	static List<String> spellings(String name) {
		return List.of(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"),
				PropertyNamePart.uniform(name).toUpperCase(Locale.ROOT));
	}

	static boolean startsWith(String variable, String spelling) {
		return variable.equals(spelling) || variable.startsWith(spelling + "_");
	}

	static String rest(String variable, String spelling) {
		return variable.equals(spelling) ? "" : variable.substring(spelling.length() + 1);
	}

	static List<String> fields() {
		return fields(CodeProperties.class);
	}

	/**
	 * Return the names of the fields of a record.
	 * @param type the record
	 * @return the names as they are written; none if the type is another
	 */
	static List<String> fields(Type type) {
		return components(type).stream().map(RecordShape::dashed).toList();
	}

	static boolean isRecord(Type type) {
		return type instanceof Class<?> raw && raw.isRecord();
	}

	/**
	 * Return the fields of a record, with those of its parts that have no name of their
	 * own.
	 * @param type the record
	 * @return the fields; none if the type is another
	 */
	static List<RecordComponent> components(Type type) {
		if (!(type instanceof Class<?> raw && raw.isRecord())) {
			return List.of();
		}
		List<RecordComponent> known = FIELDS.get(raw);
		if (known == null) {
			known = find(raw);
			FIELDS.put(raw, known);
		}
		return known;
	}

	private static List<RecordComponent> find(Class<?> type) {
		Parameter[] parameters = type.getDeclaredConstructors()[0].getParameters();
		RecordComponent[] components = type.getRecordComponents();
		List<RecordComponent> fields = new ArrayList<>();
		for (int i = 0; i < components.length; i++) {
			fields.addAll((components[i].getType().isRecord() && isNameless(parameters[i]))
					? components(components[i].getType()) : List.of(components[i]));
		}
		return List.copyOf(fields);
	}

	private static boolean isNameless(Parameter parameter) {
		Name name = parameter.getAnnotation(Name.class);
		return name != null && name.value().isEmpty();
	}

	static String dashed(RecordComponent component) {
		return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
	}

	/**
	 * The result of a match.
	 *
	 * @param name the name below the entry, or {@code null} if it does not match
	 * @param index the part that does not match
	 * @param options what could stand in its place; empty for nothing
	 * @param type the type of the place where the match ends
	 */
	record Match(@Nullable String name, int index, List<String> options, Type type) {

	}

}
