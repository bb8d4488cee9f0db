package io.github.errorbook.servlet;

import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.util.ConcurrentLruCache;

/**
 * Counts the elements of all maps, collections and arrays that objects of Errorbook hold,
 * directly or through one another. Whatever cache is added, it is among them.
 */
final class RetainedElements {

	private static final String OURS = "io.github.errorbook.";

	private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Deque<Object> toVisit = new ArrayDeque<>();

	private long count;

	private RetainedElements() {
	}

	static long of(Collection<?> roots) {
		RetainedElements elements = new RetainedElements();
		roots.forEach(elements::add);
		while (!elements.toVisit.isEmpty()) {
			elements.visit(elements.toVisit.pop());
		}
		return elements.count;
	}

	private void add(Object object) {
		if (object != null && this.seen.add(object)) {
			this.toVisit.push(object);
		}
	}

	private void visit(Object object) {
		if (object instanceof Map<?, ?> map) {
			addAll(map.keySet());
			map.values().forEach(this::add);
		}
		else if (object instanceof Collection<?> collection) {
			addAll(collection);
		}
		else if (object instanceof Object[] array) {
			addAll(Arrays.asList(array));
		}
		else if (object instanceof ConcurrentLruCache<?, ?> cache) {
			this.count += cache.size();
		}
		else if (object instanceof Reference<?> reference) {
			add(reference.get());
		}
		else if (object instanceof AtomicReference<?> reference) {
			add(reference.get());
		}
		else {
			addFields(object);
		}
	}

	private void addAll(Collection<?> elements) {
		this.count += elements.size();
		elements.forEach(this::add);
	}

	private void addFields(Object object) {
		for (Class<?> type = object.getClass(); type != null && isOurs(type); type = type.getSuperclass()) {
			for (Field field : type.getDeclaredFields()) {
				addField(object, field);
			}
		}
	}

	private void addField(Object object, Field field) {
		try {
			field.setAccessible(true);
			add(field.get(Modifier.isStatic(field.getModifiers()) ? null : object));
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean isOurs(Class<?> type) {
		return type.getName().startsWith(OURS);
	}

}
