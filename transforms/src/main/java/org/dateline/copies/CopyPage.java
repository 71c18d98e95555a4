package org.dateline.copies;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import org.dateline.article.Article;
import org.dateline.article.Publication;
import org.jspecify.annotations.Nullable;

/**
 * A page that shows a text, as far as the choice of the original needs it. Archives hold it under
 * the names of its components.
 *
 * @param id the article's id
 * @param address what the page is known by whatever its url; null if it has no such address
 * @param site host or outlet name; null if unknown
 * @param published when it was published
 * @param fetchedAt when it was fetched
 * @param length of the text, in characters
 */
public record CopyPage(
    String id,
    @Nullable String address,
    @Nullable String site,
    Publication published,
    @Nullable Instant fetchedAt,
    int length)
    implements Serializable {

  /** Best known publication first, then earliest, then smallest id. */
  static final Comparator<CopyPage> ORIGINAL_FIRST =
      Comparator.comparing((CopyPage page) -> page.published().precision())
          .thenComparing(
              page -> page.published().at(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(
              page -> page.published().date(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(
              page -> page.published().from(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(CopyPage::id);

  /** Of pages with one address, the one that stands for it first: the newest fetched. */
  static final Comparator<CopyPage> NEWEST_FIRST =
      Comparator.comparing(CopyPage::fetchedAt, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(ORIGINAL_FIRST);

  /** What an article tells of its page. */
  public static CopyPage of(Article article) {
    return new CopyPage(
        article.id(),
        PageAddress.of(article).orElse(null),
        PageAddress.siteOf(article),
        article.published(),
        article.fetchedAt(),
        article.text().length());
  }
}
