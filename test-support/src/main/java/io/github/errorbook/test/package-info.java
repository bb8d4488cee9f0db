/**
 * Guards the catalog of an application in its tests: against changes that break callers,
 * and against codes and texts that do not fit the application.
 */
@NullMarked
package io.github.errorbook.test;

import org.jspecify.annotations.NullMarked;
