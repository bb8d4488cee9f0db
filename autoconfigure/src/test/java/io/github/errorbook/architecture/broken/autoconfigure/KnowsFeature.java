package io.github.errorbook.architecture.broken.autoconfigure;

import io.github.errorbook.architecture.broken.observe.Observer;

final class KnowsFeature {

	final Observer feature = new Observer();

}
