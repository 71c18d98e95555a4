package org.dateline.template;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the lines of one site's pages, and of the places in their markup: those of a
 * sample of its articles, and what an earlier template remembers. Bounded, however many pages the
 * site has: the sample is the articles of the smallest hashes, so that merging is commutative,
 * associative and idempotent. Not thread safe.
 */
public final class SiteLines {
  private final SeenKeys lines;
  private final SeenKeys places;
  private LineEvidence pages = LineEvidence.NONE;

  /** Knows of no line. */
  public SiteLines() {
    this(new SeenKeys(), new SeenKeys());
  }

  private SiteLines(SeenKeys lines, SeenKeys places) {
    this.lines = lines;
    this.places = places;
  }

  /** The lines of one article's page. */
  public static SiteLines ofPage(Article article) {
    SiteLines site = new SiteLines();
    long id = PageLines.article(article);
    List<PageBlock> blocks = PageBlocks.of(article);
    SortedMap<Long, Sighting> lines = PageLines.of(id, blocks);
    if (!lines.isEmpty()) {
      site.lines.put(id, lines);
      site.places.put(id, PagePlaces.of(id, blocks));
      site.pages =
          LineEvidence.of(new Sighting(id, true, false, false, LineKey.NONE, LineKey.NONE));
    }
    return site;
  }

  /** The lines that a template remembers. */
  public static SiteLines of(SiteTemplate template) {
    SiteLines site = new SiteLines();
    template.lines().forEach(line -> site.lines.remember(line.key(), line.evidence()));
    template.places().forEach(place -> site.places.remember(place.key(), place.evidence()));
    site.pages = template.pages();
    return site;
  }

  /** Takes over what another knows of the same site; that stays as it is. */
  public void add(SiteLines other) {
    pages = pages.and(other.pages);
    lines.add(other.lines);
    places.add(other.places);
  }

  /** The site's template. */
  public SiteTemplate template(String site) {
    return SiteTemplate.of(site, lines.evidence(), places.evidence(), pages);
  }

  /** Number of articles whose lines are held. */
  int sampled() {
    return lines.sampled();
  }

  /** Writes this in a few bytes a line. */
  public void write(DataOutput out) throws IOException {
    lines.write(out);
    places.write(out);
    SeenKeys.write(pages, out);
  }

  /** Reads what {@link #write} wrote. */
  public static SiteLines read(DataInput in) throws IOException {
    SiteLines site = new SiteLines(SeenKeys.read(in), SeenKeys.read(in));
    site.pages = SeenKeys.evidence(in);
    return site;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SiteLines that
        && lines.equals(that.lines)
        && places.equals(that.places)
        && pages.equals(that.pages);
  }

  @Override
  public int hashCode() {
    return lines.hashCode();
  }
}
