package org.dateline.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A distinct text as the archive holds it, under its key: some 4 KB for 400 words. It is found by
 * its fingerprints, by the addresses of its pages, and by its pages' articles. Whether a page is a
 * copy stands with the article, not here. Thread safe.
 *
 * @param shingles one for each place where five words begin, in text order
 * @param numbers words with a digit, sorted, each once
 * @param pages at most {@value #MOST_PAGES}, by id: those that were first, of one run those that
 *     may be originals
 */
@SuppressWarnings("ArrayRecordComponent") // equals looks into them
public record StoredText(long[] shingles, long[] numbers, List<CopyPage> pages) {
  private static final int MOST_PAGES = 64;

  public StoredText {
    pages = List.copyOf(pages);
  }

  /** The entry of a text that has pages that are not stored; none if there is nothing new. */
  public static Optional<Entry> entry(DistinctText text) {
    KnownPages known = text.known();
    Set<String> stored = known == null ? Set.of() : new HashSet<>(known.pages());
    List<CopyPage> kept = new ArrayList<>();
    List<CopyPage> added = new ArrayList<>();
    text.pages().forEach(page -> (stored.contains(page.id()) ? kept : added).add(page));
    if (added.isEmpty() || kept.size() >= MOST_PAGES) {
      return Optional.empty();
    }
    int room = MOST_PAGES - kept.size();
    if (added.size() > room) {
      CopyPage original = Originals.of(added);
      added.sort(
          Comparator.comparing((CopyPage page) -> !page.equals(original))
              .thenComparing(CopyPage.ORIGINAL_FIRST));
    }
    kept.addAll(added.subList(0, Math.min(room, added.size())));
    kept.sort(Comparator.comparing(CopyPage::id));
    TextSketch sketch = text.sketch();
    return Optional.of(
        new StoredText(sketch.shingles().toArray(), sketch.numbers().toArray(), kept)
            .under(text.key()));
  }

  /**
   * The entry of a text without some articles; gone if no other is known to show it. If an original
   * goes, its copies must go with it.
   */
  public static Entry without(Entry text, Set<String> articles) {
    StoredText stored = text.as(StoredText.class);
    List<CopyPage> left =
        stored.pages.stream().filter(page -> !articles.contains(page.id())).toList();
    return left.isEmpty()
        ? Entry.gone(Kind.TEXT, text.id())
        : new StoredText(stored.shingles, stored.numbers, left).under(text.id());
  }

  /** The key under which texts stand that an article shows. */
  public static String articleKey(String articleId) {
    return "article:" + articleId;
  }

  static List<String> addressKeys(Hashes addresses) {
    return keys("u:", addresses);
  }

  static List<String> fingerprintKeys(Hashes fingerprints) {
    return keys("f:", fingerprints);
  }

  /** The page of an article, if it is kept. */
  Optional<CopyPage> page(String articleId) {
    return pages.stream().filter(page -> page.id().equals(articleId)).findFirst();
  }

  /** The text as it was stored. */
  DistinctText text(String key, CopyPage original) {
    return new DistinctText(
        key,
        new TextSketch(Hashes.of(shingles), Hashes.of(numbers)),
        pages,
        new KnownPages(original, pages.stream().map(CopyPage::id).toList()));
  }

  private Entry under(String key) {
    List<String> keys = new ArrayList<>();
    // What is furniture changes from run to run.
    keys.addAll(fingerprintKeys(Fingerprints.of(Hashes.of(shingles), Furniture.NONE)));
    keys.addAll(addressKeys(SharedAddress.of(pages)));
    pages.forEach(page -> keys.add(articleKey(page.id())));
    return Entry.of(Kind.TEXT, key, keys, this);
  }

  private static List<String> keys(String prefix, Hashes hashes) {
    return Arrays.stream(hashes.toArray())
        .mapToObj(hash -> prefix + HexFormat.of().toHexDigits(hash))
        .toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StoredText text
        && Arrays.equals(shingles, text.shingles)
        && Arrays.equals(numbers, text.numbers)
        && pages.equals(text.pages);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(shingles), pages);
  }
}
