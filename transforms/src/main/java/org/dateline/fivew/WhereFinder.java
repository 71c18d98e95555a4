package org.dateline.fivew;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.PlaceMention;
import org.dateline.fivew.FiveW.Where;
import org.dateline.fivew.FiveW.WhereBasis;
import org.dateline.gazetteer.Place;
import org.jspecify.annotations.Nullable;

/** Finds the place of what an article is mainly about. Stateless. */
final class WhereFinder {
  private static final int LOOK_BACK = 40;

  private static final Pattern SITING =
      Pattern.compile(
          "(?i)\\b(in|at|near|outside|inside|across|around|off|from|into|out\\s+of)\\s+"
              + "((the|an?|central|downtown|rural|north\\S*|south\\S*|east\\S*|west\\S*)\\s+)*$");

  private static final Pattern PLACE_NOUN =
      Pattern.compile(
          "^\\s+(\\S+\\s+){0,2}(capital|city|coast|countryside|county|desert|district|farm|grand prix"
              + "|island|lake|mountains?|port|province|region|resort|state|suburb|town|village"
              + "|waters)\\b",
          Pattern.CASE_INSENSITIVE);

  private WhereFinder() {}

  /**
   * The place; null if the text names none.
   *
   * @param lead the sentence that tells what the article is mainly about
   */
  static @Nullable Where of(AnnotatedArticle article, @Nullable Lead lead, TitleTerms title) {
    Map<String, PlaceEvidence> places = new LinkedHashMap<>();
    for (PlaceMention mention : article.places()) {
      if (mention.naming() == PlaceMention.Naming.WITHIN) {
        continue;
      }
      int sentence = Position.sentence(article, mention.begin());
      boolean sited =
          isSited(article, mention) && (mention.isNamed() || isOfPlace(article, mention));
      boolean dateline = isDateline(article, mention);
      places
          .computeIfAbsent(key(mention.place()), k -> new PlaceEvidence(mention.place(), sentence))
          .add(
              mention,
              sited,
              (mention.isNamed() || sited)
                  && (title.names(mention.text()) || title.names(mention.place().name())),
              (mention.isNamed() || sited)
                  && !dateline
                  && lead != null
                  && sentence == lead.sentence(),
              dateline);
    }
    PlaceEvidence best = best(List.copyOf(places.values()));
    if (best != null && !best.isEnough()) {
      best = null;
    }
    Spots.Spot spot =
        lead == null || (best != null && best.isProminent())
            ? null
            : Spots.early(article, lead.sentence());
    if (spot != null) {
      String text = article.article().text().substring(spot.begin(), spot.end());
      return new Where(text, spot.begin(), spot.end(), null, WhereBasis.SENTENCE);
    }
    return best == null ? null : where(article, best);
  }

  /** The place that most speaks for, or one in it. */
  private static @Nullable PlaceEvidence best(List<PlaceEvidence> places) {
    PlaceEvidence best = null;
    for (PlaceEvidence evidence : places) {
      best = best == null || evidence.score() > best.score() ? evidence : best;
    }
    for (PlaceEvidence smaller = best; smaller != null; ) {
      best = smaller;
      smaller = null;
      for (PlaceEvidence evidence : places) {
        if (evidence.refines(best) && (smaller == null || evidence.score() > smaller.score())) {
          smaller = evidence;
        }
      }
    }
    return best;
  }

  /** The first mention by name, or the first that says which spot of the place it is. */
  private static Where where(AnnotatedArticle article, PlaceEvidence evidence) {
    PlaceMention mention = null;
    int begin = 0;
    for (PlaceMention candidate : evidence.mentions) {
      int spot = Spots.begin(article, candidate);
      boolean first = mention == null || (candidate.isNamed() && !mention.isNamed());
      if (first || spot < candidate.begin()) {
        mention = candidate;
        begin = spot;
      }
      if (spot < candidate.begin()) {
        break;
      }
    }
    if (mention == null) {
      throw new IllegalArgumentException("no mention of " + evidence.place.name());
    }
    String text = article.article().text().substring(begin, mention.end());
    return new Where(text, begin, mention.end(), mention.place(), evidence.basis());
  }

  private static String key(Place place) {
    return place.geonameId() == null ? place.kind() + place.name() : place.geonameId().toString();
  }

  private static boolean isSited(AnnotatedArticle article, PlaceMention mention) {
    String text = article.article().text();
    int from = Math.max(0, mention.begin() - LOOK_BACK);
    return SITING.matcher(text.substring(from, mention.begin())).find();
  }

  /** "the Danish city of", "the Belgian Grand Prix": unlike "the Belgian embassy". */
  private static boolean isOfPlace(AnnotatedArticle article, PlaceMention demonym) {
    String text = article.article().text();
    int to = Math.min(text.length(), demonym.end() + LOOK_BACK);
    return PLACE_NOUN.matcher(text.substring(demonym.end(), to)).find();
  }

  private static boolean isDateline(AnnotatedArticle article, PlaceMention mention) {
    return article.article().datelinePlace() != null
        && article.article().text().substring(0, mention.begin()).isBlank();
  }
}
