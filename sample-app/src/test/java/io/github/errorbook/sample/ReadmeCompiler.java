package io.github.errorbook.sample;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles code of the README as its readers would, Spring needing the names of
 * parameters.
 */
final class ReadmeCompiler {

	private static final Pattern TYPE = Pattern.compile("(?m)^(?:public )?(?:final )?(?:class|enum|record) (\\w+)");

	private ReadmeCompiler() {
	}

	/**
	 * Compile units of code together.
	 * @param sources the units
	 * @param folder the folder for the classes
	 * @return what the compiler complains of, possibly nothing
	 */
	static List<? extends Diagnostic<?>> compile(List<String> sources, Path folder) {
		DiagnosticCollector<JavaFileObject> complaints = new DiagnosticCollector<>();
		List<Source> units = IntStream.range(0, sources.size())
			.mapToObj((index) -> new Source(index, sources.get(index)))
			.toList();
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		compiler.getTask(null, null, complaints, options(folder), null, units).call();
		return complaints.getDiagnostics();
	}

	private static List<String> options(Path folder) {
		return List.of("-parameters", "-proc:none", "-Xlint:all,-serial,-classfile,-path", "-d", folder.toString(),
				"-classpath", System.getProperty("java.class.path"));
	}

	/**
	 * A unit that is in no file.
	 */
	private static final class Source extends SimpleJavaFileObject {

		private final String code;

		private Source(int index, String code) {
			super(URI.create("readme:///" + index + "/" + name(code) + ".java"), Kind.SOURCE);
			this.code = code;
		}

		/* A reader puts a class into a file of its name. */
		private static String name(String code) {
			return TYPE.matcher(code).results().map((match) -> match.group(1)).findFirst().orElse("Block");
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.code;
		}

	}

}
