package io.github.errorbook.servlet.mvc;

import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.handler.HandlerExceptionResolverComposite;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/**
 * The resolvers around a place among those of Spring MVC, in the order in which the
 * dispatcher servlet asks them.
 *
 * @param nextToAdvices whether the only resolver that asks advices stands directly before
 * the place
 * @param later those behind the place
 */
record ResolverChain(boolean nextToAdvices, List<HandlerExceptionResolver> later) {

	/**
	 * Find the resolvers, among which the place must be by now.
	 * @param place a resolver that marks the place
	 * @param context knows the beans
	 * @return the resolvers, none if the place is not found
	 */
	static ResolverChain around(HandlerExceptionResolver place, ApplicationContext context) {
		List<HandlerExceptionResolver> beans = new ArrayList<>(
				BeanFactoryUtils.beansOfTypeIncludingAncestors(context, HandlerExceptionResolver.class, true, false)
					.values());
		AnnotationAwareOrderComparator.sort(beans);
		for (int index = 0; index < beans.size(); index++) {
			if (beans.get(index) instanceof HandlerExceptionResolverComposite composite
					&& composite.getExceptionResolvers().contains(place)) {
				return around(place, composite.getExceptionResolvers(), beans.subList(index + 1, beans.size()));
			}
		}
		return new ResolverChain(true, List.of());
	}

	private static ResolverChain around(HandlerExceptionResolver place, List<HandlerExceptionResolver> chain,
			List<HandlerExceptionResolver> others) {
		int index = chain.indexOf(place);
		List<HandlerExceptionResolver> later = new ArrayList<>(chain.subList(index + 1, chain.size()));
		later.addAll(others);
		while (!later.isEmpty() && LastResort.is(later.get(later.size() - 1))) {
			later.remove(later.size() - 1);
		}
		return new ResolverChain(isOnlyAdvised(chain.subList(0, index)),
				later.stream().map(LastResort::standInFor).toList());
	}

	/* The first that asks advices is the last of all. */
	private static boolean isOnlyAdvised(List<HandlerExceptionResolver> resolvers) {
		int index = 0;
		while (index < resolvers.size() && !(resolvers.get(index) instanceof ExceptionHandlerExceptionResolver)) {
			index++;
		}
		return index == resolvers.size() - 1;
	}

}
