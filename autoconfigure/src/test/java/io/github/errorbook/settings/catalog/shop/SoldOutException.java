package io.github.errorbook.settings.catalog.shop;

/**
 * An exception of an application.
 */
public class SoldOutException extends RuntimeException {

}
