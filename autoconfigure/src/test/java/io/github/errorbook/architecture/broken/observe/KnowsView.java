package io.github.errorbook.architecture.broken.observe;

import io.github.errorbook.architecture.broken.reference.Page;

class KnowsView {

	Page page;

}
