package org.dateline.copies;

import java.io.Serializable;
import java.util.List;

/**
 * What earlier runs know of a text.
 *
 * @param original the original of all its pages, which may show another text
 * @param pages ids of pages of the text that are stored
 */
public record KnownPages(CopyPage original, List<String> pages) implements Serializable {
  public KnownPages {
    pages = List.copyOf(pages);
  }
}
