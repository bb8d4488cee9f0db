package io.github.errorbook.wire.kit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.MediaType;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;

/**
 * What requests can be wrong for, whatever stack serves them: controllers and the types
 * of their parameters and bodies.
 */
public final class RequestTargets {

	private RequestTargets() {
	}

	public enum Kind {

		CARD, CASH

	}

	public record Line(@NotBlank String sku, @Min(1) int count) {

	}

	public record Payment(BigDecimal amount, int count, LocalDate due, UUID id, Kind kind, boolean urgent,
			List<Line> lines) {

	}

	public record Order(@NotBlank String name, @Email String mail, @Size(max = 2) List<@Valid Line> lines,
			Map<String, @Min(1) Integer> prices) {

	}

	@RestController
	public static class ValidatedParameters {

		@PostMapping("/orders")
		Order order(@Valid @RequestBody Order order) {
			return order;
		}

		@PostMapping("/orders/many")
		List<Order> orders(@RequestBody List<@Valid Order> orders) {
			return orders;
		}

		@GetMapping("/orders/form")
		String form(@Valid @ModelAttribute Line line) {
			return "ok";
		}

		@GetMapping("/min")
		String min(@RequestParam @Min(1) int n) {
			return "ok";
		}

		@GetMapping("/min/header")
		String minHeader(@RequestHeader("X-Count") @Min(1) int n) {
			return "ok";
		}

		@GetMapping("/min/path/{n}")
		String minPath(@PathVariable @Min(1) int n) {
			return "ok";
		}

	}

	@Validated
	@RestController
	public static class ValidatedClass {

		@GetMapping("/validated/class")
		String min(@RequestParam @Min(1) int n) {
			return "ok";
		}

	}

	@Validated
	public interface ValidatedApi {

		@GetMapping("/validated/interface")
		String min(@RequestParam("page_size") @Min(1) int pageSize);

	}

	@RestController
	public static class ImplementedApi implements ValidatedApi {

		@Override
		public String min(int size) {
			return "ok";
		}

	}

	public abstract static class Parameters {

		@GetMapping("/param")
		String param(@RequestParam Integer n) {
			return "ok";
		}

		@GetMapping("/date")
		String date(@RequestParam LocalDate day) {
			return "ok";
		}

		@GetMapping("/enum")
		String kind(@RequestParam Kind kind) {
			return "ok";
		}

		@GetMapping("/header")
		String header(@RequestHeader("X-Tenant") Integer tenant) {
			return "ok";
		}

		@GetMapping("/cookie")
		String cookie(@CookieValue Integer basket) {
			return "ok";
		}

		@GetMapping("/matrix/{id}")
		String matrix(@PathVariable int id, @MatrixVariable String color) {
			return "ok";
		}

		@GetMapping("/path/{id}")
		String path(@PathVariable UUID id) {
			return "ok";
		}

		@GetMapping("/path-wrong")
		String pathWrong(@PathVariable String nowhere) {
			return "ok";
		}

		@GetMapping(path = "/condition", params = "type=card")
		String condition() {
			return "ok";
		}

		@GetMapping("/unsupported")
		String unsupported(@RequestParam Thread.UncaughtExceptionHandler task) {
			return "ok";
		}

		@GetMapping(path = "/version", version = "1")
		String version() {
			return "ok";
		}

	}

	@RestController
	public static class Requests extends Parameters {

		@GetMapping(path = "/items", produces = MediaType.APPLICATION_JSON_VALUE)
		Payment get() {
			return null;
		}

		@PostMapping(path = "/items", consumes = MediaType.APPLICATION_JSON_VALUE)
		Payment create(@RequestBody Payment item) {
			return item;
		}

		@PatchMapping(path = "/items", consumes = "application/merge-patch+json")
		Payment patch(@RequestBody Payment item) {
			return item;
		}

		@PostMapping("/read")
		String read(@RequestBody String body) {
			return body;
		}

		@GetMapping(path = "/condition/header", headers = "X-Mode=fast")
		String conditionOfHeader() {
			return "ok";
		}

		@PostMapping("/part/json")
		String partOfJson(@RequestPart Payment payment) {
			return "ok";
		}

	}

}
