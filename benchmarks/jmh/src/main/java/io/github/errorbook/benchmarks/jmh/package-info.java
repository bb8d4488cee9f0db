/**
 * Time and allocation of an error inside one process.
 */
package io.github.errorbook.benchmarks.jmh;
