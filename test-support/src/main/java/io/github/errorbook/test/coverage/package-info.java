/**
 * Which codes of the catalog the tests have provoked.
 */
@NullMarked
package io.github.errorbook.test.coverage;

import org.jspecify.annotations.NullMarked;
