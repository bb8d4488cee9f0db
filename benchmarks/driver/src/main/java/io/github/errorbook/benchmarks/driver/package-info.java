/**
 * Measures the applications side by side over HTTP.
 */
package io.github.errorbook.benchmarks.driver;
