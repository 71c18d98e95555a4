/**
 * The archive: what earlier runs keep of articles, texts, stories, entities and events, so that a
 * run joins new material to it without reading all there is.
 */
@NullMarked
package org.dateline.archive;

import org.jspecify.annotations.NullMarked;
