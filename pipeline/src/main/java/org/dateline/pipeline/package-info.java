/** The runnable job: command line, wiring of the steps, progress, summary. */
@NullMarked
package org.dateline.pipeline;

import org.jspecify.annotations.NullMarked;
