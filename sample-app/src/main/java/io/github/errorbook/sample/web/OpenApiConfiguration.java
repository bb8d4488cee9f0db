package io.github.errorbook.sample.web;

import java.util.List;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the OpenAPI document says of the wallet. Of its errors it says nothing: they come
 * from the catalog.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	@Bean
	OpenAPI document() {
		return new OpenAPI()
			.info(new Info().title("Wallet")
				.version("1.0")
				.description("Accounts, transfers between them, and statements.")
				.contact(new Contact().name("Errorbook").url("https://github.com/errorbook"))
				.license(new License().name("Apache 2.0").identifier("Apache-2.0")))
			.addServersItem(new Server().url("/"))
			.addSecurityItem(new SecurityRequirement())
			.tags(List.of(tag("Accounts", "Where money is."), tag("Transfers", "Money that moves."),
					tag("Statements", "What has moved."), tag("Rates", "Exchange rates."),
					tag("Portability", "Data that users take with them."), tag("Administration", "For clerks.")))
			.components(new Components().addSecuritySchemes("basic", scheme("basic"))
				.addSecuritySchemes("bearer", scheme("bearer")));
	}

	private static Tag tag(String name, String description) {
		return new Tag().name(name).description(description);
	}

	private static SecurityScheme scheme(String scheme) {
		return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(scheme);
	}

}
