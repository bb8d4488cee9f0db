package io.github.errorbook.settings.catalog.shop;

import java.util.Map;

import org.springframework.http.HttpStatus;

/**
 * An exception that knows its code and its status itself.
 */
public abstract class ShopException extends RuntimeException {

	public abstract Reason getReason();

	public abstract HttpStatus getHttpStatus();

	public abstract Map<String, String> getValues();

	public boolean isFinal() {
		return true;
	}

	/**
	 * What went wrong.
	 */
	public interface Reason {

		String getKey();

	}

}
