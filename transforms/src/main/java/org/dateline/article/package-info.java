/** Pages as fetched and the articles found in them. */
@NullMarked
package org.dateline.article;

import org.jspecify.annotations.NullMarked;
