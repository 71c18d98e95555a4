package org.dateline.story;

import java.util.Map;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;
import org.jspecify.annotations.Nullable;

/** Which Snowball stemmer (OpenNLP, snowballstem.org, BSD licence) a language has. */
final class Stemming {
  private static final Map<String, ALGORITHM> ALGORITHMS =
      Map.ofEntries(
          Map.entry("ar", ALGORITHM.ARABIC),
          Map.entry("ca", ALGORITHM.CATALAN),
          Map.entry("da", ALGORITHM.DANISH),
          Map.entry("de", ALGORITHM.GERMAN),
          Map.entry("el", ALGORITHM.GREEK),
          Map.entry("en", ALGORITHM.ENGLISH),
          Map.entry("es", ALGORITHM.SPANISH),
          Map.entry("fi", ALGORITHM.FINNISH),
          Map.entry("fr", ALGORITHM.FRENCH),
          Map.entry("ga", ALGORITHM.IRISH),
          Map.entry("hu", ALGORITHM.HUNGARIAN),
          Map.entry("id", ALGORITHM.INDONESIAN),
          Map.entry("it", ALGORITHM.ITALIAN),
          Map.entry("nb", ALGORITHM.NORWEGIAN),
          Map.entry("nl", ALGORITHM.DUTCH),
          Map.entry("nn", ALGORITHM.NORWEGIAN),
          Map.entry("no", ALGORITHM.NORWEGIAN),
          Map.entry("pt", ALGORITHM.PORTUGUESE),
          Map.entry("ro", ALGORITHM.ROMANIAN),
          Map.entry("ru", ALGORITHM.RUSSIAN),
          Map.entry("sv", ALGORITHM.SWEDISH),
          Map.entry("tr", ALGORITHM.TURKISH));

  private Stemming() {}

  /** The stemmer of a language given as ISO 639-1 code; null if there is none. */
  static @Nullable ALGORITHM of(@Nullable String language) {
    return language == null ? null : ALGORITHMS.get(language);
  }
}
