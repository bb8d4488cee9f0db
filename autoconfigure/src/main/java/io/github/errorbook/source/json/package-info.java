/**
 * Recognises what reading JSON throws. Begin with {@code UnreadableMessageMapper}, {@code
 * JacksonFaultReader}, which reads Jackson's exceptions, and {@code JsonFieldNames},
 * which asks the mapper for names.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.source.json;

import org.jspecify.annotations.NullMarked;
