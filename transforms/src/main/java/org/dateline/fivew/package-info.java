/**
 * Who did what, when and where: the answers of an article as a whole, whatever it is about, unlike
 * those of its coded events.
 */
@NullMarked
package org.dateline.fivew;

import org.jspecify.annotations.NullMarked;
