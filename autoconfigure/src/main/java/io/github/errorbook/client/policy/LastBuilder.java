package io.github.errorbook.client.policy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A builder whose client is completed last of all, when it is built. What the application
 * adds to the builder before comes first: of the handlers of errors the first counts.
 *
 * @param <B> the type of the builder, an interface with {@code build()}, {@code clone()}
 * and {@code apply(Consumer)}
 * @since 0.1.0
 */
public final class LastBuilder<B> implements InvocationHandler {

	private final Class<B> type;

	private final B delegate;

	private final UnaryOperator<B> copy;

	private final Function<B, Object> build;

	private LastBuilder(Class<B> type, B delegate, UnaryOperator<B> copy, Function<B, Object> build) {
		this.type = type;
		this.delegate = delegate;
		this.copy = copy;
		this.build = build;
	}

	/**
	 * Wrap a builder.
	 * @param <B> the type of the builder
	 * @param type the type of the builder
	 * @param delegate the builder
	 * @param copy copies a builder
	 * @param build completes and builds the client of a copy
	 * @return the builder that stands for it
	 */
	public static <B> B wrap(Class<B> type, B delegate, UnaryOperator<B> copy, Function<B, Object> build) {
		LastBuilder<B> handler = new LastBuilder<>(type, delegate, copy, build);
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

	@Override
	@SuppressWarnings("unchecked")
	public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
			throws Throwable {
		int count = method.getParameterCount();
		if (count == 0 && method.getName().equals("build")) {
			return this.build.apply(this.copy.apply(this.delegate));
		}
		if (count == 0 && method.getName().equals("clone")) {
			return wrap(this.type, this.copy.apply(this.delegate), this.copy, this.build);
		}
		if (arguments != null && count == 1 && method.getName().equals("apply")) {
			((Consumer<Object>) arguments[0]).accept(proxy);
			return proxy;
		}
		if (arguments != null && count == 1 && method.getName().equals("equals")) {
			return proxy == arguments[0];
		}
		Object result = invoke(method, arguments);
		return (result == this.delegate) ? proxy : result;
	}

	private @Nullable Object invoke(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
		try {
			return method.invoke(this.delegate, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
