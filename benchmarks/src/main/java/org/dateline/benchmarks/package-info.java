/** Measuring Dateline: drives its command line over scoring kits and tabulates the figures. */
@NullMarked
package org.dateline.benchmarks;

import org.jspecify.annotations.NullMarked;
