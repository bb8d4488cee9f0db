package io.github.errorbook.actuate;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * A page of recent errors.
 *
 * @param errors the errors, the newest first
 * @param next where the next page begins, or {@code null} if this is the last
 * @param dropped how many errors were dropped since the start
 * @param droppedByCode the same by code, or {@code null} if none was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({ "errors", "next", "dropped", "droppedByCode" })
record ErrorsDescriptor(List<ErrorDescriptor> errors, @Nullable String next, long dropped,
		@Nullable Map<String, Long> droppedByCode) implements OperationResponseBody {

}
