/** The archive of a snapshot: a Lucene index that runs share by hard links and add to. */
@NullMarked
package org.dateline.pipeline.archive;

import org.jspecify.annotations.NullMarked;
