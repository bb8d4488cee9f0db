package io.github.errorbook.architecture.broken.resolve;

import java.sql.SQLException;

import io.micrometer.observation.Observation;
import io.netty.channel.ChannelException;
import io.swagger.v3.oas.models.OpenAPI;
import jakarta.servlet.ServletException;
import jakarta.validation.ValidationException;
import org.apache.catalina.LifecycleException;
import org.eclipse.jetty.http.HttpException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.client.RestClientException;

final class UsesEverything {

	final Class<?>[] types = { SQLException.class, Observation.class, ServletException.class, ValidationException.class,
			LifecycleException.class, HttpException.class, AuthenticationException.class, RestClientException.class,
			ChannelException.class, OpenAPI.class };

}
