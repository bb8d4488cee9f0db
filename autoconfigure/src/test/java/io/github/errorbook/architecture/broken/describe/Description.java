package io.github.errorbook.architecture.broken.describe;

/**
 * Breaks no law but that of its package.
 */
public class Description {

}
