/**
 * What a run onto an existing output costs: news made up in any number, annotated without models,
 * and the programs that are measured.
 */
@NullMarked
package org.dateline.benchmarks.increments;

import org.jspecify.annotations.NullMarked;
