/**
 * What the pipeline costs beside the language analysis that it runs: the programs that are measured
 * and their clocks. Unlike the scoring kits, they know Dateline's classes.
 */
@NullMarked
package org.dateline.benchmarks.overhead;

import org.jspecify.annotations.NullMarked;
