package io.github.errorbook.sample;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.test.CatalogChecks;
import io.github.errorbook.test.CatalogContract;

/**
 * The catalog keeps what it promised, and fits the wallet.
 */
@WalletTest
class CatalogTests {

	@Test
	void promisesToCallersAreKept(@Autowired ErrorCatalog catalog) {
		CatalogContract.of(catalog).version("1.1").verify();
	}

	@Test
	void codesTextsAndClassesFit(@Autowired ApplicationContext context) {
		CatalogChecks.of(context).verify();
	}

}
