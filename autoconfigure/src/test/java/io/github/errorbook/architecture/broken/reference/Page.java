package io.github.errorbook.architecture.broken.reference;

import io.github.errorbook.architecture.broken.observe.Observer;

/**
 * A view may know a feature.
 */
public class Page {

	Observer observer;

}
