package org.dateline.archive;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A thing as it stands after a run, and where it stood before.
 *
 * @param id the thing's id
 * @param now as it stands now; null if it is gone
 * @param replaces the generation in which its row stands so far; 0 if it has none
 */
public record Revision<T extends Serializable>(String id, @Nullable T now, long replaces)
    implements Serializable {

  /** A thing that was not there before. */
  public static <T extends Serializable> Revision<T> first(String id, T now) {
    return new Revision<>(id, now, 0);
  }
}
