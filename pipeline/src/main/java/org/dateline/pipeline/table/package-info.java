/** The output tables: one schema, and the rows that domain values become. */
@NullMarked
package org.dateline.pipeline.table;

import org.jspecify.annotations.NullMarked;
