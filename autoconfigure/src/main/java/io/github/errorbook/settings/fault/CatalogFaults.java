package io.github.errorbook.settings.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginProvider;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin.Location;

/**
 * Collects what is wrong with the catalog, so that it is reported all at once.
 *
 * @since 0.1.0
 * @see CatalogFault
 * @see InvalidCatalogException
 */
public final class CatalogFaults {

	private final Map<ConfigurationPropertyName, CatalogSetting> settings = new HashMap<>();

	private final List<CatalogFault> faults = new ArrayList<>();

	private final Set<ConfigurationPropertyName> rejected = new HashSet<>();

	/**
	 * Tell of a property, which faults may concern. Of two with the same name the first
	 * counts.
	 * @param setting the property
	 */
	public void register(CatalogSetting setting) {
		this.settings.putIfAbsent(setting.name(), setting);
	}

	private void add(String property, @Nullable Object value, @Nullable Origin origin, String reason, String cure) {
		this.faults.add(new CatalogFault(property, (value != null) ? value.toString() : null, origin, reason, cure));
	}

	/**
	 * Report a fault of a property.
	 * @param setting the property
	 * @param reason what is wrong
	 * @param cure what to write instead
	 */
	public void reject(CatalogSetting setting, String reason, String cure) {
		this.rejected.add(setting.name());
		add(setting.property(), setting.value(), setting.origin(), reason, cure);
	}

	/**
	 * Report a fault of what is absent.
	 * @param property what is absent
	 * @param origin where it belongs, or {@code null} if that is not known
	 * @param reason what is wrong
	 * @param cure what to write instead
	 */
	public void reject(String property, @Nullable Origin origin, String reason, String cure) {
		add(property, null, origin, reason, cure);
	}

	/**
	 * Report a fault of a code itself.
	 * @param code the code
	 * @param setting a property of its entry
	 * @param reason what is wrong
	 * @param cure what to write instead
	 */
	public void rejectCode(PropertyNamePart code, CatalogSetting setting, String reason, String cure) {
		String property = CatalogSetting.CODES + (code.bracketed() ? "[" + code.text() + "]" : "." + code.text());
		add(property, code.text(), setting.origin(), reason, cure);
	}

	/**
	 * Report a fault of a code itself.
	 * @param code the code
	 * @param reason what is wrong
	 * @param cure what to write instead
	 */
	public void rejectCode(String code, String reason, String cure) {
		ConfigurationPropertyName entry = CatalogSetting.entry(code);
		add(display(entry), code, originNear(entry), reason, cure);
	}

	/**
	 * Report a fault of a property, which need not have been written.
	 * @param name the name
	 * @param reason what is wrong
	 * @param cure what to write instead
	 */
	public void reject(ConfigurationPropertyName name, String reason, String cure) {
		CatalogSetting setting = find(name);
		if (setting != null) {
			reject(setting, reason, cure);
			return;
		}
		this.rejected.add(name);
		add(display(name), null, originNear(name), reason, cure);
	}

	private static String display(ConfigurationPropertyName name) {
		String text = name.toString().replaceFirst("^errorbook\\.codes\\[([A-Za-z0-9_-]+)]", "errorbook.codes.$1");
		return text.startsWith("errorbook.clients") ? text.replaceAll("\\[([A-Za-z_][A-Za-z0-9_-]*)]", ".$1") : text;
	}

	/**
	 * Report a fault of an item of a list, be the list written item by item or in one
	 * value.
	 * @param name the name of the list
	 * @param index the index of the item
	 * @param reason what is wrong
	 * @param cure what to write instead
	 */
	public void rejectItem(ConfigurationPropertyName name, int index, String reason, String cure) {
		ConfigurationPropertyName item = name.append("[" + index + "]");
		reject((this.settings.containsKey(item)) ? item : name, reason, cure);
	}

	/**
	 * Take a property as reported, because another fault is the reason that it is absent.
	 * @param name the name
	 */
	public void excuse(ConfigurationPropertyName name) {
		this.rejected.add(name);
	}

	/**
	 * Return whether nothing is wrong.
	 * @return {@code true} if there is no fault
	 */
	public boolean isEmpty() {
		return this.faults.isEmpty();
	}

	/**
	 * Return whether a property has a fault.
	 * @param name the name
	 * @return {@code true} if a fault of it is reported, or excused
	 */
	public boolean isRejected(ConfigurationPropertyName name) {
		return this.rejected.contains(name);
	}

	/**
	 * Return a property as it is written.
	 * @param name the name
	 * @return the property, or {@code null} if it is not registered
	 */
	public @Nullable CatalogSetting find(ConfigurationPropertyName name) {
		return this.settings.get(name);
	}

	private @Nullable Origin originNear(ConfigurationPropertyName name) {
		ConfigurationPropertyName entry = name.chop(CatalogSetting.CODES.getNumberOfElements() + 1);
		return this.settings.values()
			.stream()
			.filter((setting) -> entry.equals(setting.name()) || entry.isAncestorOf(setting.name()))
			.min(Comparator.comparing((setting) -> line(setting.origin())))
			.map(CatalogSetting::origin)
			.orElse(null);
	}

	/**
	 * End the start of the service if anything is wrong.
	 * @throws InvalidCatalogException if there is a fault
	 */
	public void throwIfAny() {
		if (!this.faults.isEmpty()) {
			throw new InvalidCatalogException(this.faults.stream().distinct().sorted(byPlace()).toList());
		}
	}

	private static Comparator<CatalogFault> byPlace() {
		return Comparator.comparing(CatalogFaults::resource)
			.thenComparing(CatalogFaults::line)
			.thenComparing(CatalogFault::property);
	}

	private static String resource(CatalogFault fault) {
		TextResourceOrigin origin = textOrigin(fault.origin());
		return (origin != null) ? String.valueOf(origin.getResource()) : "";
	}

	private static int line(CatalogFault fault) {
		return line(fault.origin());
	}

	private static int line(@Nullable Origin origin) {
		TextResourceOrigin text = textOrigin(origin);
		Location location = (text != null) ? text.getLocation() : null;
		return (location != null) ? location.getLine() : Integer.MAX_VALUE;
	}

	/**
	 * Return the place of a file that an origin stands for.
	 * @param origin the origin, or {@code null}
	 * @return the place, or {@code null} if there is none
	 */
	public static @Nullable TextResourceOrigin textOrigin(@Nullable Origin origin) {
		Origin current = origin;
		while (current != null && !(current instanceof TextResourceOrigin)) {
			current = (current instanceof OriginProvider provider) ? provider.getOrigin() : null;
		}
		return (TextResourceOrigin) current;
	}

	/**
	 * One thing that is wrong with the catalog or with another setting.
	 *
	 * @param property the property as it is written in its source
	 * @param value the value as it is written, or {@code null} where there is none
	 * @param origin where the property is written, or {@code null} if that is not known
	 * @param reason what is wrong, a sentence
	 * @param cure what to write instead, a sentence
	 */
	public record CatalogFault(String property, @Nullable String value, @Nullable Origin origin, String reason,
			String cure) {

	}

}
