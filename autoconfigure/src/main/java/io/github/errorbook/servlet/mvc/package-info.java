/**
 * The door of Spring MVC's dispatcher. Begin with {@code ErrorbookAdvice}, which Spring
 * finds, {@code LaterResolvers}, which it asks, and {@code DispatcherErrorResolver},
 * which answers.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.servlet.mvc;

import org.jspecify.annotations.NullMarked;
