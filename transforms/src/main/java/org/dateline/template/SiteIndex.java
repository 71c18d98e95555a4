package org.dateline.template;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sites of articles: by name; else by the lines that a page has of a known site; else by
 * the group of pages that share its furniture. Groups are known sites when what their first page
 * shares with others is, else sites of their own, named for it.
 *
 * <p>Some 5 kB a known site and 12 bytes a nameless page that shares its furniture. Immutable.
 */
public final class SiteIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  private final KnownLines lines;

  /** Hashes of the ids of pages in groups, ascending, and of which site each is. */
  private final long[] pages;

  private final int[] owners;
  private final String[] sites;

  private SiteIndex(KnownLines lines, long[] pages, int[] owners, String[] sites) {
    this.lines = lines;
    this.pages = pages;
    this.owners = owners;
    this.sites = sites;
  }

  /** Knows these lines of these sites, and these groups of pages. */
  static SiteIndex of(SortedMap<String, long[]> linesBySite, PageGroups groups) {
    KnownLines lines = KnownLines.of(linesBySite);
    SortedMap<String, PageSketch> firsts = groups.shared();
    Map<String, Integer> numbers = new TreeMap<>();
    String[] sites = new String[firsts.size()];
    firsts.forEach(
        (first, shared) -> {
          sites[numbers.size()] = lines.votes(shared).winner().orElse(SiteKey.NAMELESS + first);
          numbers.put(first, numbers.size());
        });
    TreeMap<Long, Integer> members = new TreeMap<>();
    groups
        .firsts()
        .forEach(
            (page, first) -> members.putIfAbsent(Hash64.of(page), numbers.getOrDefault(first, 0)));
    return new SiteIndex(
        lines,
        members.keySet().stream().mapToLong(page -> page).toArray(),
        members.values().stream().mapToInt(site -> site).toArray(),
        sites);
  }

  /** The key of the article's site; null if nobody knows it. */
  public @Nullable String siteOf(Article article) {
    String named = SiteKey.of(article);
    if (named != null) {
      return named;
    }
    PageSketch sketch = PageSketch.of(article);
    return sketch == null
        ? null
        : lines.votes(sketch).winner().orElseGet(() -> siteOfGroup(article.id()));
  }

  private @Nullable String siteOfGroup(String page) {
    int at = Arrays.binarySearch(pages, Hash64.of(page));
    return at < 0 ? null : sites[owners[at]];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SiteIndex that
        && lines.equals(that.lines)
        && Arrays.equals(pages, that.pages)
        && Arrays.equals(owners, that.owners)
        && Arrays.equals(sites, that.sites);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(pages);
  }
}
