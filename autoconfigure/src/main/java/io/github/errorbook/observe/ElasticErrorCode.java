package io.github.errorbook.observe;

import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;
import org.springframework.core.env.Environment;

/**
 * Lets the code and an exception stand on one line of Elastic Common Schema. There the
 * exception is an object {@code error}, and a pair {@code error.code} would be a second
 * one of that name, for which the line is dropped. The code goes by another key then, and
 * gets its name back when all objects are built: {@code error.code} beside {@code error}
 * is the same field to Elasticsearch.
 */
final class ElasticErrorCode implements StructuredLoggingJsonMembersCustomizer<Object> {

	private static final String KEY = "errorbook_error_code";

	@Override
	public void customize(Members<Object> members) {
		members.applyingNameProcessor((path, name) -> name.equals(KEY) ? LogPairs.CODE : name);
	}

	/**
	 * Return the key of the code.
	 * @param environment knows the format of the logs
	 * @return the key
	 */
	static String key(Environment environment) {
		return (isElastic(environment, "console") || isElastic(environment, "file")) ? KEY : LogPairs.CODE;
	}

	private static boolean isElastic(Environment environment, String output) {
		return "ecs".equalsIgnoreCase(environment.getProperty("logging.structured.format." + output));
	}

}
