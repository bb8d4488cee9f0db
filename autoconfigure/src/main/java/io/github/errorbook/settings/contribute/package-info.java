/**
 * What the catalog has beside the application's configuration. Begin with
 * {@code CatalogLayers}, which finds it; {@code Contributors} asks the beans of the
 * application, {@code LibraryCatalogs} reads the files of libraries.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.settings.contribute;

import org.jspecify.annotations.NullMarked;
