package io.github.errorbook.architecture.broken.render;

/**
 * Breaks no law but that of its package.
 */
public final class Renderer {

}
