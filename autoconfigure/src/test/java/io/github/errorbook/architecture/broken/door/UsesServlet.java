package io.github.errorbook.architecture.broken.door;

import jakarta.servlet.http.HttpServletRequest;

final class UsesServlet {

	String path(HttpServletRequest request) {
		return request.getRequestURI();
	}

}
