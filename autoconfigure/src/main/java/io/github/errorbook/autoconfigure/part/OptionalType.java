package io.github.errorbook.autoconfigure.part;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * A type that stands for its library, which an application need not have. A room asks for
 * it before it creates the mappers that know the library.
 *
 * @since 0.1.0
 * @see PipelinePart
 */
public enum OptionalType {

	/** Jackson. */
	JACKSON("tools.jackson.databind.json.JsonMapper"),

	/** Jackson 2, which can read bodies in place of Jackson 3. */
	JACKSON_2("com.fasterxml.jackson.databind.ObjectMapper"),

	/** Spring Web. */
	WEB("org.springframework.web.ErrorResponse"),

	/** Spring MVC. */
	MVC("org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter"),

	/** Bean Validation. */
	BEAN_VALIDATION("jakarta.validation.ConstraintViolation"),

	/** Spring's validation of the methods of controllers. */
	HANDLER_VALIDATION("org.springframework.web.method.annotation.HandlerMethodValidationException"),

	/** The validation of Spring Data REST. */
	REPOSITORY_VALIDATION("org.springframework.data.rest.core.RepositoryConstraintViolationException"),

	/** The servlet API. */
	SERVLET("jakarta.servlet.ServletException"),

	/** WebFlux. */
	WEBFLUX("org.springframework.web.reactive.DispatcherHandler"),

	/** Tomcat. */
	TOMCAT("org.apache.tomcat.util.http.InvalidParameterException"),

	/** Jetty. */
	JETTY("org.eclipse.jetty.http.HttpException"),

	/** Spring Security. */
	SECURITY("org.springframework.security.core.AuthenticationException"),

	/** The firewall of Spring Security. */
	FIREWALL("org.springframework.security.web.firewall.RequestRejectedException"),

	/** {@code RestClient}, {@code RestTemplate} and HTTP interfaces. */
	REST_CLIENT("org.springframework.web.client.RestClientException"),

	/** {@code WebClient}. */
	WEB_CLIENT("org.springframework.web.reactive.function.client.WebClientException"),

	/** Spring Data REST. */
	DATA_REST("org.springframework.data.rest.webmvc.RepositoryRestController"),

	/** The orders that Spring Data reads from requests. */
	SORTING("org.springframework.data.web.SortArgumentResolver"),

	/** The properties by which Spring Data sorts. */
	DATA_PROPERTY("org.springframework.data.core.PropertyReferenceException"),

	/** Jakarta Persistence. */
	PERSISTENCE("jakarta.persistence.PersistenceException"),

	/** Hibernate. */
	HIBERNATE("org.hibernate.exception.ConstraintViolationException"),

	/** The drivers of R2DBC. */
	R2DBC("io.r2dbc.spi.R2dbcException"),

	/** The meters of Micrometer. */
	METERS("io.micrometer.core.instrument.MeterRegistry"),

	/** The observations of Micrometer. */
	OBSERVATIONS("io.micrometer.observation.ObservationRegistry"),

	/** Spring Security as a client of OAuth2. */
	OAUTH2_CLIENT("org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter"),

	/** The driver of PostgreSQL. */
	POSTGRES("org.postgresql.util.PSQLException");

	private final String className;

	OptionalType(String className) {
		this.className = className;
	}

	String className() {
		return this.className;
	}

	/**
	 * Return whether the library is there.
	 * @param classLoader the class loader of the application
	 * @return {@code true} if the type can be loaded
	 */
	public boolean isPresent(@Nullable ClassLoader classLoader) {
		return ClassUtils.isPresent(this.className, classLoader);
	}

	/**
	 * Return whether the application has a bean of the type.
	 * @param context the application
	 * @return {@code false} without the library as well
	 */
	public boolean isBean(ApplicationContext context) {
		return isPresent(context.getClassLoader()) && BeanFactoryUtils.beanNamesForTypeIncludingAncestors(context,
				ClassUtils.resolveClassName(this.className, context.getClassLoader())).length > 0;
	}

}
