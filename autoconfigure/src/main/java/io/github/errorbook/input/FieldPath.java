package io.github.errorbook.input;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * The path from an object to one of its values, as in {@code lines[1].sku}, in the names
 * that clients use. It is translated from the path in Java names along the objects
 * themselves, so that properties of subclasses are found too; where there is no object,
 * along the declared types; and where neither leads on, the rest keeps its Java names.
 *
 * @since 0.1.0
 */
public final class FieldPath {

	private final FieldNames names;

	private final StringBuilder result = new StringBuilder();

	private @Nullable Object value;

	private @Nullable Class<?> type;

	private @Nullable Class<?> owner;

	private String parent = "";

	/*
	 * Known where the value's properties stand among those of its parent.
	 */
	private @Nullable UnaryOperator<String> renaming;

	private FieldPath(FieldNames names, @Nullable Class<?> type, @Nullable Object value) {
		this.names = names;
		move(type, value);
	}

	/**
	 * Translate a path.
	 * @param path the path in Java names; a map key stands in brackets
	 * @param type the class where the path begins, or {@code null} if it is not known
	 * @param root the object where the path begins, or {@code null} if there is none
	 * @param names the names
	 * @return the path as clients write it
	 */
	public static String translate(String path, @Nullable Class<?> type, @Nullable Object root, FieldNames names) {
		if (path.isEmpty() || names == FieldNames.JAVA) {
			return path;
		}
		FieldPath translated = new FieldPath(names, type, root);
		int position = 0;
		while (position < path.length()) {
			position = translated.step(path, position);
		}
		return translated.result.toString();
	}

	/**
	 * Join two paths.
	 * @param parent the path to an object, possibly empty
	 * @param child the path from there on, possibly empty
	 * @return the whole path
	 */
	public static String join(String parent, String child) {
		if (parent.isEmpty() || child.isEmpty() || child.startsWith("[")) {
			return parent + child;
		}
		return parent + "." + child;
	}

	private int step(String path, int position) {
		if (path.charAt(position) == '[') {
			int end = endOfKey(path, position);
			element(path.substring(position, end));
			return end;
		}
		int start = (path.charAt(position) == '.') ? position + 1 : position;
		int end = start;
		while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
			end++;
		}
		property(path.substring(start, end));
		return end;
	}

	private static int endOfKey(String path, int position) {
		for (int i = path.indexOf(']', position); i >= 0; i = path.indexOf(']', i + 1)) {
			if (i + 1 == path.length() || path.charAt(i + 1) == '.' || path.charAt(i + 1) == '[') {
				return i + 1;
			}
		}
		return path.length();
	}

	private void property(String property) {
		Class<?> current = this.type;
		String name = (current != null) ? this.names.nameOf(current, property) : property;
		if (current != null && this.renaming == null) {
			append(this.names.wrapperOf(current, this.owner, this.parent));
		}
		this.owner = current;
		this.parent = property;
		append((name.isEmpty() || this.renaming == null) ? name : this.renaming.apply(name));
		this.renaming = (current != null) ? within(this.names.unwrapped(current, property)) : null;
		Accessor accessor = (current != null) ? Accessor.ofMember(current, property) : null;
		move((accessor != null) ? accessor.type() : null, (accessor != null) ? accessor.read(this.value) : null);
	}

	private @Nullable UnaryOperator<String> within(@Nullable UnaryOperator<String> inner) {
		UnaryOperator<String> outer = this.renaming;
		return (inner == null || outer == null) ? inner : (name) -> outer.apply(inner.apply(name));
	}

	private void append(String name) {
		boolean joined = this.result.isEmpty() || name.isEmpty() || name.startsWith("[");
		this.result.append(joined ? "" : ".").append(name);
	}

	private void element(String bracketed) {
		String key = bracketed.substring(1, Math.max(1, bracketed.length() - 1));
		append((this.renaming != null) ? this.renaming.apply(key) : bracketed);
		this.renaming = null;
		Object element = (this.value != null) ? elementOf(this.value, key) : null;
		move((this.type != null) ? this.type.getComponentType() : null, element);
	}

	private static @Nullable Object elementOf(Object container, String key) {
		if (container instanceof Map<?, ?> map) {
			return (!map.isEmpty() && map.keySet().iterator().next() instanceof String) ? map.get(key)
					: anyOf(map.values());
		}
		if (container instanceof Collection<?> collection && !(container instanceof List)) {
			return anyOf(collection);
		}
		List<?> elements = (container instanceof List<?> list) ? list
				: (container instanceof Object[] array) ? Arrays.asList(array) : List.of();
		int index = indexOf(key);
		return (index >= 0 && index < elements.size()) ? elements.get(index) : null;
	}

	/*
	 * Where the path does not lead to one element, another of the same kind has the same
	 * names as well, and a search would take a client's time squared.
	 */
	private static @Nullable Object anyOf(Collection<?> elements) {
		for (Object element : elements) {
			if (element != null) {
				return element;
			}
		}
		return null;
	}

	private static int indexOf(String key) {
		try {
			return Integer.parseInt(key);
		}
		catch (NumberFormatException ex) {
			return -1;
		}
	}

	private void move(@Nullable Class<?> type, @Nullable Object value) {
		this.value = (value instanceof Optional<?> optional) ? optional.orElse(null) : value;
		this.type = (this.value != null) ? this.value.getClass() : type;
	}

}
