/**
 * A copy of the current snapshot for readers elsewhere: in an object store, or in any other of
 * Beam's file systems.
 */
@NullMarked
package org.dateline.pipeline.publish;

import org.jspecify.annotations.NullMarked;
