package io.github.errorbook.settings.contribute;

import org.springframework.boot.origin.Origin;
import org.springframework.util.ClassUtils;

/**
 * A bean that adds or names codes, as the place of what it says.
 *
 * @param name the name of the bean
 * @param type the class that contains its code
 * @since 0.1.0
 */
public record BeanOrigin(String name, String type) implements Origin {

	private static final String GENERATED = "$$";

	/**
	 * Return the place.
	 * @param name the name of the bean
	 * @param bean the bean, whose class may be generated
	 * @return the place
	 */
	public static BeanOrigin of(String name, Object bean) {
		String type = ClassUtils.getUserClass(bean).getName();
		int generated = type.indexOf(GENERATED);
		return new BeanOrigin(name, (generated > 0) ? type.substring(0, generated) : type);
	}

	@Override
	public String toString() {
		return "bean '" + this.name + "' (" + this.type + ")";
	}

}
