/** Writing table rows to files: plain Java writers and the Beam transform around them. */
@NullMarked
package org.dateline.pipeline.write;

import org.jspecify.annotations.NullMarked;
