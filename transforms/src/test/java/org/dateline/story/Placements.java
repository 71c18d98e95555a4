package org.dateline.story;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Made-up placements. */
public final class Placements {
  private Placements() {}

  /** An article without words that is in a story. */
  public static Placement of(String articleId, String storyId, String... aliases) {
    return of(articleId, storyId, null, List.of(aliases));
  }

  static Placement of(
      String articleId, String storyId, @Nullable LocalDate day, List<String> aliases) {
    return new Placement(
        storyId, ArticleTerms.of(articleId, "en", day, null, ""), List.of(), aliases);
  }
}
