package io.github.errorbook.wire.kit;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;

/**
 * The containers on which behaviour at the wire is shown.
 */
public enum Container {

	TOMCAT {

		@Override
		public ServletWebServerFactory factory() {
			return new TomcatServletWebServerFactory();
		}

	},

	JETTY {

		@Override
		public ServletWebServerFactory factory() {
			return new JettyServletWebServerFactory();
		}

	};

	public abstract ServletWebServerFactory factory();

}
