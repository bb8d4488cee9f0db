package io.github.errorbook.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A service whose errors had a form before it had Errorbook.
 */
@TestService
@RestController
public class FormService {

	@GetMapping("/entities/{id}")
	String get(@PathVariable long id) {
		throw new MissingEntityException("Target", id);
	}

	@GetMapping("/entities")
	String list(@RequestParam @Min(1) int page) {
		return "page " + page;
	}

	@PostMapping("/entities")
	String create(@RequestBody @Valid Entity entity) {
		return entity.name();
	}

	@ValidEntity
	record Entity(@NotBlank String name, @Size(min = 2, max = 4) String tag, boolean whole) {

	}

	@Target(ElementType.TYPE)
	@Retention(RetentionPolicy.RUNTIME)
	@Constraint(validatedBy = WholeEntity.class)
	@interface ValidEntity {

		String message() default "is not whole";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	static final class WholeEntity implements ConstraintValidator<ValidEntity, Entity> {

		@Override
		public boolean isValid(Entity entity, ConstraintValidatorContext context) {
			return entity.whole();
		}

	}

	public static final class MissingEntityException extends RuntimeException {

		private final String entity;

		private final long id;

		MissingEntityException(String entity, long id) {
			super(entity + " with id " + id + " does not exist");
			this.entity = entity;
			this.id = id;
		}

		public String getEntity() {
			return this.entity;
		}

		public long getId() {
			return this.id;
		}

	}

}
