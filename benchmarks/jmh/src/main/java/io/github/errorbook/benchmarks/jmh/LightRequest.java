package io.github.errorbook.benchmarks.jmh;

import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.MappingMatch;

/**
 * A request without a connection, used over and over as a container does. It allocates no
 * more than the request of a container would, so that it hides no difference. A method
 * that no benchmark needs fails.
 */
final class LightRequest extends HttpServletRequestWrapper {

	private final Map<String, Object> attributes = new ConcurrentHashMap<>();

	private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	private final ServletContext context;

	private final String method;

	private final String uri;

	private final byte[] body;

	LightRequest(ServletContext context, String method, String uri, byte[] body) {
		super(unsupported());
		this.context = context;
		this.method = method;
		this.uri = uri;
		this.body = body;
		this.headers.put("Host", "localhost");
		this.headers.put("User-Agent", "benchmark");
		this.headers.put("Accept", "application/json");
		if (body.length > 0) {
			this.headers.put("Content-Type", "application/json");
			this.headers.put("Content-Length", Integer.toString(body.length));
		}
	}

	private static HttpServletRequest unsupported() {
		return (HttpServletRequest) Proxy.newProxyInstance(LightRequest.class.getClassLoader(),
				new Class<?>[] { HttpServletRequest.class }, (proxy, method, arguments) -> {
					throw new UnsupportedOperationException(method.toString());
				});
	}

	void recycle() {
		this.attributes.clear();
	}

	@Override
	public Object getAttribute(String name) {
		return this.attributes.get(name);
	}

	@Override
	public Enumeration<String> getAttributeNames() {
		return Collections.enumeration(this.attributes.keySet());
	}

	@Override
	public void setAttribute(String name, Object value) {
		if (value != null) {
			this.attributes.put(name, value);
		}
		else {
			this.attributes.remove(name);
		}
	}

	@Override
	public void removeAttribute(String name) {
		this.attributes.remove(name);
	}

	@Override
	public String getHeader(String name) {
		return this.headers.get(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		String value = this.headers.get(name);
		return (value != null) ? Collections.enumeration(List.of(value)) : Collections.emptyEnumeration();
	}

	@Override
	public Enumeration<String> getHeaderNames() {
		return Collections.enumeration(this.headers.keySet());
	}

	@Override
	public String getMethod() {
		return this.method;
	}

	@Override
	public String getRequestURI() {
		return this.uri;
	}

	@Override
	public StringBuffer getRequestURL() {
		return new StringBuffer("http://localhost").append(this.uri);
	}

	@Override
	public String getContextPath() {
		return "";
	}

	@Override
	public String getServletPath() {
		return this.uri;
	}

	@Override
	public String getPathInfo() {
		return null;
	}

	@Override
	public String getQueryString() {
		return null;
	}

	@Override
	public HttpServletMapping getHttpServletMapping() {
		return DefaultMapping.INSTANCE;
	}

	@Override
	public ServletContext getServletContext() {
		return this.context;
	}

	@Override
	public DispatcherType getDispatcherType() {
		return DispatcherType.REQUEST;
	}

	@Override
	public boolean isAsyncStarted() {
		return false;
	}

	@Override
	public HttpSession getSession(boolean create) {
		return null;
	}

	@Override
	public String getRemoteAddr() {
		return "127.0.0.1";
	}

	@Override
	public String getRemoteUser() {
		return null;
	}

	@Override
	public Principal getUserPrincipal() {
		return null;
	}

	@Override
	public Locale getLocale() {
		return Locale.ENGLISH;
	}

	@Override
	public String getParameter(String name) {
		return null;
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return Map.of();
	}

	@Override
	public String getCharacterEncoding() {
		return "UTF-8";
	}

	@Override
	public void setCharacterEncoding(String encoding) {
	}

	@Override
	public String getContentType() {
		return this.headers.get("Content-Type");
	}

	@Override
	public int getContentLength() {
		return this.body.length;
	}

	@Override
	public long getContentLengthLong() {
		return this.body.length;
	}

	@Override
	public ServletInputStream getInputStream() {
		return new LightInput(this.body);
	}

	private enum DefaultMapping implements HttpServletMapping {

		INSTANCE;

		@Override
		public String getMatchValue() {
			return "";
		}

		@Override
		public String getPattern() {
			return "/";
		}

		@Override
		public String getServletName() {
			return "dispatcherServlet";
		}

		@Override
		public MappingMatch getMappingMatch() {
			return MappingMatch.DEFAULT;
		}

	}

}
