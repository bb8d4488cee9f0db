package io.github.errorbook.benchmarks.jmh;

/**
 * Runs all benchmarks.
 */
public final class Benchmarks {

	private Benchmarks() {
	}

	public static void main(String[] args) {
		for (Variant variant : Variant.values()) {
			try (InProcess application = InProcess.start(variant)) {
				System.out.println(variant + " " + application.throughFilters());
			}
			catch (RuntimeException ex) {
				System.out.println(variant + " " + ex);
				{ Throwable t = (ex.getCause() != null) ? ex.getCause() : ex; t = (t.getCause() != null) ? t.getCause() : t; int i = 0; System.out.println(t);
					System.out.println("   " + t.getStackTrace()[i]);
				}
			}
		}
	}

}
