package org.dateline.copies;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.dateline.archive.Archive;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.dateline.article.Publication;

/**
 * Looks up the stored texts that a new one may belong with. What is looked at is bounded, however
 * much is stored. Thread safe as the archive is.
 */
public final class StoredTexts {
  /** So many texts, those that share most fingerprints, are compared with a new one. */
  private static final int CLOSEST = 32;

  /** Fingerprints looked up, the smallest: all of 9,000 words. */
  private static final int MOST_FINGERPRINTS = 1_000;

  /** Addresses looked up, of a text that very many new pages show. */
  private static final int MOST_ADDRESSES = 64;

  private final Archive archive;
  private final Function<String, Optional<String>> originalOf;

  /**
   * Looks into an archive.
   *
   * @param originalOf the id of the original of a stored article, its own if it is no copy; none if
   *     the article is not stored
   */
  public StoredTexts(Archive archive, Function<String, Optional<String>> originalOf) {
    this.archive = archive;
    this.originalOf = originalOf;
  }

  /** The same text, those with fingerprints or addresses of it; by key, each once. */
  public Collection<DistinctText> near(DistinctText text) {
    SortedMap<String, Entry> found = new TreeMap<>();
    archive.get(Kind.TEXT, text.key()).ifPresent(entry -> found.put(entry.id(), entry));
    Hashes fingerprints = Fingerprints.of(text.sketch().shingles(), Furniture.NONE);
    List<String> keys = StoredText.fingerprintKeys(fingerprints);
    lookUp(keys.subList(0, Math.min(MOST_FINGERPRINTS, keys.size())), CLOSEST, found);
    StoredText.addressKeys(SharedAddress.of(text.pages())).stream()
        .limit(MOST_ADDRESSES)
        .forEach(address -> lookUp(List.of(address), SharedAddress.MOST_TEXTS + 1, found));

    SortedMap<String, DistinctText> texts = new TreeMap<>();
    for (Entry entry : found.values()) {
      StoredText stored = entry.as(StoredText.class);
      originalOf(stored)
          .ifPresent(original -> texts.put(entry.id(), stored.text(entry.id(), original)));
    }
    return texts.values();
  }

  private void lookUp(List<String> keys, int limit, SortedMap<String, Entry> found) {
    if (!keys.isEmpty()) {
      archive.closest(Kind.TEXT, keys, limit).forEach(entry -> found.put(entry.id(), entry));
    }
  }

  /** The original of the pages, which all have the same; none if it is no longer there. */
  private Optional<CopyPage> originalOf(StoredText stored) {
    CopyPage page = stored.pages().get(0);
    String original = originalOf.apply(page.id()).orElse(page.id());
    Optional<CopyPage> own = stored.page(original);
    if (own.isPresent()) {
      return own;
    }
    if (originalOf.apply(original).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        archive.closest(Kind.TEXT, List.of(StoredText.articleKey(original)), 1).stream()
            .flatMap(entry -> entry.as(StoredText.class).page(original).stream())
            .findFirst()
            .orElseGet(() -> unknown(original)));
  }

  /** An original that is not among the pages kept of its text. */
  private static CopyPage unknown(String original) {
    return new CopyPage(original, null, null, Publication.UNKNOWN, null, 0);
  }
}
