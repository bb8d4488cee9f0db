/**
 * An application with only {@code spring-boot-starter-webmvc} beside Errorbook.
 */
package io.github.errorbook.minimal;
