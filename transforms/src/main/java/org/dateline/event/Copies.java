package org.dateline.event;

import java.io.Serializable;
import java.time.LocalDate;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * The copies of an article: they say the same, but are no sources of their own.
 *
 * @param count how many there are, the original not counted
 * @param first earliest publication day of a copy; null if none is known
 * @param last latest publication day of a copy; null if none is known
 */
public record Copies(int count, @Nullable LocalDate first, @Nullable LocalDate last)
    implements Serializable {

  /** No copies. */
  public static final Copies NONE = new Copies(0, null, null);

  /** The one copy. */
  public static Copies of(Article copy) {
    LocalDate day = copy.published().date();
    return new Copies(1, day, day);
  }

  /** These and others. */
  public Copies plus(Copies others) {
    return new Copies(count + others.count, earlier(first, others.first), later(last, others.last));
  }

  /** The earlier of two days; unknown ones do not count. */
  public static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || (b != null && b.isBefore(a)) ? b : a;
  }

  /** The later of two days; unknown ones do not count. */
  public static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || (b != null && b.isAfter(a)) ? b : a;
  }
}
