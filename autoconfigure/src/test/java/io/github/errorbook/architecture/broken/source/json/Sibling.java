package io.github.errorbook.architecture.broken.source.json;

/**
 * Breaks no law but that of its package.
 */
public class Sibling {

}
