package io.github.errorbook.architecture.broken.observe;

/**
 * Breaks no law but that of its package.
 */
public class Observer {

}
