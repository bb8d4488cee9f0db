package io.github.errorbook.source.validation;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the validator knows of a violation that Spring does not.
 *
 * @param name the simple name of the annotation
 * @param message the interpolated message, or {@code null} where it would repeat the
 * value
 * @param arguments what the annotation was declared with
 * @param elementPath the path from a method's parameter to the value, in Java names;
 * empty for the parameter itself
 */
record Constraint(String name, @Nullable String message, Map<String, Object> arguments, String elementPath) {

}
