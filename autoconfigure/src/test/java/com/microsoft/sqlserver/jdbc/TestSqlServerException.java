package com.microsoft.sqlserver.jdbc;

import java.sql.SQLException;

/**
 * An exception in the package of a driver, which is all that is read of its class.
 */
public class TestSqlServerException extends SQLException {

	public TestSqlServerException(String state, int code) {
		super("secret", state, code);
	}

}
