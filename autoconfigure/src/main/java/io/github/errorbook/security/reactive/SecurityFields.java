package io.github.errorbook.security.reactive;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.DelegatingServerAuthenticationEntryPoint;
import org.springframework.security.web.server.WebFilterChainProxy;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authorization.ExceptionTranslationWebFilter;
import org.springframework.security.web.server.csrf.CsrfWebFilter;

/**
 * Reads what Spring Security can be given but not asked for.
 */
final class SecurityFields implements RuntimeHintsRegistrar {

	private static final List<Class<?>> OWNERS = List.of(WebFilterChainProxy.class, AuthenticationWebFilter.class,
			ExceptionTranslationWebFilter.class, CsrfWebFilter.class, ServerHttpSecurity.class,
			DelegatingServerAuthenticationEntryPoint.class);

	/**
	 * Read a field.
	 * @param <T> the type of the value
	 * @param owner whose field it is
	 * @param name the name of the field
	 * @param type the type of the value
	 * @return the value, or {@code null} if there is none, or no such field
	 */
	static <T> @Nullable T read(Object owner, String name, Class<T> type) {
		DirectFieldAccessor fields = new DirectFieldAccessor(owner);
		Object value = fields.isReadableProperty(name) ? fields.getPropertyValue(name) : null;
		return type.isInstance(value) ? type.cast(value) : null;
	}

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		OWNERS.forEach((owner) -> hints.reflection().registerType(owner, MemberCategory.ACCESS_DECLARED_FIELDS));
	}

}
