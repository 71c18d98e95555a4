package org.dateline.template;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an article speaks of: the longer words of its sentences. Background and quotations, however
 * often an outlet repeats them, speak of what the article speaks of; prompts and notices of the
 * site do not.
 */
final class Topic {

  /**
   * From this share of known words on, a sentence belongs to the article: 19 in 20 sentences of
   * news bodies have it, and less than a third of sites' own sentences.
   */
  private static final double BELONGS = 0.33;

  private static final int LIMIT = 4_000;
  private static final int STEM = 6;

  /** Longer words that any text may hold. */
  private static final Set<String> COMMON =
      Set.copyOf(
          Arrays.asList(
              ("about after again also always among another around back because been before being"
                      + " between both could does doing down during each even every first from have"
                      + " having here into just know last like made make many more most much must"
                      + " need never next only other over part people said same should since some"
                      + " still such take than that their them then there these they this those"
                      + " through time under until upon very want well were what when where which"
                      + " while will with without would year years your")
                  .split(" ")));

  private final Map<String, Integer> words = new HashMap<>();

  /** The topic of the prose among the blocks. */
  static Topic of(List<PageBlock> blocks) {
    Topic topic = new Topic();
    for (PageBlock block : blocks) {
      if (block.isProse()) {
        for (String word : contentWords(block.text())) {
          topic.words.merge(word, 1, Integer::sum);
        }
      }
    }
    return topic;
  }

  /** Whether the block speaks of what the other prose of the page speaks of. */
  boolean covers(PageBlock block) {
    Set<String> own = contentWords(block.text());
    int counted = block.isProse() ? 1 : 0;
    int known = 0;
    for (String word : own) {
      known += words.getOrDefault(word, 0) > counted ? 1 : 0;
    }
    return !own.isEmpty() && known >= BELONGS * own.size();
  }

  /** Longer words and acronyms, lower case, shortened to a stem of sorts. */
  static Set<String> contentWords(String text) {
    Set<String> words = new HashSet<>();
    int from = -1;
    int limit = Math.min(text.length(), LIMIT);
    for (int i = 0; i <= limit; i++) {
      boolean letter = i < limit && Character.isLetterOrDigit(text.charAt(i));
      if (letter && from < 0) {
        from = i;
      } else if (!letter && from >= 0) {
        String word = text.substring(from, i).toLowerCase(Locale.ROOT);
        boolean acronym = i - from > 1 && Character.isUpperCase(text.charAt(i - 1));
        if ((i - from > 3 || acronym) && !COMMON.contains(word)) {
          words.add(word.substring(0, Math.min(word.length(), STEM)));
        }
        from = -1;
      }
    }
    return words;
  }
}
