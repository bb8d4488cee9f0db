package io.github.errorbook.container.netty;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import reactor.netty.http.server.HttpServer;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.container.ContainerErrorDoor;
import io.github.errorbook.door.ErrorDoor;
import io.github.errorbook.door.ErrorPaths;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of the door of Netty.
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnClass({ HttpServer.class, NettyReactiveWebServerFactory.class })
@ConditionalOnErrorPipeline
final class NettyErrorDoorAutoConfiguration {

	@Bean
	NettyConnections errorbookNettyConnections() {
		return new NettyConnections();
	}

	@Bean
	@Order
	WebServerFactoryCustomizer<NettyReactiveWebServerFactory> errorbookNettyErrorDoor(ErrorDoor door, ErrorPaths paths,
			Environment environment) {
		DoorInstaller installer = new DoorInstaller(
				new ContainerErrorDoor(door, paths, environment.getProperty("spring.webflux.base-path", "")));
		return (factory) -> factory.addServerCustomizers(installer::installIn);
	}

}
