package io.github.errorbook.resolve;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.Violation;

import static org.assertj.core.api.Assertions.assertThat;

class ResolvedErrorTests {

	private final ErrorDefinition definition = ErrorDefinition.of("CODE", 422, "Text.")
		.retryAfter(Duration.ofSeconds(30))
		.build();

	private final ResolvedError error = ResolvedError.of(new IllegalStateException(), this.definition);

	@Test
	void ofSaysNoMoreThanCode() {
		assertThat(this.error).hasToString("CODE (422)");
		assertThat(this.error.definition()).isSameAs(this.definition);
		assertThat(this.error.message()).isNull();
		assertThat(this.error.details().isEmpty()).isTrue();
		assertThat(this.error.headers()).isEmpty();
		assertThat(this.error.retryAfter()).isEqualTo(Duration.ofSeconds(30));
	}

	@Test
	void withReturnsCopy() {
		ResolvedError changed = this.error.withStatus(400)
			.withMessage("Own.")
			.withDetail("a", 1)
			.withDetail("b", null)
			.withHeader("Link", "x")
			.withHeader("Link", "y")
			.withRetryAfter(Duration.ofSeconds(5));
		assertThat(changed).hasToString("CODE (400)");
		assertThat(changed.thrown()).isSameAs(this.error.thrown());
		assertThat(changed.message()).isEqualTo("Own.");
		assertThat(changed.details().values()).containsExactly(Map.entry("a", 1));
		assertThat(changed.headers()).containsExactly(Map.entry("Link", List.of("x", "y")));
		assertThat(changed.retryAfter()).isEqualTo(Duration.ofSeconds(5));
		ofSaysNoMoreThanCode();
	}

	@Test
	void withDefinitionTakesItsStatusAndTimeToWait() {
		ErrorDefinition other = ErrorDefinition.of("OTHER", 409, "Other.").build();
		ResolvedError changed = this.error.withMessage("Own.").withDefinition(other);
		assertThat(changed).hasToString("OTHER (409)");
		assertThat(changed.message()).isEqualTo("Own.");
		assertThat(changed.retryAfter()).isNull();
		assertThat(this.error.withRetryAfter(Duration.ofSeconds(5)).withDefinition(other).retryAfter())
			.isEqualTo(Duration.ofSeconds(5));
	}

	@Test
	void withDetailReplacesViolations() {
		ResolvedError listed = this.error.withDetails(ErrorDetails.of(List.of(Violation.of("amount", "is wrong"))));
		assertThat(listed.details().violations()).hasSize(1);
		assertThat(listed.withDetail("a", 1).details().violations()).isEmpty();
	}

}
