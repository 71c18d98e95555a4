/**
 * What the pages of one site share: furniture that no page shows by itself, learned from many and
 * kept from run to run.
 */
@NullMarked
package org.dateline.template;

import org.jspecify.annotations.NullMarked;
