/**
 * The output folder: staging, checks, snapshots, the switch to a new one, and the run's summary.
 */
@NullMarked
package org.dateline.pipeline.snapshot;

import org.jspecify.annotations.NullMarked;
