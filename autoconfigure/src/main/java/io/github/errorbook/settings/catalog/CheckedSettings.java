package io.github.errorbook.settings.catalog;

/**
 * A group of properties that a feature checks itself, with the codes of the catalog and
 * the beans of the application in its hands, at the start and together with all others.
 *
 * @since 0.1.0
 * @see SettingsCheck
 */
@FunctionalInterface
public interface CheckedSettings {

	/**
	 * Report what is wrong. A value that could not be read is reported already, and is
	 * missing here.
	 * @param context what the settings may refer to, and where to report
	 */
	void check(SettingsContext context);

}
