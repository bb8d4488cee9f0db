package io.github.errorbook.servlet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * A response that allocates next to nothing itself and can be used over and over.
 */
final class CheapResponse extends HttpServletResponseWrapper {

	private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	private final ServletOutputStream discarding = new DiscardingOutputStream();

	private int status;

	CheapResponse() {
		super(new MockHttpServletResponse());
	}

	void recycle() {
		this.headers.replaceAll((name, value) -> "");
	}

	@Override
	public int getStatus() {
		return this.status;
	}

	@Override
	public void setStatus(int status) {
		this.status = status;
	}

	@Override
	public String getHeader(String name) {
		String value = this.headers.get(name);
		return (value != null && !value.isEmpty()) ? value : null;
	}

	@Override
	public boolean containsHeader(String name) {
		return getHeader(name) != null;
	}

	@Override
	public Collection<String> getHeaders(String name) {
		String value = getHeader(name);
		return (value != null) ? List.of(value) : List.of();
	}

	@Override
	public Collection<String> getHeaderNames() {
		List<String> names = new ArrayList<>();
		this.headers.forEach((name, value) -> {
			if (!value.isEmpty()) {
				names.add(name);
			}
		});
		return names;
	}

	@Override
	public void setHeader(String name, String value) {
		this.headers.put(name, (value != null) ? value : "");
	}

	@Override
	public void addHeader(String name, String value) {
		this.headers.put(name, value);
	}

	@Override
	public void setContentType(String type) {
	}

	@Override
	public void setCharacterEncoding(String encoding) {
	}

	@Override
	public void setContentLength(int length) {
	}

	@Override
	public void setContentLengthLong(long length) {
	}

	@Override
	public void setLocale(Locale locale) {
	}

	@Override
	public void resetBuffer() {
	}

	@Override
	public boolean isCommitted() {
		return false;
	}

	@Override
	public ServletOutputStream getOutputStream() {
		return this.discarding;
	}

}
