package org.dateline.story;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several articles report, or one alone.
 *
 * @param id hash of the founding article's id, 32 hex digits
 * @param title the headline most like the others'; null if no article has one
 * @param firstPublished earliest known publication day; null if none is known
 * @param lastPublished latest known publication day; null if none is known
 * @param articleCount how many articles, copies included
 * @param topEntities names of entities, those first that most articles name; at most ten
 * @param aliasOf the story that this one turned out to be; null if none
 */
public record Story(
    String id,
    @Nullable String title,
    @Nullable LocalDate firstPublished,
    @Nullable LocalDate lastPublished,
    int articleCount,
    List<String> topEntities,
    @Nullable String aliasOf)
    implements Serializable {

  public Story {
    topEntities = List.copyOf(topEntities);
  }
}
