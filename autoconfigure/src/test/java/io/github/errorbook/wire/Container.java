package io.github.errorbook.wire;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;

/**
 * The containers on which behaviour at the wire is shown.
 */
public enum Container {

	TOMCAT {

		@Override
		ServletWebServerFactory factory() {
			return new TomcatServletWebServerFactory();
		}

	},

	JETTY {

		@Override
		ServletWebServerFactory factory() {
			return new JettyServletWebServerFactory();
		}

	};

	abstract ServletWebServerFactory factory();

}
