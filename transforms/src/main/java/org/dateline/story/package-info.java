/**
 * Articles that report one story: what an article is about, which articles may belong together, and
 * which do.
 */
@NullMarked
package org.dateline.story;

import org.jspecify.annotations.NullMarked;
