package org.dateline.metadata;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a byline names.
 *
 * @param authors persons, in order, without titles and functions; empty if only an agency, a desk
 *     or an account is named
 * @param agency news agency, by its usual short name
 * @param place where the report was written
 */
public record Byline(List<String> authors, @Nullable String agency, @Nullable String place)
    implements Serializable {
  public Byline {
    authors = List.copyOf(authors);
  }
}
