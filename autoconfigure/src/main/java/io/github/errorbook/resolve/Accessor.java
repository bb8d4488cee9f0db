package io.github.errorbook.resolve;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.KotlinDetector;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

import io.github.errorbook.guard.FailureLog;

/**
 * Reads one value from an exception by a field or a method without parameters.
 */
final class Accessor {

	private static final Log logger = LogFactory.getLog(Accessor.class);

	private static final FailureLog losses = new FailureLog(Accessor.class);

	private static final Pattern BEAN_ACCESSOR = Pattern.compile("(?:get|is)(\\p{Lu}.*)");

	/*
	 * What Kotlin puts behind names of internal members, and of those with inline
	 * classes.
	 */
	private static final Pattern KOTLIN_SUFFIX = Pattern.compile("(?<=.)[$-].*");

	private final Member member;

	private <M extends AccessibleObject & Member> Accessor(M member) {
		this.member = member;
		if (!member.trySetAccessible()) {
			logger.warn(member + " cannot be read: open its module to Errorbook");
		}
	}

	static Accessor of(Field field) {
		return new Accessor(field);
	}

	static Accessor of(Method method) {
		return new Accessor(method);
	}

	/**
	 * Find the public accessor of a property.
	 * @param type the class to search
	 * @param name the name of the property
	 * @return the method {@code getName()}, {@code name()} or {@code isName()}, or
	 * {@code null} if there is none
	 */
	static @Nullable Accessor ofProperty(Class<?> type, String name) {
		String capitalized = StringUtils.capitalize(name);
		for (String candidate : List.of("get" + capitalized, name, "is" + capitalized)) {
			Method method = findMethod(type, candidate);
			if (method != null && Modifier.isPublic(method.getModifiers()) && method.getReturnType() != void.class) {
				return of(method);
			}
		}
		return null;
	}

	private static @Nullable Method findMethod(Class<?> type, String name) {
		Method method = ReflectionUtils.findMethod(type, name);
		return (method != null || !KotlinDetector.isKotlinType(type)) ? method
				: Arrays.stream(type.getMethods())
					.filter((candidate) -> candidate.getParameterCount() == 0 && plainName(candidate).equals(name))
					.findFirst()
					.orElse(null);
	}

	private static String plainName(Member member) {
		return KotlinDetector.isKotlinType(member.getDeclaringClass())
				? KOTLIN_SUFFIX.matcher(member.getName()).replaceFirst("") : member.getName();
	}

	/**
	 * Return the name of the property that the member stands for.
	 * @return the name of the field, or that of the method without its {@code get} or
	 * {@code is}
	 */
	String propertyName() {
		return propertyName(this.member);
	}

	static String propertyName(Member member) {
		String name = plainName(member);
		Matcher bean = BEAN_ACCESSOR.matcher(name);
		return (member instanceof Method && bean.matches()) ? StringUtils.uncapitalize(bean.group(1)) : name;
	}

	/**
	 * Return the declared type of the values.
	 * @return the type
	 */
	Class<?> type() {
		return (this.member instanceof Field field) ? field.getType() : ((Method) this.member).getReturnType();
	}

	/**
	 * Read the value.
	 * @param target the exception
	 * @return the value, or {@code null} where there is none or it cannot be read
	 */
	@Nullable Object read(Object target) {
		try {
			return (this.member instanceof Field field) ? field.get(target) : ((Method) this.member).invoke(target);
		}
		catch (ReflectiveOperationException | RuntimeException | Error ex) {
			losses.report("A detail cannot be read from " + this.member, ex);
			return null;
		}
	}

	/**
	 * Read the value into a map.
	 * @param name the name under which to put it
	 * @param target the exception
	 * @param values receives the value if there is one
	 */
	void readInto(String name, Object target, Map<String, @Nullable Object> values) {
		Object value = read(target);
		if (value != null) {
			values.put(name, value);
		}
	}

}
