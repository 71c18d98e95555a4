package org.dateline.article;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Metadata that came beside a page, as its source wrote it.
 *
 * @param title headline
 * @param subtitle deck
 * @param authors names in the order given
 * @param published publication stamp, unparsed
 * @param modified stamp of the last change, unparsed
 * @param language language tag
 * @param site name of the outlet
 */
public record DeclaredMetadata(
    @Nullable String title,
    @Nullable String subtitle,
    List<String> authors,
    @Nullable String published,
    @Nullable String modified,
    @Nullable String language,
    @Nullable String site)
    implements Serializable {

  /** Nothing declared. */
  public static final DeclaredMetadata NONE =
      new DeclaredMetadata(null, null, List.of(), null, null, null, null);

  public DeclaredMetadata {
    authors = List.copyOf(authors);
  }
}
