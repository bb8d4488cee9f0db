package io.github.errorbook.architecture.broken.resolve;

import io.github.errorbook.architecture.broken.catalog.InnocentDefinition;

public final class KnowsCatalog {

	final InnocentDefinition definition = new InnocentDefinition("CODE");

}
