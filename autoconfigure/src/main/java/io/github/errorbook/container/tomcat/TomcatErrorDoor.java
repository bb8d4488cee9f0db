package io.github.errorbook.container.tomcat;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

import io.github.errorbook.container.ContainerErrorDoor;

/**
 * Puts the valve into an embedded Tomcat.
 *
 * @see EnvelopeErrorReportValve
 */
final class TomcatErrorDoor
		implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, TomcatContextCustomizer {

	private final ContainerErrorDoor door;

	TomcatErrorDoor(ContainerErrorDoor door) {
		this.door = door;
	}

	@Override
	public void customize(ConfigurableTomcatWebServerFactory factory) {
		factory.addContextCustomizers(this);
	}

	/*
	 * The host makes a valve of its own unless it finds one of the class that it is
	 * reported.
	 */
	@Override
	public void customize(Context context) {
		if (context.getParent() instanceof StandardHost host) {
			host.setErrorReportValveClass(EnvelopeErrorReportValve.class.getName());
			host.getPipeline().addValve(new EnvelopeErrorReportValve(this.door));
		}
	}

}
