package org.dateline.template;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A place in the markup of a site's pages, such as the items of a box of related articles.
 *
 * @param key hash of the elements' names and classes
 * @param evidence the articles that have something there
 */
public record TemplatePlace(long key, LineEvidence evidence) implements Serializable {

  /** Best supported first; then by key. */
  static final Comparator<TemplatePlace> BEST_FIRST =
      Comparator.comparingDouble((TemplatePlace place) -> place.evidence().articles())
          .reversed()
          .thenComparingLong(TemplatePlace::key);

  /** What a place begins with where it stands among lines. */
  private static final String MARK = "@";

  /**
   * Whether what stands there is no body, even if its text is new: at least two articles had it
   * removed by themselves, each its own text, and at least twice as many as kept it.
   */
  public boolean isFurniture() {
    int kept = 0;
    List<Long> texts = new ArrayList<>();
    for (Sighting sighting : evidence.sightings()) {
      if (sighting.kept()) {
        kept++;
      } else {
        texts.add(sighting.before());
      }
    }
    return texts.size() >= 2 * Math.max(1, kept) && texts.stream().distinct().count() > 1;
  }

  /** This place as text: mark with key, and sightings, parted by blanks. */
  String encode() {
    StringBuilder text = new StringBuilder(MARK).append(Long.toHexString(key));
    for (Sighting sighting : evidence.sightings()) {
      text.append(' ').append(sighting.encode());
    }
    return text.toString();
  }

  /** Whether the text is a place's, not a line's. */
  static boolean isEncoded(String text) {
    return text.startsWith(MARK);
  }

  /**
   * The place that was written as this text.
   *
   * @throws IllegalArgumentException if none was
   */
  static TemplatePlace decode(String text) {
    String[] part = text.split(" ", -1);
    if (part.length < 2 || !isEncoded(text)) {
      throw new IllegalArgumentException("no place of a site template: " + text);
    }
    List<Sighting> sightings = new ArrayList<>();
    for (int i = 1; i < part.length; i++) {
      sightings.add(Sighting.decode(part[i]));
    }
    return new TemplatePlace(
        Long.parseUnsignedLong(part[0].substring(MARK.length()), 16), new LineEvidence(sightings));
  }
}
