package io.github.errorbook.reference;

/**
 * A part of a JSON text.
 *
 * @param space the space before it, with line breaks, possibly empty
 * @param kind what it is: {@code name}, {@code string}, {@code number}, {@code literal}
 * or {@code mark}
 * @param text the part itself
 */
record JsonToken(String space, String kind, String text) {

}
