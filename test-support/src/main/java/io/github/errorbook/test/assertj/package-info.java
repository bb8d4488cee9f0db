/**
 * AssertJ assertions for the errors that a service answers, and for the exceptions that
 * lead to them.
 */
@NullMarked
package io.github.errorbook.test.assertj;

import org.jspecify.annotations.NullMarked;
