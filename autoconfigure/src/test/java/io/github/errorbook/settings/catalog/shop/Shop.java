package io.github.errorbook.settings.catalog.shop;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Configuration;

/**
 * An application with an exception of its own.
 */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
public class Shop {

}
