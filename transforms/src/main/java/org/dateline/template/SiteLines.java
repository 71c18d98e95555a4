package org.dateline.template;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the lines of one site's pages: those of a sample of its articles, and what an
 * earlier template remembers. Bounded, however many pages the site has: the sample is the articles
 * of the smallest hashes, so that merging is commutative, associative and idempotent. Not thread
 * safe.
 */
public final class SiteLines {

  /** Articles in the sample. */
  static final int SAMPLE = 40;

  private final TreeMap<Long, SortedMap<Long, Sighting>> sample =
      new TreeMap<>(Long::compareUnsigned);
  private final TreeMap<Long, LineEvidence> remembered = new TreeMap<>();
  private LineEvidence pages = LineEvidence.NONE;

  /** Knows of no line. */
  public SiteLines() {}

  /** The lines of one article's page. */
  public static SiteLines ofPage(Article article) {
    SiteLines site = new SiteLines();
    SortedMap<Long, Sighting> lines = PageLines.of(article);
    if (!lines.isEmpty()) {
      long id = PageLines.article(article);
      site.sample.put(id, lines);
      site.pages =
          LineEvidence.of(new Sighting(id, true, false, false, LineKey.NONE, LineKey.NONE));
    }
    return site;
  }

  /** The lines that a template remembers. */
  public static SiteLines of(SiteTemplate template) {
    SiteLines site = new SiteLines();
    template.lines().forEach(line -> site.remembered.put(line.key(), line.evidence()));
    site.pages = template.pages();
    return site;
  }

  /** Takes over what another knows of the same site; that stays as it is. */
  public void add(SiteLines other) {
    pages = pages.and(other.pages);
    other.remembered.forEach((key, seen) -> remembered.merge(key, seen, LineEvidence::and));
    for (Map.Entry<Long, SortedMap<Long, Sighting>> page : other.sample.entrySet()) {
      sample.merge(page.getKey(), page.getValue(), SiteLines::union);
    }
    while (sample.size() > SAMPLE) {
      sample.pollLastEntry();
    }
  }

  private static SortedMap<Long, Sighting> union(
      SortedMap<Long, Sighting> one, SortedMap<Long, Sighting> other) {
    SortedMap<Long, Sighting> all = new TreeMap<>(one);
    other.forEach((key, sighting) -> all.merge(key, sighting, Sighting::greater));
    return all;
  }

  /** The site's template. */
  public SiteTemplate template(String site) {
    TreeMap<Long, LineEvidence> evidence = new TreeMap<>(remembered);
    for (SortedMap<Long, Sighting> page : sample.values()) {
      page.forEach(
          (key, sighting) -> evidence.merge(key, LineEvidence.of(sighting), LineEvidence::and));
    }
    return SiteTemplate.of(site, evidence, pages);
  }

  /** Number of articles whose lines are held. */
  int sampled() {
    return sample.size();
  }

  /** Writes this in a few bytes a line. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(sample.size());
    for (Map.Entry<Long, SortedMap<Long, Sighting>> page : sample.entrySet()) {
      out.writeLong(page.getKey());
      out.writeInt(page.getValue().size());
      for (Map.Entry<Long, Sighting> line : page.getValue().entrySet()) {
        out.writeLong(line.getKey());
        line.getValue().write(out);
      }
    }
    out.writeInt(remembered.size());
    for (Map.Entry<Long, LineEvidence> line : remembered.entrySet()) {
      out.writeLong(line.getKey());
      write(line.getValue(), out);
    }
    write(pages, out);
  }

  /** Reads what {@link #write} wrote. */
  public static SiteLines read(DataInput in) throws IOException {
    SiteLines site = new SiteLines();
    for (int pages = in.readInt(); pages > 0; pages--) {
      SortedMap<Long, Sighting> lines = new TreeMap<>();
      site.sample.put(in.readLong(), lines);
      for (int left = in.readInt(); left > 0; left--) {
        long key = in.readLong();
        lines.put(key, Sighting.read(in));
      }
    }
    for (int lines = in.readInt(); lines > 0; lines--) {
      long key = in.readLong();
      site.remembered.put(key, evidence(in));
    }
    site.pages = evidence(in);
    return site;
  }

  private static void write(LineEvidence evidence, DataOutput out) throws IOException {
    out.writeByte(evidence.sightings().size());
    for (Sighting sighting : evidence.sightings()) {
      sighting.write(out);
    }
  }

  private static LineEvidence evidence(DataInput in) throws IOException {
    List<Sighting> sightings = new ArrayList<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      sightings.add(Sighting.read(in));
    }
    return new LineEvidence(sightings);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SiteLines that
        && sample.equals(that.sample)
        && remembered.equals(that.remembered)
        && pages.equals(that.pages);
  }

  @Override
  public int hashCode() {
    return sample.hashCode();
  }
}
