package com.example;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The class path of the tests, for programs of their own.
 */
public final class ClassPath {

	private ClassPath() {
	}

	public static String asText() {
		return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
	}

	public static List<Path> entries() {
		return Stream.of(asText().split(File.pathSeparator)).map(Path::of).toList();
	}

}
