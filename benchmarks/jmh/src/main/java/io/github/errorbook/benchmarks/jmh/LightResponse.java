package io.github.errorbook.benchmarks.jmh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.servlet.ServletOutputStream;

/**
 * A response without a connection, used over and over as a container does. It holds
 * headers the way Tomcat does, and allocates where Tomcat allocates. A method that no
 * benchmark needs fails.
 */
final class LightResponse extends UnsupportedResponse {

	private static final int MAX_HEADERS = 32;

	private final LightOutput output = new LightOutput();

	private final String[] names = new String[MAX_HEADERS];

	private final String[] values = new String[MAX_HEADERS];

	private int count;

	private int status = SC_OK;

	private String contentType;

	private long contentLength = -1;

	void recycle() {
		this.output.recycle();
		this.count = 0;
		this.status = SC_OK;
		this.contentType = null;
		this.contentLength = -1;
	}

	String body() {
		return this.output.text();
	}

	int size() {
		return this.output.size();
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
	public void sendError(int status, String message) {
		this.status = status;
	}

	@Override
	public boolean isCommitted() {
		return this.output.isFlushed();
	}

	@Override
	public void flushBuffer() {
		this.output.flush();
	}

	@Override
	public void resetBuffer() {
		this.output.clear();
	}

	@Override
	public ServletOutputStream getOutputStream() {
		return this.output;
	}

	@Override
	public String getContentType() {
		return this.contentType;
	}

	@Override
	public void setContentType(String type) {
		this.contentType = type;
	}

	@Override
	public String getCharacterEncoding() {
		return "UTF-8";
	}

	@Override
	public void setCharacterEncoding(String encoding) {
	}

	@Override
	public void setContentLength(int length) {
		this.contentLength = length;
	}

	@Override
	public void setContentLengthLong(long length) {
		this.contentLength = length;
	}

	@Override
	public boolean containsHeader(String name) {
		return getHeader(name) != null;
	}

	@Override
	public String getHeader(String name) {
		if ("Content-Type".equalsIgnoreCase(name)) {
			return this.contentType;
		}
		int index = indexOf(name, 0);
		return (index < this.count) ? this.values[index] : null;
	}

	@Override
	public Collection<String> getHeaders(String name) {
		Set<String> found = new LinkedHashSet<>();
		for (int i = indexOf(name, 0); i < this.count; i = indexOf(name, i + 1)) {
			found.add(this.values[i]);
		}
		return found;
	}

	@Override
	public Collection<String> getHeaderNames() {
		List<String> result = new ArrayList<>(this.count);
		for (int i = 0; i < this.count; i++) {
			result.add(this.names[i]);
		}
		return result;
	}

	@Override
	public void setHeader(String name, String value) {
		if ("Content-Type".equalsIgnoreCase(name)) {
			this.contentType = value;
			return;
		}
		if ("Content-Length".equalsIgnoreCase(name)) {
			this.contentLength = (value != null) ? Long.parseLong(value) : -1;
			return;
		}
		int kept = 0;
		for (int i = 0; i < this.count; i++) {
			if (!this.names[i].equalsIgnoreCase(name)) {
				this.names[kept] = this.names[i];
				this.values[kept++] = this.values[i];
			}
		}
		this.count = kept;
		if (value != null) {
			addHeader(name, value);
		}
	}

	@Override
	public void addHeader(String name, String value) {
		if ("Content-Type".equalsIgnoreCase(name)) {
			this.contentType = value;
			return;
		}
		this.names[this.count] = name;
		this.values[this.count++] = value;
	}

	private int indexOf(String name, int start) {
		int index = start;
		while (index < this.count && !this.names[index].equalsIgnoreCase(name)) {
			index++;
		}
		return index;
	}

}
