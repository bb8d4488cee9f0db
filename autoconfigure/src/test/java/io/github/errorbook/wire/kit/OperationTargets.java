package io.github.errorbook.wire.kit;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Operations of a controller that either stack has, one for each way to ask for what a
 * request holds. A controller of the stack extends them by its own.
 */
public abstract class OperationTargets {

	@GetMapping("/path/text/{a}")
	void pathText(@PathVariable String a) {
	}

	@GetMapping("/path/number/{a}")
	void pathNumber(@PathVariable long a) {
	}

	@GetMapping("/path/month/{a}")
	void pathMonth(@PathVariable YearMonth a) {
	}

	@GetMapping("/path/texts/{a}")
	void pathTexts(@PathVariable List<String> a) {
	}

	@GetMapping("/path/uuids/{a}")
	void pathUuids(@PathVariable UUID[] a) {
	}

	@GetMapping("/query/required")
	void queryRequired(@RequestParam String a) {
	}

	@GetMapping("/query/optional")
	void queryOptional(@RequestParam(required = false) String a) {
	}

	@GetMapping("/query/default")
	void queryDefault(@RequestParam(defaultValue = "b") String a) {
	}

	@GetMapping("/query/nullable")
	void queryNullable(@RequestParam @Nullable String a) {
	}

	@GetMapping("/query/wrapped")
	void queryWrapped(@RequestParam Optional<String> a) {
	}

	@GetMapping("/query/wrapped-number")
	void queryWrappedNumber(@RequestParam Optional<Integer> a) {
	}

	@GetMapping("/query/implicit")
	void queryImplicit(String a) {
	}

	@GetMapping("/query/implicit-number")
	void queryImplicitNumber(Integer a) {
	}

	@GetMapping("/query/map")
	void queryMap(@RequestParam Map<String, String> a) {
	}

	@GetMapping("/header")
	void header(@RequestHeader("X-A") String a) {
	}

	@GetMapping("/headers")
	void headers(@RequestHeader HttpHeaders a) {
	}

	@GetMapping("/cookie")
	void cookie(@CookieValue String a) {
	}

	@GetMapping("/matrix/{a}")
	void matrix(@PathVariable String a, @MatrixVariable String b) {
	}

	@GetMapping("/value")
	void value(@Value("${none:1}") int a) {
	}

	@GetMapping("/resolved")
	void resolved(Caller caller) {
	}

	@GetMapping("/form/texts")
	void formTexts(Texts a) {
	}

	@GetMapping("/form/numbers")
	void formNumbers(Numbers a) {
	}

	@GetMapping("/form/nested")
	void formNested(@ModelAttribute Nested a) {
	}

	@GetMapping("/form/bean")
	void formBean(Bean a) {
	}

	@GetMapping("/form/result")
	void formResult(Numbers a, BindingResult result) {
	}

	@PostMapping("/body")
	void body(@RequestBody Numbers a) {
	}

	@PostMapping("/body/text")
	void bodyText(@RequestBody String a) {
	}

	@PostMapping("/body/text/optional")
	void bodyTextOptional(@RequestBody(required = false) String a) {
	}

	@PostMapping("/body/bytes")
	void bodyBytes(@RequestBody byte[] a) {
	}

	@PostMapping("/body/resource")
	void bodyResource(@RequestBody Resource a) {
	}

	@PostMapping("/entity")
	void entity(HttpEntity<Numbers> a) {
	}

	@PostMapping("/entity/bytes")
	void entityBytes(HttpEntity<byte[]> a) {
	}

	@PostMapping("/entity/raw")
	void entityRaw(HttpEntity<?> a) {
	}

	@PostMapping(path = "/consumes", consumes = MediaType.TEXT_PLAIN_VALUE)
	void consumes() {
	}

	@GetMapping(path = "/produces", produces = MediaType.TEXT_PLAIN_VALUE)
	String produces() {
		return "";
	}

	@GetMapping(path = "/params", params = "a=b")
	void params() {
	}

	public record Texts(String first, List<String> others) {

	}

	public record Numbers(String first, int count) {

	}

	public record Nested(Texts texts, Numbers numbers) {

	}

	public record Caller(int id) {

	}

	public static class Bean {

		private int count;

		private Bean parent;

		public int getCount() {
			return this.count;
		}

		public void setCount(int count) {
			this.count = count;
		}

		public Bean getParent() {
			return this.parent;
		}

		public void setParent(Bean parent) {
			this.parent = parent;
		}

	}

}
