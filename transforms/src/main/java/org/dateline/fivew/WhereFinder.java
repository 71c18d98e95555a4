package org.dateline.fivew;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.PlaceMention;
import org.dateline.annotation.Sentence;
import org.dateline.fivew.FiveW.Where;
import org.dateline.fivew.FiveW.Who;
import org.dateline.gazetteer.Place;
import org.jspecify.annotations.Nullable;

/** Finds the place of what an article is mainly about. Stateless. */
final class WhereFinder {
  private static final int LOOK_BACK = 40;

  private static final Pattern SITING =
      Pattern.compile(
          "(?i)\\b(in|at|near|outside|inside|across|around|off|from|into|out\\s+of)\\s+"
              + "((the|an?|central|downtown|rural|north\\S*|south\\S*|east\\S*|west\\S*)\\s+)*$");

  /** What stands between a place and the larger one that it lies in. */
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?i),?\\s+(in\\s+|of\\s+)?((the|an?|central|north\\S*|south\\S*|east\\S*|west\\S*)\\s+)*");

  private WhereFinder() {}

  /**
   * The place; null if the text names none.
   *
   * @param lead the sentence that tells what the article is mainly about
   * @param who who did it: a country that acts need not be where it does
   */
  static @Nullable Where of(
      AnnotatedArticle article, @Nullable Lead lead, TitleTerms title, @Nullable Who who) {
    Map<String, PlaceEvidence> places = new LinkedHashMap<>();
    for (PlaceMention mention : article.places()) {
      if (mention.naming() == PlaceMention.Naming.WITHIN) {
        continue;
      }
      int sentence = sentenceOf(article, mention);
      boolean sited = isSited(article, mention);
      boolean dateline = isDateline(article, mention);
      boolean site = sited || (mention.isNamed() && !isParty(mention.place(), who));
      places
          .computeIfAbsent(key(mention.place()), k -> new PlaceEvidence(mention.place(), sentence))
          .add(
              mention,
              sited,
              site && (title.names(mention.text()) || title.names(mention.place().name())),
              site && !dateline && lead != null && sentence == lead.sentence(),
              dateline);
    }
    PlaceEvidence best = best(List.copyOf(places.values()));
    return best == null || !best.isEnough() ? null : where(article, best);
  }

  private static boolean isParty(Place place, @Nullable Who who) {
    return who != null
        && place.kind() == Place.Kind.COUNTRY
        && place.country() != null
        && place.country().equals(who.country());
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

  /** The first mention, or the first that says what larger place or which spot it is. */
  private static Where where(AnnotatedArticle article, PlaceEvidence evidence) {
    PlaceMention mention =
        evidence.mentions.stream()
            .filter(PlaceMention::isNamed)
            .findFirst()
            .orElse(evidence.mentions.get(0));
    int begin = mention.begin();
    int end = mention.end();
    for (PlaceMention candidate : evidence.mentions) {
      int spot = Spots.begin(article, candidate);
      int reach = reach(article, candidate);
      if (candidate.isNamed() && (reach > candidate.end() || spot < candidate.begin())) {
        mention = candidate;
        begin = spot;
        end = reach;
        break;
      }
    }
    String text = article.article().text().substring(begin, end);
    return new Where(text, begin, end, mention.place(), evidence.basis());
  }

  /** The end of the last of the larger places that follow the mention. */
  private static int reach(AnnotatedArticle article, PlaceMention mention) {
    String text = article.article().text();
    PlaceMention last = mention;
    for (PlaceMention next : article.places()) {
      if (next.begin() > last.end()
          && next.isNamed()
          && WITHIN.matcher(text.substring(last.end(), next.begin())).matches()
          && Locality.isIn(last.place(), next.place())) {
        last = next;
      }
    }
    return last.end();
  }

  private static String key(Place place) {
    return place.geonameId() == null ? place.kind() + place.name() : place.geonameId().toString();
  }

  private static boolean isSited(AnnotatedArticle article, PlaceMention mention) {
    String text = article.article().text();
    int from = Math.max(0, mention.begin() - LOOK_BACK);
    return SITING.matcher(text.substring(from, mention.begin())).find();
  }

  private static boolean isDateline(AnnotatedArticle article, PlaceMention mention) {
    return article.article().datelinePlace() != null
        && article.article().text().substring(0, mention.begin()).isBlank();
  }

  private static int sentenceOf(AnnotatedArticle article, PlaceMention mention) {
    for (Sentence sentence : article.sentences()) {
      if (mention.begin() < sentence.end()) {
        return sentence.index();
      }
    }
    return article.sentences().size();
  }
}
