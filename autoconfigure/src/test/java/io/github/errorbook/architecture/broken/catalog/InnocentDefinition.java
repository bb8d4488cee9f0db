package io.github.errorbook.architecture.broken.catalog;

/**
 * Breaks no law but that of its package.
 *
 * @param code a code
 */
public record InnocentDefinition(String code) {

}
