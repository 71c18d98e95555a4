/**
 * The Beam steps: thin adapters that run the domain over collections. Only this package knows Beam.
 */
@NullMarked
package org.dateline.transforms;

import org.jspecify.annotations.NullMarked;
