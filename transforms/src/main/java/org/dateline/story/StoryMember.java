package org.dateline.story;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * What an article adds to the summary of its story.
 *
 * @param articleId the article's id
 * @param isCopy whether another article stands for this one
 * @param language ISO 639-1 code; empty if undecided
 * @param title headline; null if there is none
 * @param day publication day; null unless it is known
 * @param entities names of the entities in it
 */
public record StoryMember(
    String articleId,
    boolean isCopy,
    String language,
    @Nullable String title,
    @Nullable LocalDate day,
    List<String> entities)
    implements Serializable {

  public StoryMember {
    entities = List.copyOf(entities);
  }

  /** An article whose entities are not known yet. */
  public static StoryMember of(Article article) {
    return new StoryMember(
        article.id(),
        article.isCopy(),
        ArticleTerms.languageOf(article),
        article.title(),
        article.published().date(),
        List.of());
  }

  /** The same with the names of its entities. */
  public StoryMember naming(List<String> names) {
    return new StoryMember(articleId, isCopy, language, title, day, names);
  }
}
