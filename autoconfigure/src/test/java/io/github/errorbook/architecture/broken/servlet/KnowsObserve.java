package io.github.errorbook.architecture.broken.servlet;

import io.github.errorbook.architecture.broken.observe.Observer;

class KnowsObserve {

	Observer observer;

}
