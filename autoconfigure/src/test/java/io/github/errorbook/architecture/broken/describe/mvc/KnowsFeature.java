package io.github.errorbook.architecture.broken.describe.mvc;

import io.github.errorbook.architecture.broken.observe.Observer;

class KnowsFeature {

	Observer feature;

}
