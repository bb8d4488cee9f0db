package io.github.errorbook.slice;

import org.springframework.stereotype.Component;

import io.github.errorbook.catalog.CatalogBuilder;
import io.github.errorbook.catalog.CatalogContributor;

/**
 * Adds a code to the catalog, as an application writes it.
 */
@Component
class OutOfStockCode implements CatalogContributor {

	@Override
	public void contribute(CatalogBuilder catalog) {
		catalog.add("OUT_OF_STOCK", 409, "It is sold out.");
	}

}
