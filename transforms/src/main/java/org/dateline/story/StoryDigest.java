package org.dateline.story;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a story as its articles are told one by one; digests of parts merge to the digest
 * of all, and the order never shows. Holds the headlines of all originals, of the copies one. Not
 * thread safe.
 */
public final class StoryDigest implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int MAX_ENTITIES = 10;

  private int articles;
  private @Nullable LocalDate first;
  private @Nullable LocalDate last;
  private final TreeMap<String, Integer> entities = new TreeMap<>();
  private final TreeSet<Headline> headlines = new TreeSet<>();
  private @Nullable Headline copied;
  private @Nullable String aliasOf;

  /** Takes an article into account. */
  public void add(StoryMember member) {
    articles++;
    see(member.day(), member.day());
    for (String name : new TreeSet<>(member.entities())) {
      entities.merge(name, 1, Integer::sum);
    }
    if (member.title() != null) {
      Headline headline =
          new Headline(member.day(), member.articleId(), member.language(), member.title());
      if (member.isCopy()) {
        seeCopied(headline);
      } else {
        headlines.add(headline);
      }
    }
  }

  /** Says which story this one turned out to be; of several the smallest id counts. */
  public void aliasOf(String story) {
    aliasOf = aliasOf == null || story.compareTo(aliasOf) < 0 ? story : aliasOf;
  }

  /** Says which story this one turned out to be long ago: that stays. */
  void keepAliasOf(String story) {
    aliasOf = story;
  }

  /** Whether no article was told. */
  boolean isEmpty() {
    return articles == 0;
  }

  /** Takes over what another digest has seen. */
  public void addAll(StoryDigest other) {
    articles += other.articles;
    see(other.first, other.last);
    other.entities.forEach((name, count) -> entities.merge(name, count, Integer::sum));
    headlines.addAll(other.headlines);
    if (other.copied != null) {
      seeCopied(other.copied);
    }
    if (other.aliasOf != null) {
      aliasOf(other.aliasOf);
    }
  }

  /** The story as far as it was told. */
  public Story story(String id) {
    return new Story(id, title(), first, last, articles, topEntities(), aliasOf);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StoryDigest that
        && articles == that.articles
        && Objects.equals(first, that.first)
        && Objects.equals(last, that.last)
        && entities.equals(that.entities)
        && headlines.equals(that.headlines)
        && Objects.equals(copied, that.copied)
        && Objects.equals(aliasOf, that.aliasOf);
  }

  @Override
  public int hashCode() {
    return Objects.hash(articles, first, last);
  }

  private void see(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && (first == null || from.isBefore(first))) {
      first = from;
    }
    if (to != null && (last == null || to.isAfter(last))) {
      last = to;
    }
  }

  private void seeCopied(Headline headline) {
    if (copied == null || headline.compareTo(copied) < 0) {
      copied = headline;
    }
  }

  private List<String> topEntities() {
    return entities.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MAX_ENTITIES)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The headline most like the others (Dice's coefficient of words); of equal ones the first. */
  private @Nullable String title() {
    if (headlines.isEmpty()) {
      return copied == null ? null : copied.text();
    }
    List<Headline> all = List.copyOf(headlines);
    List<Set<String>> words = all.stream().map(Headline::words).toList();
    int best = 0;
    double most = 0;
    for (int i = 0; i < all.size(); i++) {
      double likeness = 0;
      for (Set<String> other : words) {
        likeness += likeness(words.get(i), other);
      }
      if (likeness > most) {
        most = likeness;
        best = i;
      }
    }
    return all.get(best).text();
  }

  private static double likeness(Set<String> one, Set<String> other) {
    int words = one.size() + other.size();
    return words == 0 ? 0 : 2.0 * one.stream().filter(other::contains).count() / words;
  }

  /** Earliest first, those without a day last. */
  private record Headline(@Nullable LocalDate day, String articleId, String language, String text)
      implements Serializable, Comparable<Headline> {
    private static final Comparator<Headline> ORDER =
        Comparator.comparing(Headline::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Headline::articleId);

    @Override
    public int compareTo(Headline other) {
      return ORDER.compare(this, other);
    }

    Set<String> words() {
      return new HashSet<>(new TermFinder(language).terms(text, Integer.MAX_VALUE));
    }
  }
}
