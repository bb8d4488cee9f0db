package io.github.errorbook.actuate;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import io.github.errorbook.recent.CodeCount;

/**
 * How often each code occurred.
 *
 * @param total how many errors there are
 * @param codes the same by code
 * @param dropped how many errors were dropped since the start
 * @param droppedByCode the same by code, or {@code null} if none was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({ "total", "codes", "dropped", "droppedByCode" })
record ErrorSummaryDescriptor(long total, List<CountDescriptor> codes, long dropped,
		@Nullable Map<String, Long> droppedByCode) implements OperationResponseBody {

	/**
	 * How often a code occurred.
	 *
	 * @param code the code
	 * @param count how often it occurred
	 * @param first when it occurred first
	 * @param last when it occurred last
	 */
	@JsonPropertyOrder({ "code", "count", "first", "last" })
	public record CountDescriptor(String code, long count, String first, String last) {

		static CountDescriptor of(CodeCount count) {
			return new CountDescriptor(count.code(), count.count(), count.first().toString(), count.last().toString());
		}

	}

}
