/**
 * What every transport calls. Begin with {@link io.github.errorbook.door.ErrorDoor};
 * {@link io.github.errorbook.door.ErrorPaths} says which paths are answered.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.door;

import org.jspecify.annotations.NullMarked;
