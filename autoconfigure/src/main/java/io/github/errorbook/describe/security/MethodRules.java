package io.github.errorbook.describe.security;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.aop.Pointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.security.access.annotation.Secured;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PostFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.access.prepost.PreFilter;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.describe.ApiOperation;
import io.github.errorbook.describe.ErrorReason;

/**
 * Method security on controllers, where it is switched on: Spring Security's own advisors
 * say whether they guard a method. What is refused there is a 403, or a 401 if the caller
 * is anonymous.
 */
final class MethodRules implements ErrorReason {

	private static final List<String> CODES = List.of(StandardErrorCode.UNAUTHENTICATED.name(),
			StandardErrorCode.PERMISSION_DENIED.name());

	private static final String PERMIT_ALL = "jakarta.annotation.security.PermitAll";

	private static final Set<String> PERMITTING = Set.of("permitAll", "permitAll()");

	private static final Method FILTERED = ClassUtils.getMethod(Filtered.class, "filtered");

	private final ObjectProvider<AuthorizationAdvisor> advisors;

	MethodRules(ObjectProvider<AuthorizationAdvisor> advisors) {
		this.advisors = advisors;
	}

	@Override
	public Collection<String> codes(ApiOperation operation) {
		HandlerMethod handler = operation.handler();
		return (handler != null && isGuarded(handler)) ? CODES : List.of();
	}

	private boolean isGuarded(HandlerMethod handler) {
		return !isOpen(handler) && this.advisors.orderedStream()
			.anyMatch((advisor) -> !isFilter(advisor) && guards(advisor, handler.getMethod(), handler.getBeanType()));
	}

	private static boolean guards(AuthorizationAdvisor advisor, Method method, Class<?> type) {
		Pointcut pointcut = advisor.getPointcut();
		return pointcut.getClassFilter().matches(type) && pointcut.getMethodMatcher().matches(method, type);
	}

	/* The types of the advisors do not tell, because they stand for others. */
	private static boolean isFilter(AuthorizationAdvisor advisor) {
		return guards(advisor, FILTERED, Filtered.class);
	}

	/* It opens nothing that another annotation guards. */
	private static boolean isOpen(HandlerMethod handler) {
		List<MergedAnnotations> annotations = Stream.of(handler.getMethod(), handler.getBeanType())
			.map((element) -> MergedAnnotations.from(element, SearchStrategy.TYPE_HIERARCHY))
			.toList();
		boolean authorized = isAuthorized(annotations);
		return (authorized || annotations.stream().anyMatch((found) -> found.isPresent(PERMIT_ALL)))
				&& annotations.stream().noneMatch((found) -> isGuarded(found, authorized));
	}

	/* An expression on the method takes the place of that on its class. */
	private static boolean isAuthorized(List<MergedAnnotations> annotations) {
		return annotations.stream()
			.map((found) -> found.get(PreAuthorize.class))
			.filter(MergedAnnotation::isPresent)
			.findFirst()
			.map((nearest) -> nearest.getString("value").trim())
			.filter(PERMITTING::contains)
			.isPresent();
	}

	private static boolean isGuarded(MergedAnnotations annotations, boolean authorized) {
		return (!authorized && annotations.isPresent(PreAuthorize.class)) || annotations.isPresent(PostAuthorize.class)
				|| annotations.isPresent(Secured.class);
	}

	/**
	 * Is filtered, which refuses nothing.
	 */
	private interface Filtered {

		@PreFilter("true")
		@PostFilter("true")
		void filtered();

	}

}
