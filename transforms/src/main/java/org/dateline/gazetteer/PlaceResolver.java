package org.dateline.gazetteer;

import java.util.List;
import org.dateline.annotation.PlaceMention;

/**
 * Puts the toponyms of one document on the map.
 *
 * <p>All places of a document vouch for each other: the country and first-level division that most
 * of them share is likely that of the rest, and one name means one place throughout. Immutable and
 * thread safe.
 */
public final class PlaceResolver {

  /** What becomes of demonyms such as "Turkish" among the mentions. */
  public enum Demonyms {
    /** They get no place, but still speak for their country in the document. */
    CONTEXT_ONLY,
    /** They get their country's point. */
    AS_PLACES
  }

  private final Gazetteer gazetteer;
  private final Countries countries;
  private final Demonyms demonyms;

  /** A resolver over the gazetteer and countries that ship with Dateline. */
  public static PlaceResolver standard() {
    return new PlaceResolver(Gazetteer.standard(), Countries.standard(), Demonyms.CONTEXT_ONLY);
  }

  public PlaceResolver(Gazetteer gazetteer, Countries countries, Demonyms demonyms) {
    this.gazetteer = gazetteer;
    this.countries = countries;
    this.demonyms = demonyms;
  }

  /**
   * The mentions that could be resolved, in the order given; unknown names are left out.
   *
   * @param mentions toponyms of one document (cities, states, countries, regions, demonyms)
   * @param text the document's text, in which the offsets count
   * @param context what else is known
   */
  public List<PlaceMention> resolve(
      List<ToponymMention> mentions, String text, PlaceContext context) {
    return mentions.stream()
        .filter(m -> gazetteer.knows(m.text()) || countries.byName(m.text()).isPresent())
        .flatMap(m -> gazetteer.find(m.text()).stream().limit(1).map(p -> at(m, p)))
        .toList();
  }

  private static PlaceMention at(ToponymMention mention, Place place) {
    return new PlaceMention(mention.text(), mention.begin(), mention.end(), place, 0.5);
  }

  @Override
  public String toString() {
    return "PlaceResolver[" + demonyms + "]";
  }
}
