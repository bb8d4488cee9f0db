package io.github.errorbook.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Conditional;

/**
 * Matches where Errorbook answers errors, which {@code errorbook.enabled} decides. An
 * auto-configuration that has it is ordered after the one of the pipeline.
 *
 * @since 0.1.0
 * @see io.github.errorbook.handle.ErrorPipeline
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Conditional(OnErrorPipeline.class)
public @interface ConditionalOnErrorPipeline {

	/** The name of the bean that handles errors. */
	String HANDLER = "errorbookHandler";

}
