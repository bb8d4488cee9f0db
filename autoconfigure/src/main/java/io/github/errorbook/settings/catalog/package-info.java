/**
 * Reads {@code errorbook.codes} and checks it as a whole. Begin with
 * {@code ErrorCatalogFactory}, which reads and reports; {@code CatalogReader} binds,
 * {@code CodeChecks} and {@code DefinitionChecks} find what is wrong.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.settings.catalog;

import org.jspecify.annotations.NullMarked;
