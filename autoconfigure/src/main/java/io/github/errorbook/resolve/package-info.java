/**
 * From a {@link java.lang.Throwable} to a resolved error: a chain of one-method mappers.
 * {@link io.github.errorbook.resolve.ErrorMapper} recognises one type,
 * {@link io.github.errorbook.resolve.ErrorMapping} is its answer,
 * {@link io.github.errorbook.resolve.ErrorResolver} asks the chain and then the causes.
 */
@NullMarked
package io.github.errorbook.resolve;

import org.jspecify.annotations.NullMarked;
