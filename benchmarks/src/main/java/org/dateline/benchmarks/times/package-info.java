/**
 * Measures what recognizing time expressions costs, as a program of its own: the benchmarks stay
 * small and their Java without models.
 */
@NullMarked
package org.dateline.benchmarks.times;

import org.jspecify.annotations.NullMarked;
