package io.github.errorbook.container.netty;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Import;
import reactor.netty.http.server.HttpServer;

/**
 * Configuration of the door of a management server that has a port of its own.
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnClass(HttpServer.class)
@Import(NettyErrorDoorAutoConfiguration.class)
final class NettyManagementErrorConfiguration {

}
