/**
 * What every transport calls: which paths are answered, and the pipeline behind them.
 */
@NullMarked
package io.github.errorbook.door;

import org.jspecify.annotations.NullMarked;
