package org.dateline.template;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.dateline.article.ContentHash;
import org.dateline.template.TemplateLine.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a site's furniture.
 *
 * @param site key of the site: see {@link SiteKey}
 * @param version hash of the lines and places that are furniture, 16 hex digits; null while there
 *     are none
 * @param lines lines of the site's pages, by key, best supported kept
 * @param places places in the markup of its pages, by key, best supported kept; none of dumps
 * @param pages the articles that it was learned from
 */
public record SiteTemplate(
    String site,
    @Nullable String version,
    List<TemplateLine> lines,
    List<TemplatePlace> places,
    LineEvidence pages)
    implements Serializable {

  /** More lines than this are not remembered. */
  static final int MAX_LINES = 400;

  /** More places than this are not remembered. */
  static final int MAX_PLACES = 150;

  /** While a site has fewer pages, every line of them is remembered. */
  static final int YOUNG = 4;

  public SiteTemplate {
    lines = List.copyOf(lines);
    places = List.copyOf(places);
  }

  /** The template of a site, of what was seen of each of its lines and places, by key. */
  static SiteTemplate of(
      String site,
      SortedMap<Long, LineEvidence> seen,
      SortedMap<Long, LineEvidence> seenPlaces,
      LineEvidence pages) {
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
    List<TemplatePlace> places = places(seenPlaces, count);
    return new SiteTemplate(site, version(lines, places), lines, places, pages);
  }

  private static List<TemplatePlace> places(SortedMap<Long, LineEvidence> seen, double pages) {
    List<TemplatePlace> best = new ArrayList<>();
    seen.forEach(
        (key, evidence) -> {
          if (evidence.isShared() || pages < YOUNG) {
            best.add(new TemplatePlace(key, evidence));
          }
        });
    best.sort(TemplatePlace.BEST_FIRST);
    List<TemplatePlace> places =
        new ArrayList<>(best.subList(0, Math.min(best.size(), MAX_PLACES)));
    places.sort(Comparator.comparingLong(TemplatePlace::key));
    return places;
  }

  private static @Nullable String version(List<TemplateLine> lines, List<TemplatePlace> places) {
    StringBuilder furniture = new StringBuilder();
    for (TemplateLine line : lines) {
      if (line.kind() == Kind.FURNITURE || line.kind() == Kind.MENU) {
        furniture.append(Long.toHexString(line.key())).append(' ').append(line.kind()).append('\n');
      }
    }
    for (TemplatePlace place : places) {
      if (place.isFurniture()) {
        furniture.append(Long.toHexString(place.key())).append(" PLACE\n");
      }
    }
    return furniture.isEmpty()
        ? null
        : ContentHash.id("template", furniture.toString()).substring(0, 16);
  }

  /** The lines, then the places, as text, one each, for a table. */
  public List<String> encodedLines() {
    return Stream.concat(
            lines.stream().map(TemplateLine::encode), places.stream().map(TemplatePlace::encode))
        .toList();
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
        lines.stream()
            .filter(text -> !TemplatePlace.isEncoded(text))
            .map(TemplateLine::decode)
            .toList(),
        lines.stream().filter(TemplatePlace::isEncoded).map(TemplatePlace::decode).toList(),
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
