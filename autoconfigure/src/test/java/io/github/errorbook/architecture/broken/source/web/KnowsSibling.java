package io.github.errorbook.architecture.broken.source.web;

import io.github.errorbook.architecture.broken.source.json.Sibling;

class KnowsSibling {

	Sibling sibling;

}
