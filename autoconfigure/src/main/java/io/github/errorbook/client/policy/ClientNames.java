package io.github.errorbook.client.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * The names of the clients that an application has: its HTTP service groups, its Feign
 * clients, and its beans that are a client or build one. No bean is created to know.
 */
final class ClientNames {

	private static final List<String> TYPES = List.of("org.springframework.web.client.RestClient",
			"org.springframework.web.client.RestClient$Builder", "org.springframework.web.client.RestTemplate",
			"org.springframework.boot.restclient.RestTemplateBuilder",
			"org.springframework.web.reactive.function.client.WebClient",
			"org.springframework.web.reactive.function.client.WebClient$Builder");

	/* AbstractHttpServiceRegistrar.HTTP_SERVICE_PROXY_REGISTRY_BEAN_NAME */
	private static final String GROUPS = "httpServiceProxyRegistry";

	private static final String FEIGN = ".FeignClientSpecification";

	private ClientNames() {
	}

	static Set<String> of(ListableBeanFactory beanFactory, @Nullable ClassLoader classLoader) {
		Set<String> names = new TreeSet<>();
		for (String type : TYPES) {
			if (ClassUtils.isPresent(type, classLoader)) {
				names.addAll(Arrays.asList(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beanFactory,
						ClassUtils.resolveClassName(type, classLoader), true, false)));
			}
		}
		boolean grouped = beanFactory.containsBean(GROUPS);
		Environment environment = beanFactory.getBean(Environment.class);
		for (String bean : beanFactory.getBeanDefinitionNames()) {
			int end = grouped ? bean.indexOf('#') : -1;
			if (end > 0) {
				names.add(bean.substring(0, end));
			}
			if (bean.endsWith(FEIGN)) {
				names.add(environment.resolvePlaceholders(bean.substring(0, bean.length() - FEIGN.length())));
			}
		}
		names.remove("restClientBuilder");
		names.remove("webClientBuilder");
		names.remove("restTemplateBuilder");
		return names;
	}

}
