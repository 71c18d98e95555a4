/** Entities across a batch: which names of which articles mean the same. */
@NullMarked
package org.dateline.entity;

import org.jspecify.annotations.NullMarked;
