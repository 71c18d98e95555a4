package org.dateline.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
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
          "based",
          "trained",
          "linked",
          "allied",
          "aligned",
          "sponsored",
          "supported",
          "funded",
          "occupied",
          "affiliated");

  private static final Set<String> PUNCTUATION = Set.of(",", ";", ":", "(", ")");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final int LONGEST_NAME = 9;

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
   * @param weak names somebody or somewhere that others only lean on ("UN" in "UN-backed")
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

  /**
   * Cuts a phrase.
   *
   * @param isName whether words that hold a preposition are one name or title all the same
   *     ("Organization of American States", "head of state")
   */
  static ActorPhrase of(String phrase, Predicate<String> isName) {
    List<String> tokens = new ArrayList<>();
    List<Boolean> possessive = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(phrase);
    while (matcher.find()) {
      String bare = matcher.group().replaceFirst("['’]s$", "");
      tokens.add(bare);
      possessive.add(
          bare.length() < matcher.group().length()
              || phrase.startsWith("'", matcher.end())
              || phrase.startsWith("’", matcher.end()));
    }
    List<Word> words = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    String opener = null;
    int begin = 0;
    int next;
    for (int i = 0; i < tokens.size(); i = next) {
      next = endOfName(tokens, i, isName);
      String token = String.join(" ", tokens.subList(i, next));
      String lower = token.toLowerCase(Locale.ROOT);
      boolean punctuation = PUNCTUATION.contains(token);
      if (next == i + 1 && joinsCompound(tokens, i, begin, words)) {
        Word first = words.remove(words.size() - 1);
        words.add(new Word(first.text(), false, OTHERS_DEED.contains(lower)));
      } else if (next == i + 1
          && (punctuation || PREPOSITIONS.contains(lower) || RELATIVES.contains(lower))) {
        if (words.size() > begin) {
          parts.add(new Part(opener, begin, words.size()));
          begin = words.size();
        }
        boolean follows = words.size() == begin && opener != null && RELATIVES.contains(opener);
        if (!follows || punctuation) {
          opener = punctuation ? "," : lower; // "loyal to" stays "loyal"
        }
      } else if (!ARTICLES.contains(lower)) {
        words.add(word(token, possessive.get(next - 1)));
      }
    }
    if (words.size() > begin) {
      parts.add(new Part(opener, begin, words.size()));
    }
    return new ActorPhrase(words, parts);
  }

  /** Index behind the longest name with a preposition inside that begins here, or behind this. */
  private static int endOfName(List<String> tokens, int begin, Predicate<String> isName) {
    if (PUNCTUATION.contains(tokens.get(begin))) {
      return begin + 1;
    }
    int last = begin;
    int end = begin + 1;
    for (; end < Math.min(tokens.size(), begin + LONGEST_NAME); end++) {
      if (PUNCTUATION.contains(tokens.get(end))) {
        break;
      }
      if (PREPOSITIONS.contains(tokens.get(end))) {
        last = end;
      }
    }
    for (; last > begin && end > begin + 2; end--) {
      boolean holdsPreposition =
          tokens.subList(begin + 1, end).stream().anyMatch(PREPOSITIONS::contains);
      if (holdsPreposition && isName.test(String.join(" ", tokens.subList(begin, end)))) {
        return end;
      }
    }
    return begin + 1;
  }

  /** The words from begin to end as one string. */
  String text(int begin, int end) {
    StringBuilder text = new StringBuilder();
    for (Word word : words.subList(begin, end)) {
      text.append(text.length() == 0 ? "" : " ").append(word.text());
    }
    return text.toString();
  }

  /** Whether the token is the second half of a compound written apart: "US led coalition". */
  private static boolean joinsCompound(List<String> tokens, int at, int begin, List<Word> words) {
    return COMPOUND.matcher("x-" + tokens.get(at)).matches()
        && words.size() == begin + 1
        && words.get(begin).capitalized()
        && at + 1 < tokens.size()
        && !PUNCTUATION.contains(tokens.get(at + 1))
        && !ARTICLES.contains(tokens.get(at + 1))
        && !PREPOSITIONS.contains(tokens.get(at + 1));
  }

  private static Word word(String token, boolean possessive) {
    Matcher compound = COMPOUND.matcher(token);
    return compound.matches()
        ? new Word(compound.group(1), false, OTHERS_DEED.contains(compound.group(2)))
        : new Word(token, possessive, false);
  }
}
