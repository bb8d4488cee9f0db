package io.github.errorbook.input;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.KotlinDetector;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

import io.github.errorbook.guard.FailureLog;

/**
 * Reads one value from an object by a field or a method without parameters. Safe for use
 * by several threads.
 *
 * @since 0.1.0
 */
public final class Accessor {

	private static final Log logger = LogFactory.getLog(Accessor.class);

	private static final FailureLog losses = new FailureLog(Accessor.class);

	private static final Pattern BEAN_ACCESSOR = Pattern.compile("(?:get|is)(\\p{Lu}.*)");

	/*
	 * What Kotlin puts behind names of internal members, and of those with inline
	 * classes.
	 */
	private static final Pattern KOTLIN_SUFFIX = Pattern.compile("(?<=.)[$-].*");

	private final Member member;

	private final boolean readable;

	private <M extends AccessibleObject & Member> Accessor(M member) {
		this.member = member;
		this.readable = member.trySetAccessible();
	}

	private Accessor warnIfClosed() {
		if (!this.readable) {
			logger.warn(this.member + " cannot be read: open its module to Errorbook");
		}
		return this;
	}

	/**
	 * Create an accessor that the application has asked for. A warning says if the field
	 * cannot be read.
	 * @param field the field
	 * @return the accessor
	 */
	public static Accessor of(Field field) {
		return new Accessor(field).warnIfClosed();
	}

	/**
	 * Create an accessor that the application has asked for. A warning says if the method
	 * cannot be called.
	 * @param method the method, which has no parameters
	 * @return the accessor
	 */
	public static Accessor of(Method method) {
		return new Accessor(method).warnIfClosed();
	}

	/**
	 * Find what holds a property: its field, else its accessor, of whatever visibility.
	 * @param type the class to search
	 * @param name the name of the property
	 * @return the field, or the method {@code getName()}, {@code isName()} or
	 * {@code name()}, or {@code null} if there is none
	 */
	static @Nullable Accessor ofMember(Class<?> type, String name) {
		Field field = ReflectionUtils.findField(type, name);
		return (field != null) ? new Accessor(field) : ofMethod(type, name, StringUtils.capitalize(name));
	}

	private static @Nullable Accessor ofMethod(Class<?> type, String name, String capitalized) {
		return Stream.of("get" + capitalized, "is" + capitalized, name)
			.flatMap((candidate) -> Stream.ofNullable(ReflectionUtils.findMethod(type, candidate)))
			.filter((method) -> method.getReturnType() != void.class && method.getDeclaringClass() != Object.class)
			.findFirst()
			.map(Accessor::new)
			.orElse(null);
	}

	/**
	 * Find the public accessor of a property.
	 * @param type the class to search
	 * @param name the name of the property
	 * @return the method {@code getName()}, {@code name()} or {@code isName()}, or
	 * {@code null} if there is none
	 */
	public static @Nullable Accessor ofProperty(Class<?> type, String name) {
		String capitalized = StringUtils.capitalize(name);
		return Stream.of("get" + capitalized, name, "is" + capitalized)
			.flatMap((candidate) -> Stream.ofNullable(findMethod(type, candidate)))
			.filter((method) -> Modifier.isPublic(method.getModifiers()) && method.getReturnType() != void.class)
			.findFirst()
			.map(Accessor::of)
			.orElse(null);
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
	public String propertyName() {
		return propertyName(this.member);
	}

	/**
	 * Return the name of the property that a member stands for.
	 * @param member a field or a method, of a class in Java or Kotlin
	 * @return the name of the field, or that of the method without its {@code get} or
	 * {@code is}
	 */
	public static String propertyName(Member member) {
		String name = plainName(member);
		Matcher bean = BEAN_ACCESSOR.matcher(name);
		return (member instanceof Method && bean.matches()) ? StringUtils.uncapitalize(bean.group(1)) : name;
	}

	/**
	 * Return the declared type of the values.
	 * @return the type
	 */
	public Class<?> type() {
		return (this.member instanceof Field field) ? field.getType() : ((Method) this.member).getReturnType();
	}

	/**
	 * Read the value.
	 * @param target the object, or {@code null}
	 * @return the value, or {@code null} where there is none or it cannot be read
	 */
	public @Nullable Object read(@Nullable Object target) {
		if (target == null || !this.readable) {
			return null;
		}
		try {
			return (this.member instanceof Field field) ? field.get(target) : ((Method) this.member).invoke(target);
		}
		catch (ReflectiveOperationException | RuntimeException | Error ex) {
			losses.report("A value cannot be read from " + this.member, ex);
			return null;
		}
	}

	/**
	 * Read the value into a map.
	 * @param name the name under which to put it
	 * @param target the object
	 * @param values receives the value if there is one
	 */
	public void readInto(String name, Object target, Map<String, @Nullable Object> values) {
		Object value = read(target);
		if (value != null) {
			values.put(name, value);
		}
	}

}
