package io.github.errorbook.openapi;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the OpenAPI document.
 *
 * @param enabled Whether the document that springdoc makes tells which errors each
 * operation can return.
 * @since 0.1.0
 */
@ConfigurationProperties(prefix = "errorbook.openapi", ignoreUnknownFields = false)
public record OpenApiProperties(@DefaultValue("true") boolean enabled) {

}
