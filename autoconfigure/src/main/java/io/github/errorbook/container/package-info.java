/**
 * What the doors of embedded containers share. Begin with {@code ContainerErrorDoor}.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.container;

import org.jspecify.annotations.NullMarked;
