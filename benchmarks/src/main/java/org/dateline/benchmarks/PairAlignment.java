package org.dateline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of a sentence's mentions tells of a marked pair, chosen without looking at its type, as the
 * scorer of the events kit chooses it.
 *
 * @param mention the mention whose actors and recipients fit best
 * @param fits whether actor and recipient fit at least by half
 */
record PairAlignment(JsonNode mention, boolean fits) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final Set<String> STOP =
      Set.of(
          ("a an the of in on at to for by from and or with its his her their our s mr mrs ms dr who"
                  + " which that was were is are has have had said says")
              .split(" "));
  private static final double HALF = 0.5;

  /**
   * The best of the mentions, of equals the first; null if there are none.
   *
   * @param recipient null if nobody is marked
   */
  static @Nullable PairAlignment of(
      List<JsonNode> mentions, String actor, @Nullable String recipient) {
    PairAlignment best = null;
    double most = -1;
    for (JsonNode mention : mentions) {
      List<String> actors = texts(mention.path("actor"));
      double first = best(actors, actor);
      double second = recipient == null ? 1 : best(texts(mention.path("recipient")), recipient);
      if (recipient != null && actors.size() > 1 && best(actors, recipient) > second) {
        second = best(actors, recipient); // both may stand among the actors
      }
      if (first + second > most) {
        most = first + second;
        best = new PairAlignment(mention, first >= HALF && second >= HALF);
      }
    }
    return best;
  }

  private static List<String> texts(JsonNode participants) {
    List<String> texts = new ArrayList<>();
    participants.forEach(participant -> texts.add(participant.path("text").asText()));
    return texts;
  }

  private static double best(List<String> found, String gold) {
    return found.stream().mapToDouble(text -> overlap(text, gold)).max().orElse(0);
  }

  /** F1 of the words of two phrases; 1 where one holds the other whole. */
  static double overlap(String one, String other) {
    Map<String, Integer> words = words(one);
    Map<String, Integer> others = words(other);
    int all = words.values().stream().mapToInt(n -> n).sum();
    int allOthers = others.values().stream().mapToInt(n -> n).sum();
    int shared =
        words.entrySet().stream()
            .mapToInt(w -> Math.min(w.getValue(), others.getOrDefault(w.getKey(), 0)))
            .sum();
    if (shared == 0) {
      return 0;
    }
    return shared == all || shared == allOthers ? 1 : 2.0 * shared / (all + allOthers);
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      if (!STOP.contains(word.group())) {
        words.merge(word.group(), 1, Integer::sum);
      }
    }
    return words;
  }
}
