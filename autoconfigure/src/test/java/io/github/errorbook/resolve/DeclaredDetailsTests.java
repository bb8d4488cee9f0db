package io.github.errorbook.resolve;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.errorbook.catalog.DetailDefinition;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.exception.ApiErrorDetail;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class DeclaredDetailsTests {

	@Test
	void resolveReadsEachDeclaredDetailInOrder() {
		ResolvedError error = TestResolver.with(code("OWN", BalanceException.class, "frozen", "available", "required"))
			.resolve(new BalanceException());
		assertThat(error.details().values()).containsExactly(Map.entry("frozen", true), Map.entry("available", "50.50"),
				Map.entry("required", "100.00"));
	}

	@Test
	void resolveReadsNothingThatIsNotDeclared() {
		ResolvedError error = TestResolver.with(code("OWN", BalanceException.class, "required"))
			.resolve(new BalanceException());
		assertThat(error.details().values()).containsOnlyKeys("required");
		assertThat(TestResolver.with(code("OWN", BalanceException.class)).resolve(new BalanceException()).details())
			.matches((details) -> details.isEmpty());
	}

	@Test
	void resolveWhenAccessorIsMissingPrivateNullOrFailingLeavesDetailOut(CapturedOutput output) {
		ResolvedError error = TestResolver
			.with(code("OWN", BalanceException.class, "missing", "hidden", "nothing", "failing", "voided", "required"))
			.resolve(new BalanceException());
		assertThat(error.details().values()).containsOnlyKeys("required");
		assertThat(output).contains("WARN").contains("BalanceException.getFailing()");
	}

	@Test
	void resolveReadsDeclaredDetailOfSubclassOfMappedType() {
		ResolvedError error = TestResolver.with(code("OWN", BalanceException.class, "extra"))
			.resolve(new SubBalanceException());
		assertThat(error.details().values()).containsExactly(Map.entry("extra", 1));
	}

	@Test
	void resolveWhenNearerTypeHasCodeDoesNotReadWhatAnotherCodeDeclares() {
		ResolvedError error = TestResolver
			.with(code("BROAD", BalanceException.class, "required"), code("NEAR", SubBalanceException.class))
			.resolve(new SubBalanceException());
		assertThat(error.code()).isEqualTo("NEAR");
		assertThat(error.details().isEmpty()).isTrue();
	}

	@Test
	void resolveAddsAnnotatedDetailsToDeclaredOnes() {
		ResolvedError error = TestResolver.with(code("OWN", MarkedBalanceException.class, "required", "limit"))
			.resolve(new MarkedBalanceException());
		assertThat(error.details().values()).containsOnly(Map.entry("required", "100.00"), Map.entry("limit", 7));
	}

	private static ErrorDefinition code(String code, Class<? extends Throwable> type, String... details) {
		Map<String, DetailDefinition> declared = new LinkedHashMap<>();
		for (String detail : details) {
			declared.put(detail, new DetailDefinition(null, null, null));
		}
		return TestResolver.code(code, 422, type).toBuilder().details(declared).build();
	}

	public static class BalanceException extends RuntimeException {

		public String getRequired() {
			return "100.00";
		}

		public String available() {
			return "50.50";
		}

		public boolean isFrozen() {
			return true;
		}

		public String getOther() {
			return "not declared";
		}

		public String getNothing() {
			return null;
		}

		public String getFailing() {
			throw new IllegalStateException("no detail");
		}

		public void voided() {
		}

		String getHidden() {
			return "package-private";
		}

	}

	public static class SubBalanceException extends BalanceException {

		public int getExtra() {
			return 1;
		}

	}

	static class MarkedBalanceException extends BalanceException {

		@ApiErrorDetail
		private final int limit = 7;

	}

}
