package io.github.errorbook.architecture.broken.catalog;

import io.github.errorbook.architecture.broken.resolve.KnowsCatalog;

class KnowsResolve {

	KnowsCatalog resolve;

}
