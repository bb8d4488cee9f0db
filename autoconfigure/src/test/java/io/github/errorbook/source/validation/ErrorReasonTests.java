package io.github.errorbook.source.validation;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.http.HttpEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.describe.DescribedService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which operations validate their input.
 */
class ErrorReasonTests {

	private final WebApplicationContextRunner service = DescribedService.runner()
		.withUserConfiguration(Arguments.class, Guarded.class);

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "POST /unmarked |", "POST /valid | VALIDATION_FAILED", "POST /validated | VALIDATION_FAILED",
					"POST /valid/free |", "POST /valid/nested | VALIDATION_FAILED",
					"POST /valid/list | VALIDATION_FAILED", "POST /valid/list/free |",
					"POST /valid/array | VALIDATION_FAILED", "POST /valid/entity |", "GET /form | VALIDATION_FAILED",
					"GET /form/result |", "GET /constrained/{a} | VALIDATION_FAILED",
					"GET /elements | VALIDATION_FAILED", "GET /guarded | VALIDATION_FAILED" })
	void operationReturns(String operation, @Nullable String code) {
		this.service.run((context) -> assertThat(DescribedService.codes(context).get(operation))
			.filteredOn((found) -> found.equals("VALIDATION_FAILED"))
			.containsExactly((code != null) ? code.split(" ") : new String[0]));
	}

	record Constrained(@NotBlank String name) {

	}

	record Free(String name) {

	}

	record Nested(@Valid Constrained constrained) {

	}

	@RestController
	static class Arguments {

		@PostMapping("/unmarked")
		void unmarked(@RequestBody Constrained a) {
		}

		@PostMapping("/valid")
		void valid(@Valid @RequestBody Constrained a) {
		}

		@PostMapping("/validated")
		void validated(@Validated @RequestBody Constrained a) {
		}

		@PostMapping("/valid/free")
		void validFree(@Valid @RequestBody Free a) {
		}

		@PostMapping("/valid/nested")
		void validNested(@Valid @RequestBody Nested a) {
		}

		@PostMapping("/valid/list")
		void validList(@Valid @RequestBody List<Constrained> a) {
		}

		@PostMapping("/valid/list/free")
		void validListFree(@Valid @RequestBody List<Free> a) {
		}

		@PostMapping("/valid/array")
		void validArray(@Valid @RequestBody Constrained[] a) {
		}

		@PostMapping("/valid/entity")
		void validEntity(@Valid HttpEntity<Constrained> a) {
		}

		@GetMapping("/form")
		void form(@Valid Constrained a) {
		}

		@GetMapping("/form/result")
		void formResult(@Valid Constrained a, BindingResult result) {
		}

		@GetMapping("/constrained/{a}")
		void constrained(@PathVariable @Positive int a) {
		}

		@GetMapping("/elements")
		void elements(@RequestParam List<@NotBlank String> a) {
		}

	}

	@Validated
	@RestController
	static class Guarded {

		@GetMapping("/guarded")
		void guarded(@RequestParam @NotBlank String a) {
		}

	}

}
