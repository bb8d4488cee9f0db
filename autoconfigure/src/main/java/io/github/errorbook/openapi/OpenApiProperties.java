package io.github.errorbook.openapi;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the OpenAPI document.
 *
 * @param enabled Whether the document that springdoc makes says which errors each
 * operation can return.
 */
@ConfigurationProperties(prefix = "errorbook.openapi", ignoreUnknownFields = false)
record OpenApiProperties(@DefaultValue("true") boolean enabled) {

}
