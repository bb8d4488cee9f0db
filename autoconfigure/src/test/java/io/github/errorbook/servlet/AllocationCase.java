package io.github.errorbook.servlet;

import java.util.function.Supplier;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.core.MethodParameter;
import org.springframework.util.ReflectionUtils;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.bind.MethodArgumentNotValidException;

import io.github.errorbook.exception.ApiException;

/**
 * An error, and the bytes that answering it was measured to take in the build, whose JVM
 * compiles without escape analysis. A change that takes fewer lowers the number.
 */
enum AllocationCase {

	NOT_FOUND(1_632, () -> new ApiException("RESOURCE_NOT_FOUND")),

	NOT_FOUND_WITH_DETAILS(4_232, () -> new ApiException("RESOURCE_NOT_FOUND").with("type", "user").with("id", 42)),

	FIVE_INVALID_FIELDS(5_600, always(fiveInvalidFields())),

	INTERNAL(1_376, always(new IllegalStateException("No connection")));

	private static final double TOLERANCE = 1.03;

	private final long bytes;

	private final Supplier<Exception> thrown;

	AllocationCase(long bytes, Supplier<Exception> thrown) {
		this.bytes = bytes;
		this.thrown = thrown;
	}

	private static Supplier<Exception> always(Exception thrown) {
		return () -> thrown;
	}

	private static Exception fiveInvalidFields() {
		BindingResult result = new BeanPropertyBindingResult(new Account(" ", "nobody", "EURO", 0, null), "account");
		try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
			new SpringValidatorAdapter(factory.getValidator()).validate(result.getTarget(), result);
		}
		return new MethodArgumentNotValidException(new MethodParameter(ReflectionUtils
			.getUniqueDeclaredMethods(AllocationCase.class, (method) -> method.getName().equals("create"))[0], 0),
				result);
	}

	static void create(Account account) {
	}

	Exception thrown() {
		return this.thrown.get();
	}

	long limit() {
		return Math.round(this.bytes * TOLERANCE);
	}

	record Account(@NotBlank String owner, @Email String email, @Size(min = 3, max = 3) String currency,
			@Min(1) int limit, @NotNull String country) {

	}

}
