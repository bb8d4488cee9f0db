package io.github.errorbook.architecture.broken.describe.mvc;

import io.github.errorbook.architecture.broken.reference.Page;

class KnowsView {

	Page page;

}
