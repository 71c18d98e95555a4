package org.dateline.copies;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.article.Article;
import org.dateline.article.ContentHash;
import org.jspecify.annotations.Nullable;

/**
 * A text with all pages that show it word for word.
 *
 * @param key hash of the folded words, 32 hex digits
 * @param sketch what it is compared by
 * @param pages who shows it, by id
 * @param known what earlier runs know of it; null if that is nothing
 */
public record DistinctText(
    String key, TextSketch sketch, List<CopyPage> pages, @Nullable KnownPages known)
    implements Serializable {

  /** Shorter bodies are teasers and player captions: the headline counts as part of them. */
  private static final int WORDS_OF_A_TEXT = 10;

  public DistinctText {
    pages = List.copyOf(pages);
  }

  /** A text that is new. */
  public DistinctText(String key, TextSketch sketch, List<CopyPage> pages) {
    this(key, sketch, pages, null);
  }

  /** The text of one article. An article without words has a text of its own. */
  public static DistinctText of(Article article) {
    List<String> words = FoldedWords.of(article.text(), TextSketch.MAX_WORDS);
    return new DistinctText(
        key(article, words), TextSketch.of(words), List.of(CopyPage.of(article)));
  }

  /** Equal texts made one; sorted by key, pages by id. */
  public static List<DistinctText> merge(Collection<DistinctText> texts) {
    SortedMap<String, List<DistinctText>> byKey = new TreeMap<>();
    for (DistinctText text : texts) {
      byKey.computeIfAbsent(text.key, key -> new ArrayList<>()).add(text);
    }
    return byKey.values().stream().map(DistinctText::one).toList();
  }

  /** A text of which each piece has some pages; stored ones may be in several. */
  private static DistinctText one(List<DistinctText> same) {
    SortedMap<String, CopyPage> pages = new TreeMap<>();
    KnownPages known = null;
    for (DistinctText text : same) {
      text.pages.forEach(page -> pages.put(page.id(), page));
      known = known == null ? text.known : known;
    }
    return new DistinctText(
        same.get(0).key, same.get(0).sketch, List.copyOf(pages.values()), known);
  }

  /** Whether a page shows it that is not stored. */
  boolean hasNewPages() {
    return known == null || pages.size() > known.pages().size();
  }

  /**
   * A short name: 64 bits of the key. Of 1,000,000 texts two share one with a chance of one in
   * 37,000,000; then one of them is not compared.
   */
  public long reference() {
    return TextSketch.hash(key);
  }

  /** The same without what it is compared by, for where that is done. */
  DistinctText withoutSketch() {
    return new DistinctText(key, TextSketch.NONE, pages, known);
  }

  /** The same with two pages at most, of two sites if there are: enough to be compared. */
  DistinctText inBrief() {
    if (pages.size() < 2) {
      return this;
    }
    Map<String, CopyPage> ofSite = new TreeMap<>();
    for (CopyPage page : pages) {
      if (page.site() != null) {
        ofSite.putIfAbsent(page.site(), page);
      }
    }
    return new DistinctText(key, sketch, ofSite.values().stream().limit(2).toList(), known);
  }

  /** Hashes of the known sites that show the text, sorted. */
  Hashes sites() {
    return Hashes.sorted(
        pages.stream()
            .map(CopyPage::site)
            .filter(Objects::nonNull)
            .mapToLong(TextSketch::hash)
            .toArray());
  }

  /** Hash of what tells pages apart: the smallest address, else the text itself. */
  long pageHash() {
    return pages.stream()
        .map(CopyPage::address)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .map(TextSketch::hash)
        .orElseGet(() -> TextSketch.hash(key));
  }

  private static String key(Article article, List<String> words) {
    if (words.isEmpty()) {
      return ContentHash.id("text of", article.id());
    }
    // Of a text that is longer than what is compared, all of it tells which it is.
    List<String> all =
        words.size() < TextSketch.MAX_WORDS
            ? words
            : FoldedWords.of(article.text(), Integer.MAX_VALUE);
    String body = String.join(" ", all);
    String title = article.title();
    return words.size() < WORDS_OF_A_TEXT && title != null
        ? ContentHash.id(
            "titled text", String.join(" ", FoldedWords.of(title, TextSketch.MAX_WORDS)), body)
        : ContentHash.id("text", body);
  }
}
