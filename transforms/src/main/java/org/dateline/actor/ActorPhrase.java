package org.dateline.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of an actor's noun phrase, cut into the head part and the parts that prepositions,
 * commas and relative words introduce. Immutable.
 *
 * @param words in order
 * @param parts in order; the first is the head part unless the phrase begins with a preposition
 */
record ActorPhrase(List<Word> words, List<Part> parts) {
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}&_]|[-.'’](?=[\\p{L}\\p{N}]))*\\.?|[,;:()]");

  /** "Saudi-led", "rebel-held": the first half says who. */
  private static final Pattern COMPOUND =
      Pattern.compile(
          "(.+)-(led|backed|based|held|controlled|run|owned|born|trained|appointed|linked|allied"
              + "|aligned|sponsored|supported|funded|made|affiliated|occupied|administered)");

  private static final Set<String> OTHERS_DEED =
      Set.of(
          "backed",
          "trained",
          "linked",
          "allied",
          "aligned",
          "sponsored",
          "supported",
          "funded",
          "occupied",
          "affiliated");

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of",
          "in",
          "at",
          "from",
          "for",
          "near",
          "inside",
          "across",
          "throughout",
          "with",
          "against",
          "to",
          "by",
          "on",
          "over",
          "between",
          "among",
          "around",
          "under",
          "about",
          "outside",
          "amid",
          "into",
          "toward",
          "towards",
          "including",
          "within",
          "aboard",
          "off");

  private static final Set<String> RELATIVES =
      Set.of(
          "who",
          "that",
          "which",
          "whose",
          "whom",
          "where",
          "led",
          "loyal",
          "aligned",
          "linked",
          "based",
          "allied",
          "accused",
          "backed",
          "aged",
          "called",
          "known",
          "working",
          "fighting",
          "stationed",
          "trying",
          "seeking",
          "living",
          "fleeing",
          "protesting",
          "convicted");

  /**
   * A word.
   *
   * @param text as printed, without a possessive ending
   * @param possessive whether a possessive ending followed
   * @param weak names somebody whom others only depend on ("UN" in "UN-backed")
   */
  record Word(String text, boolean possessive, boolean weak) {
    boolean capitalized() {
      return Character.isUpperCase(text.codePointAt(0));
    }
  }

  /**
   * A run of words.
   *
   * @param opener lower-case preposition or relative word, or a comma; null for the head part
   */
  record Part(@Nullable String opener, int begin, int end) {
    boolean isApposition() {
      return ",".equals(opener);
    }

    /** Whether the part may tell where somebody belongs ("police in Tunis"). */
    boolean mayTellCountry() {
      return opener == null
          || isApposition()
          || Set.of(
                  "of",
                  "in",
                  "at",
                  "from",
                  "for",
                  "near",
                  "inside",
                  "across",
                  "throughout",
                  "based",
                  "within",
                  "on",
                  "around",
                  "led",
                  "loyal",
                  "by",
                  "under",
                  "outside")
              .contains(opener);
    }
  }

  ActorPhrase {
    words = List.copyOf(words);
    parts = List.copyOf(parts);
  }

  static ActorPhrase of(String phrase) {
    List<Word> words = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    String opener = null;
    int begin = 0;
    Matcher tokens = TOKEN.matcher(phrase);
    while (tokens.find()) {
      String token = tokens.group();
      boolean punctuation = ",;:()".contains(token);
      String lower = token.toLowerCase(Locale.ROOT);
      if (punctuation || PREPOSITIONS.contains(lower) || RELATIVES.contains(lower)) {
        if (words.size() > begin) {
          parts.add(new Part(opener, begin, words.size()));
          begin = words.size();
        }
        opener = punctuation ? "," : lower;
      } else if (!lower.equals("the") && !lower.equals("a") && !lower.equals("an")) {
        addWord(
            token,
            phrase.startsWith("'", tokens.end()) || phrase.startsWith("’", tokens.end()),
            words);
      }
    }
    if (words.size() > begin) {
      parts.add(new Part(opener, begin, words.size()));
    }
    return new ActorPhrase(words, parts);
  }

  /** The words from begin to end as one string. */
  String text(int begin, int end) {
    StringBuilder text = new StringBuilder();
    for (Word word : words.subList(begin, end)) {
      text.append(text.length() == 0 ? "" : " ").append(word.text());
    }
    return text.toString();
  }

  private static void addWord(String token, boolean apostropheBehind, List<Word> words) {
    String bare = token.replaceFirst("['’]s$", "");
    boolean possessive = apostropheBehind || bare.length() < token.length();
    Matcher compound = COMPOUND.matcher(bare);
    if (compound.matches()) {
      words.add(new Word(compound.group(1), false, OTHERS_DEED.contains(compound.group(2))));
    } else {
      words.add(new Word(bare, possessive, false));
    }
  }
}
