/**
 * Recognises what Spring Data REST throws where it makes resources of repositories. Begin
 * with {@code RepositoryFaults}.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.source.repository;

import org.jspecify.annotations.NullMarked;
