package org.dateline.fivew;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.PlaceMention;
import org.dateline.annotation.Sentence;
import org.dateline.fivew.FiveW.Where;
import org.dateline.fivew.FiveW.WhereBasis;
import org.dateline.gazetteer.Place;
import org.jspecify.annotations.Nullable;

/** Finds the place of what an article is mainly about. Stateless. */
final class WhereFinder {
  private static final int LOOK_BACK = 40;

  private static final Pattern SITING =
      Pattern.compile(
          "(?i)\\b(in|at|near|outside|inside|across|around|off)\\s+"
              + "((the|central|downtown|rural|north\\S*|south\\S*|east\\S*|west\\S*)\\s+)*$");

  /** What stands between a place and the larger one that it lies in. */
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?i),?\\s+(in\\s+|of\\s+)?((the|central|north\\S*|south\\S*|east\\S*|west\\S*)\\s+)*");

  private WhereFinder() {}

  static @Nullable Where of(AnnotatedArticle article, @Nullable Lead lead, TitleTerms title) {
    Map<String, PlaceEvidence> places = new LinkedHashMap<>();
    PlaceMention demonym = null;
    for (PlaceMention mention : article.places()) {
      if (mention.isNamed()) {
        int sentence = sentenceOf(article, mention);
        places
            .computeIfAbsent(
                key(mention.place()), k -> new PlaceEvidence(mention.place(), sentence))
            .add(
                mention,
                isSited(article, mention),
                title.names(mention.text()) || title.names(mention.place().name()),
                lead != null && sentence == lead.sentence(),
                isDateline(article, mention));
      } else if (demonym == null && mention.naming() == PlaceMention.Naming.DEMONYM) {
        demonym = mention;
      }
    }
    PlaceEvidence best = best(List.copyOf(places.values()));
    if (best != null) {
      return where(article, best);
    }
    return demonym == null
        ? null
        : new Where(
            demonym.text(), demonym.begin(), demonym.end(), demonym.place(), WhereBasis.DEMONYM);
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

  /** The first mention, or the first of those that say in what larger place it lies. */
  private static Where where(AnnotatedArticle article, PlaceEvidence evidence) {
    PlaceMention mention = evidence.mentions.get(0);
    int end = mention.end();
    for (PlaceMention candidate : evidence.mentions) {
      int reach = reach(article, candidate);
      if (reach > candidate.end()) {
        mention = candidate;
        end = reach;
        break;
      }
    }
    String text = article.article().text().substring(mention.begin(), end);
    return new Where(text, mention.begin(), end, mention.place(), evidence.basis());
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
