/**
 * What the service says of itself: which operations it has, which codes they return, and
 * what a response with a code looks like. Asked by documentation and by tests, never
 * while a request is answered. {@link io.github.errorbook.describe.ApiOperation} is an
 * operation, {@link io.github.errorbook.describe.ErrorReason} gives a reason for codes of
 * it, {@link io.github.errorbook.describe.SampleResponses} makes responses.
 */
@NullMarked
package io.github.errorbook.describe;

import org.jspecify.annotations.NullMarked;
