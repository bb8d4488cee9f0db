package io.github.errorbook.architecture.broken.servlet;

import io.github.errorbook.architecture.broken.describe.Description;

class KnowsDescription {

	Description description;

}
