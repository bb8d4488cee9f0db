/**
 * What the tests of the wire stand on. Begin with {@code Service}, which runs an
 * application in a {@code Container}; {@code RawHttp} sends bytes, and
 * {@code ResponseAssert} knows envelopes.
 */
package io.github.errorbook.wire.kit;
