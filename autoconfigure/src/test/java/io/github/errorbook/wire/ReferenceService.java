package io.github.errorbook.wire;

import java.util.Locale;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.exception.ApiException;

/**
 * A service with a reference, and with patterns that match its paths.
 */
@TestService
@RestController
class ReferenceService {

	static final String[] PROPERTIES = { "errorbook.reference.enabled=true", "errorbook.reference.languages=en,de",
			"spring.application.name=shop", "errorbook.codes.OUT_OF_STOCK.status=409",
			"errorbook.codes.OUT_OF_STOCK.message=Only {left} of {sku} are left.",
			"errorbook.codes.OUT_OF_STOCK.title=Out of stock", "errorbook.codes.OUT_OF_STOCK.retry-after=60s",
			"errorbook.codes.OUT_OF_STOCK.headers.X-Shop=closed", "errorbook.codes.OUT_OF_STOCK.category=stock",
			"errorbook.codes.OUT_OF_STOCK.causes[0]=Others were faster.",
			"errorbook.codes.OUT_OF_STOCK.solutions[0]=Order less.",
			"errorbook.codes.OUT_OF_STOCK.details.left.type=integer",
			"errorbook.codes.OUT_OF_STOCK.details.left.example=3",
			"errorbook.codes.OUT_OF_STOCK.details.sku.type=string",
			"errorbook.codes.OUT_OF_STOCK.details.sku.description=The article.",
			"errorbook.codes.OUT_OF_STOCK.related[0]=SECRET_FLAW", "errorbook.codes.OUT_OF_STOCK.related[1]=CONFLICT",
			"errorbook.codes.SECRET_FLAW.status=500", "errorbook.codes.SECRET_FLAW.visibility=internal",
			"errorbook.codes.SECRET_FLAW.category=stock", "errorbook.codes.OLD_STOCK.status=409",
			"errorbook.codes.OLD_STOCK.category=stock", "errorbook.codes.OLD_STOCK.deprecated.since=2.0",
			"errorbook.codes.OLD_STOCK.deprecated.replaced-by=OUT_OF_STOCK", "errorbook.codes.HIDDEN_OLD.status=409",
			"errorbook.codes.HIDDEN_OLD.deprecated.replaced-by=SECRET_FLAW" };

	@Bean
	ErrorTexts texts() {
		return ErrorTexts.of(Map.of(Locale.GERMAN,
				Map.of("errorbook.OUT_OF_STOCK.title", "Ausverkauft", "errorbook.OUT_OF_STOCK.description",
						"Ausverkauft.", "errorbook.OUT_OF_STOCK.causes[0]", "Andere waren schneller.",
						"errorbook.OUT_OF_STOCK.details.sku", "Der Artikel.")));
	}

	@GetMapping("/stock")
	void stock() {
		throw new ApiException("OUT_OF_STOCK").with("sku", "text").with("left", 3);
	}

	@GetMapping("/flaw")
	void flaw() {
		throw new ApiException("SECRET_FLAW");
	}

	@GetMapping("/{any}")
	String any(@PathVariable String any) {
		return any;
	}

	@GetMapping("/errors/recent")
	String recent() {
		return "recent";
	}

	@PostMapping("/errors")
	String post() {
		return "posted";
	}

}
