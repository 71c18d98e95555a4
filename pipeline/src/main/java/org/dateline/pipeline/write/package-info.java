/**
 * Table rows in files, generation by generation: plain Java writers and readers, and the Beam
 * transform around them.
 */
@NullMarked
package org.dateline.pipeline.write;

import org.jspecify.annotations.NullMarked;
