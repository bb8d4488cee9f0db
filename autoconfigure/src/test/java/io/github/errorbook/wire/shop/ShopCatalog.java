package io.github.errorbook.wire.shop;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.errorbook.catalog.CatalogContributor;

@Configuration(proxyBeanMethods = false)
public class ShopCatalog {

	@Bean
	CatalogContributor shopErrors() {
		return (catalog) -> {
			for (ShopError error : ShopError.values()) {
				catalog.add(error, error.status(), error.text());
			}
		};
	}

}
