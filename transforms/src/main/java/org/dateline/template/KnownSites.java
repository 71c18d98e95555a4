package org.dateline.template;

import java.io.Serializable;
import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of sites in order to find those of pages that do not name theirs: the lines of each
 * site, and which nameless pages share their furniture. Merging is commutative and associative.
 * Holds some 3 kB a site, 200 bytes a nameless page. Not thread safe.
 */
public final class KnownSites implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<String, long[]> linesBySite = new TreeMap<>();
  private final PageGroups groups = new PageGroups();

  /** Knows of no site. */
  public KnownSites() {}

  /** Adds a site by its template. Each is to be added once. */
  public void add(SiteTemplate template) {
    linesBySite.put(template.site(), template.sharedKeys());
  }

  /**
   * Compares two nameless pages; if they are of one site, they are put into one group.
   *
   * @param first the smaller of the ids
   */
  public void compare(String first, PageSketch firstSketch, String other, PageSketch otherSketch) {
    if (PageSketch.sameSite(firstSketch, otherSketch)) {
      groups.link(first, other, firstSketch.common(otherSketch));
    }
  }

  /** Takes over what another knows, of other sites. */
  public void addAll(KnownSites others) {
    linesBySite.putAll(others.linesBySite);
    groups.addAll(others.groups);
  }

  /** The index that finds the sites of articles. */
  public SiteIndex index() {
    return SiteIndex.of(linesBySite, groups);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KnownSites that
        && groups.equals(that.groups)
        && linesBySite.keySet().equals(that.linesBySite.keySet())
        && Arrays.deepEquals(linesBySite.values().toArray(), that.linesBySite.values().toArray());
  }

  @Override
  public int hashCode() {
    return linesBySite.keySet().hashCode();
  }
}
