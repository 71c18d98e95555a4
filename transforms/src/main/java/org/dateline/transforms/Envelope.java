package org.dateline.transforms;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/**
 * One of several kinds of things that are brought together under a key.
 *
 * @param content of a class with well defined equality
 */
record Envelope(Serializable content) implements Serializable {

  /** What of one kind is in the envelopes. */
  static <T> List<T> only(Class<T> kind, Collection<Envelope> envelopes) {
    return envelopes.stream()
        .map(Envelope::content)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
