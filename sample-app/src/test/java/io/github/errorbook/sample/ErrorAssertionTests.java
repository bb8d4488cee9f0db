package io.github.errorbook.sample;

import java.time.Duration;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.client.RestTestClient;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.sample.error.WalletError;

import static io.github.errorbook.test.assertj.ErrorbookAssertions.assertThatError;

/**
 * Errors of the wallet by code and details, in whatever shape they are sent.
 */
class ErrorAssertionTests {

	abstract static class AnyShape {

		@Autowired
		private MockMvcTester mvc;

		@Autowired
		private RestTestClient client;

		@Test
		void lockedAccountIsRefused() {
			assertThatError(this.mvc.post()
				.uri("/transfers")
				.contentType(MediaType.APPLICATION_JSON)
				.content("{\"from\":2,\"to\":4,\"amount\":1,\"reference\":\"rent\"}")).hasErrorCode("ACCOUNT_LOCKED")
				.hasRequestId();
		}

		@Test
		void tokenIsRequired() {
			assertThatError(this.client.get().uri("/portability/reports/7").exchange()).hasStatus(401)
				.hasErrorCode(StandardErrorCode.UNAUTHENTICATED)
				.hasHeader("WWW-Authenticate");
		}

		@Test
		void reportThatIsBeingMadeIsNoError() {
			assertThatError(
					this.client.get().uri("/portability/reports/8").header("Authorization", "Bearer reader").exchange())
				.hasStatus(202)
				.hasErrorCode(WalletError.REPORT_IN_PROGRESS);
		}

	}

	@Nested
	@WalletTest
	@AutoConfigureMockMvc
	@AutoConfigureRestTestClient
	class DefaultShapeTests extends AnyShape {

		@Autowired
		private RestTestClient client;

		@Test
		void invalidFieldsAreNamed() {
			assertThatError(this.client.post()
				.uri("/accounts")
				.contentType(MediaType.APPLICATION_JSON)
				.body("{\"email\":\"nowhere\"}")
				.exchange()).hasErrorCode("VALIDATION_FAILED")
				.hasFieldErrorsExactly("email", "user_id")
				.hasFieldError("user_id", "must not be null");
		}

		@Test
		void whatWasNotFoundIsTold() {
			assertThatError(this.client.get().uri("/accounts/42").exchange()).hasErrorCode("RESOURCE_NOT_FOUND")
				.hasDetail("resource", "account")
				.hasDetail("id", 42);
		}

		@Test
		void otherServiceThatIsNotReadyTellsWhenToTryAgain() {
			assertThatError(this.client.get().uri("/rates/XSU").exchange()).hasErrorCode("SERVICE_UNAVAILABLE")
				.hasRetryAfter(Duration.ofSeconds(30))
				.hasNoDetails();
		}

	}

	@Nested
	@WalletTest
	@AutoConfigureMockMvc
	@AutoConfigureRestTestClient
	@ActiveProfiles("document-0")
	class StatusInPlaceOfCodeTests extends AnyShape {

	}

}
