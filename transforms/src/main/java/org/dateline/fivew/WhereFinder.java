package org.dateline.fivew;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.PlaceMention;
import org.dateline.annotation.Sentence;
import org.dateline.fivew.FiveW.Where;
import org.dateline.fivew.FiveW.WhereBasis;
import org.dateline.gazetteer.Place;
import org.jspecify.annotations.Nullable;

/** Finds the place of what an article is mainly about. Stateless. */
final class WhereFinder {
  private WhereFinder() {}

  /** What speaks for a place. */
  private static final class Evidence {
    PlaceMention mention;
    int named;
    boolean title;
    boolean lead;
    boolean dateline;
    int firstSentence;

    Evidence(PlaceMention mention, int firstSentence) {
      this.mention = mention;
      this.firstSentence = firstSentence;
    }

    double score() {
      return (title ? 2 : 0)
          + (lead ? 1.5 : 0)
          + (dateline ? 1.5 : 0)
          + 0.7 * Math.log(1 + named) / Math.log(2)
          + Math.max(0, 1 - 0.1 * firstSentence)
          + (mention.place().kind() == Place.Kind.COUNTRY ? 0 : 0.7);
    }
  }

  static @Nullable Where of(AnnotatedArticle article, @Nullable Lead lead, TitleTerms title) {
    Map<String, Evidence> places = new LinkedHashMap<>();
    Map<String, Integer> people = new LinkedHashMap<>();
    PlaceMention demonym = null;
    for (PlaceMention mention : article.places()) {
      if (!mention.isNamed()) {
        String country = mention.place().country();
        if (mention.naming() == PlaceMention.Naming.DEMONYM && country != null) {
          people.merge(country, 1, Integer::sum);
          demonym = demonym == null ? mention : demonym;
        }
        continue;
      }
      int sentence = sentenceOf(article, mention);
      Evidence evidence =
          places.computeIfAbsent(key(mention.place()), k -> new Evidence(mention, sentence));
      evidence.named++;
      evidence.title |= title.names(mention.text()) || title.names(mention.place().name());
      evidence.lead |= lead != null && sentence == lead.sentence();
      evidence.dateline |= isDateline(article, mention);
    }
    Evidence best = null;
    for (Evidence evidence : places.values()) {
      if (best == null || evidence.score() > best.score()) {
        best = evidence;
      }
    }
    if (best == null) {
      return demonym == null ? null : new Where(demonym, WhereBasis.DEMONYM);
    }
    WhereBasis basis =
        best.title
            ? WhereBasis.TITLE
            : best.lead
                ? WhereBasis.SENTENCE
                : best.dateline ? WhereBasis.DATELINE : WhereBasis.TEXT;
    return new Where(best.mention, basis);
  }

  private static String key(Place place) {
    return place.geonameId() == null ? place.kind() + place.name() : place.geonameId().toString();
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
