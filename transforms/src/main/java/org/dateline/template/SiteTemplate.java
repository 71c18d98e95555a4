package org.dateline.template;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.dateline.article.ContentHash;
import org.dateline.template.TemplateLine.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a site's furniture.
 *
 * @param site key of the site: see {@link SiteKey}
 * @param version hash of the lines that are furniture, 16 hex digits; null while there are none
 * @param lines lines of the site's pages, by key, best supported kept
 * @param pages the articles that it was learned from
 */
public record SiteTemplate(
    String site, @Nullable String version, List<TemplateLine> lines, LineEvidence pages)
    implements Serializable {

  /** More lines than this are not remembered. */
  static final int MAX_LINES = 400;

  /** While a site has fewer pages, every line of them is remembered. */
  static final int YOUNG = 4;

  public SiteTemplate {
    lines = List.copyOf(lines);
  }

  /** The template of a site, of what was seen of each of its lines, by key. */
  static SiteTemplate of(String site, SortedMap<Long, LineEvidence> seen, LineEvidence pages) {
    double count = pages.articles();
    List<TemplateLine> best = new ArrayList<>();
    seen.forEach(
        (key, evidence) -> {
          Kind kind = LineJudge.kind(evidence, count);
          if (kind != Kind.SEEN || count < YOUNG) {
            best.add(new TemplateLine(key, kind, evidence));
          }
        });
    best.sort(TemplateLine.BEST_FIRST);
    List<TemplateLine> lines = new ArrayList<>(best.subList(0, Math.min(best.size(), MAX_LINES)));
    lines.sort(Comparator.comparingLong(TemplateLine::key));
    return new SiteTemplate(site, version(lines), lines, pages);
  }

  private static @Nullable String version(List<TemplateLine> lines) {
    StringBuilder furniture = new StringBuilder();
    for (TemplateLine line : lines) {
      if (line.kind() == Kind.FURNITURE || line.kind() == Kind.MENU) {
        furniture.append(Long.toHexString(line.key())).append(' ').append(line.kind()).append('\n');
      }
    }
    return furniture.isEmpty()
        ? null
        : ContentHash.id("template", furniture.toString()).substring(0, 16);
  }

  /** The lines as text, one each, for a table. */
  public List<String> encodedLines() {
    return lines.stream().map(TemplateLine::encode).toList();
  }

  /** The pages as text, one each, for a table. */
  public List<String> encodedPages() {
    return pages.sightings().stream().map(Sighting::encode).toList();
  }

  /**
   * The template that a table has.
   *
   * @throws IllegalArgumentException if the lines or pages are none that {@link #encodedLines} and
   *     {@link #encodedPages} gave
   */
  public static SiteTemplate decode(
      String site, @Nullable String version, List<String> lines, List<String> pages) {
    return new SiteTemplate(
        site,
        version,
        lines.stream().map(TemplateLine::decode).toList(),
        new LineEvidence(pages.stream().map(Sighting::decode).toList()));
  }

  /** The lines that more than one article has, ascending. */
  long[] sharedKeys() {
    return lines.stream()
        .filter(line -> line.evidence().isShared())
        .mapToLong(TemplateLine::key)
        .toArray();
  }

  /** Whether it has any furniture to take out. */
  public boolean isUsable() {
    return version != null;
  }

  String requireVersion() {
    return Objects.requireNonNull(version, site);
  }
}
