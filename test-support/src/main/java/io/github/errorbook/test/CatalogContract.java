package io.github.errorbook.test;

import java.nio.file.Path;
import java.util.Objects;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorCatalog;

/**
 * Guards what callers rely on. The promises of each public code are locked in a file
 * beside the tests: status, whether it is retryable and after how long, its details and
 * their types, its retirement. {@link #verify()} fails where the catalog keeps one no
 * longer:
 * <ul>
 * <li>a code is gone or internal, and it was not locked with a {@code remove-in} that the
 * version of the application has reached</li>
 * <li>its status is another</li>
 * <li>a detail is gone, or its type is another</li>
 * <li>it is not retryable any more</li>
 * <li>it is deprecated without a public code that replaces it, or is to go sooner than
 * announced</li>
 * </ul>
 * Whatever else has changed passes, and is logged with the way to lock it:
 * {@code -Derrorbook.lock=write}. That refuses to write while a promise is broken;
 * {@code -Derrorbook.lock=overwrite} gives the broken promises up. Immutable; every
 * method that sets something returns a copy.
 *
 * @since 0.1.0
 */
public final class CatalogContract {

	private static final Log logger = LogFactory.getLog(CatalogContract.class);

	private static final Path DEFAULT_PATH = Path.of("src", "test", "resources", "errors.lock.json");

	private final ErrorCatalog catalog;

	private final LockFile file;

	private final @Nullable Version version;

	private CatalogContract(ErrorCatalog catalog, LockFile file, @Nullable Version version) {
		this.catalog = catalog;
		this.file = file;
		this.version = version;
	}

	/**
	 * Guard a catalog. Its promises are locked in
	 * {@code src/test/resources/errors.lock.json}; the version of the application is that
	 * of {@code META-INF/build-info.properties}, where the build writes it.
	 * @param catalog the catalog as the application runs it
	 * @return the contract
	 */
	public static CatalogContract of(ErrorCatalog catalog) {
		return new CatalogContract(Objects.requireNonNull(catalog, "catalog"), new LockFile(DEFAULT_PATH),
				BuildVersion.find());
	}

	/**
	 * Lock the promises in another file.
	 * @param path the file, absolute or from the working directory of the tests
	 * @return a copy
	 */
	public CatalogContract lockedIn(Path path) {
		return new CatalogContract(this.catalog, new LockFile(path), this.version);
	}

	/**
	 * Say which version the application has, so that codes can go when their time has
	 * come. Versions are compared as numbers: {@code 3} is {@code 3.0}, and
	 * {@code 3.0-SNAPSHOT} has reached {@code 3.0}.
	 * @param version the version
	 * @return a copy
	 * @throws IllegalArgumentException if the version does not begin with a number
	 */
	public CatalogContract version(String version) {
		Version parsed = Version.parse(version);
		if (parsed == null) {
			throw new IllegalArgumentException(
					"'" + version + "' is not a version: give one such as 3.0 or 2026-11-01");
		}
		return new CatalogContract(this.catalog, this.file, parsed);
	}

	/**
	 * Verify that every promise is kept. With the system property {@code errorbook.lock}
	 * this is {@link #write()} or {@link #overwrite()}.
	 * @throws AssertionError with all broken promises, or if there is no lock file
	 * @throws IllegalStateException if the lock file cannot be understood
	 */
	public void verify() {
		switch (LockMode.current()) {
			case CHECK -> check();
			case WRITE -> write();
			case OVERWRITE -> overwrite();
		}
	}

	private void check() {
		LockedCatalog promised = this.file.read();
		if (promised == null) {
			throw new AssertionError(
					"%s does not exist, so that nothing guards the catalog. Run this test once with %s, and commit the file."
						.formatted(this.file, LockMode.WRITE.option()));
		}
		Comparison comparison = compare(promised);
		requireUnbroken(comparison, "");
		if (comparison.hasNews()) {
			logger.info("%s does not hold this yet:%n%s%nTo lock it, run this test with %s, and commit the file."
				.formatted(this.file, comparison.describeNews(), LockMode.WRITE.option()));
		}
	}

	private Comparison compare(LockedCatalog promised) {
		return Comparison.of(promised, this.catalog, this.version);
	}

	private void requireUnbroken(Comparison comparison, String consequence) {
		if (comparison.isBroken()) {
			throw new AssertionError("%s\n%s%s holds the promises. To give them up all the same, run this test with %s."
				.formatted(comparison.describeBreaches(), consequence, this.file, LockMode.OVERWRITE.option()));
		}
	}

	/**
	 * Write the lock file, with everything that is new.
	 * @throws AssertionError with all broken promises; the file is left as it is
	 * @throws IllegalStateException if the present lock file cannot be understood; it is
	 * left as it is
	 */
	public void write() {
		LockedCatalog promised = this.file.read();
		if (promised != null) {
			requireUnbroken(compare(promised), "Nothing was written. ");
		}
		replace(promised);
	}

	/**
	 * Write the lock file, and give up the promises that are broken, which are logged.
	 * @throws IllegalStateException if the present lock file cannot be understood; it is
	 * left as it is
	 */
	public void overwrite() {
		LockedCatalog promised = this.file.read();
		if (promised != null) {
			Comparison comparison = compare(promised);
			if (comparison.isBroken()) {
				logger.warn(comparison.describeBreaches() + "\nThese promises are given up.");
			}
		}
		replace(promised);
	}

	private void replace(@Nullable LockedCatalog promised) {
		LockedCatalog present = LockedCatalog.of(this.catalog);
		if (!present.equals(promised)) {
			this.file.write(present);
			logger.info(this.file + " was written. Commit it.");
		}
	}

}
