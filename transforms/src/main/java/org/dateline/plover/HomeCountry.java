package org.dateline.plover;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.EntityMention;
import org.dateline.annotation.PlaceMention;
import org.dateline.gazetteer.Place;
import org.jspecify.annotations.Nullable;

/**
 * Finds the country that an article is about, where one outweighs all others: there the police and
 * the unions that it names without a country belong. Stateless.
 */
final class HomeCountry {
  /** A country must be named so often before it counts as the article's. */
  private static final int LEAST_MENTIONS = 3;

  /** A country must be named in so many sentences before it counts as the article's. */
  private static final int LEAST_SENTENCES = 2;

  /** So often where no other is named. */
  private static final int LEAST_ALONE = 2;

  /** How many mentions one in the title is worth. */
  private static final int TITLE_WEIGHT = 2;

  /** How many mentions the place of the dateline is worth. */
  private static final int DATELINE_WEIGHT = 2;

  /** Codes of organizations that stand where actors have a country. */
  static final Set<String> BODIES = Set.of("UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC");

  /** Powers and groups that belong to one country, unlike companies or journalists. */
  private static final Set<String> DOMESTIC =
      Set.of(
          "GOV", "MIL", "COP", "LEG", "JUD", "LAB", "AGR", "MED", "EDU", "OPP", "REB", "PTY", "PRM",
          "CVL", "CRM", "UAF", "SPY");

  private HomeCountry() {}

  /** Alpha-3 of the country named at least twice as often as any other; null if none is. */
  static @Nullable String of(AnnotatedArticle article) {
    Map<String, Integer> weights = new TreeMap<>();
    Map<String, Set<Integer>> sentences = new TreeMap<>();
    for (EntityMention entity : article.entities()) {
      if (entity.type() != EntityMention.Type.LOCATION) {
        count(article, entity.country(), entity.begin(), weights, sentences);
      }
    }
    for (PlaceMention place : article.places()) {
      if (place.isNamed() && place.place().kind() != Place.Kind.COUNTRY) {
        count(article, place.place().country(), place.begin(), weights, sentences);
      }
    }
    inTitle(article).forEach(country -> weights.merge(country, TITLE_WEIGHT, Integer::sum));
    PlaceMention dateline = EventPlaces.dateline(article);
    if (dateline != null && dateline.place().country() != null) {
      weights.merge(dateline.place().country(), DATELINE_WEIGHT, Integer::sum);
    }
    String first = null;
    int most = 0;
    int second = 0;
    for (Map.Entry<String, Integer> entry : weights.entrySet()) {
      if (entry.getValue() > most) {
        second = most;
        most = entry.getValue();
        first = entry.getKey();
      } else {
        second = Math.max(second, entry.getValue());
      }
    }
    boolean widely =
        first != null && sentences.getOrDefault(first, Set.of()).size() >= LEAST_SENTENCES;
    boolean alone = second == 0 && most >= LEAST_ALONE;
    return alone || (widely && most >= LEAST_MENTIONS && most >= 2 * second) ? first : null;
  }

  /** Countries whose names in the text, or those of their people, stand in the title as well. */
  private static Set<String> inTitle(AnnotatedArticle article) {
    Set<String> countries = new TreeSet<>();
    String title = article.article().title();
    if (title == null) {
      return countries;
    }
    String words = " " + title.replaceAll("[^\\p{L}\\p{N}.]+", " ") + " ";
    for (EntityMention entity : article.entities()) {
      String printed = article.article().text().substring(entity.begin(), entity.end());
      if (entity.country() != null
          && entity.type().entityType() == EntityMention.Type.COUNTRY
          && !BODIES.contains(entity.country())
          && words.contains(" " + printed + " ")) {
        countries.add(entity.country());
      }
    }
    return countries;
  }

  private static void count(
      AnnotatedArticle article,
      @Nullable String country,
      int offset,
      Map<String, Integer> weights,
      Map<String, Set<Integer>> sentences) {
    if (country == null || BODIES.contains(country)) {
      return;
    }
    weights.merge(country, 1, Integer::sum);
    for (int i = 0; i < article.sentences().size(); i++) {
      if (article.sentences().get(i).begin() <= offset
          && offset < article.sentences().get(i).end()) {
        sentences.computeIfAbsent(country, key -> new java.util.TreeSet<>()).add(i);
      }
    }
  }

  /** Whether somebody of that role belongs to the country that the article is about. */
  static boolean isDomestic(@Nullable String role) {
    return role != null && DOMESTIC.contains(role);
  }

  /** The participant with the country, all else as it was. */
  static Participant in(String country, Participant participant) {
    return new Participant(
        participant.text(),
        participant.begin(),
        participant.end(),
        participant.name(),
        country,
        participant.role(),
        participant.entityId());
  }
}
