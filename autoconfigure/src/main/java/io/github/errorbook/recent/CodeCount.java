package io.github.errorbook.recent;

import java.time.Instant;

/**
 * How often a code was answered.
 *
 * @param code the code
 * @param count how often
 * @param first when first
 * @param last when last
 * @since 0.1.0
 */
public record CodeCount(String code, long count, Instant first, Instant last) {

}
