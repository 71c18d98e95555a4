package org.dateline.time;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.language.NumberWords;
import org.jspecify.annotations.Nullable;

/** Reads numbers, in words and in figures. Stateless. */
final class Numbers {
  /** Greater numbers count no units of a calendar. */
  private static final long LIMIT = 1_000_000;

  private static final Map<String, Integer> CARDINAL = NumberWords.CARDINALS;
  private static final Map<String, Integer> ORDINAL = NumberWords.ORDINALS;

  private static final Set<String> VAGUE =
      Set.of("several", "few", "some", "many", "numerous", "various", "couple");

  private static final Pattern FIGURES = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{1,6}");
  private static final Pattern DECIMAL = Pattern.compile("(\\d{1,5})\\.(\\d)");
  private static final Pattern MIXED = Pattern.compile("(\\d{1,5})[\\s\\u00a0-]1/2");
  private static final Pattern NTH = Pattern.compile("(\\d{1,3})(?:st|nd|rd|th)");

  private Numbers() {}

  /** A number and the index after its last word. */
  record Read(Count count, int end) {}

  /** Words that a number in words can begin with. */
  static Set<String> starters() {
    Set<String> words = new TreeSet<>(CARDINAL.keySet());
    words.addAll(VAGUE);
    words.addAll(Set.of("a", "an", "half", "dozen", "hundred", "hundreds", "dozens", "tens"));
    return words;
  }

  /** Words of ordinals below a hundred. */
  static Set<String> ordinalWords() {
    Set<String> words = new TreeSet<>(ORDINAL.keySet());
    words.addAll(NumberWords.tens());
    return words;
  }

  /** The number that begins at a word; null if none does. */
  static @Nullable Read count(Words words, int at) {
    String first = words.lower(at);
    if (VAGUE.contains(first)) {
      int end = at + 1;
      return new Read(
          first.equals("couple") ? Count.of(2).withMod("APPROX") : Count.VAGUE, of(words, end));
    }
    if (first.equals("dozens") || first.equals("hundreds") || first.equals("tens")) {
      return words.lower(at + 1).equals("of") ? new Read(Count.VAGUE, at + 2) : null;
    }
    if (first.equals("half")) {
      int end = words.lower(at + 1).equals("a") || words.lower(at + 1).equals("an") ? 2 : 1;
      return words.lower(at + end).equals("dozen")
          ? new Read(Count.of(6), at + end + 1)
          : new Read(new Count(1, null), at + end);
    }
    if (first.equals("a") || first.equals("an")) {
      return article(words, at);
    }
    Read inFigures = figures(words, at);
    Read read = inFigures == null ? inWords(words, at) : inFigures;
    return read == null ? null : withHalf(words, read);
  }

  private static Read article(Words words, int at) {
    String next = words.lower(at + 1);
    if (next.equals("few") || next.equals("couple")) {
      return new Read(
          next.equals("few") ? Count.VAGUE : Count.of(2).withMod("APPROX"), of(words, at + 2));
    }
    if (next.equals("dozen")) {
      return new Read(Count.of(12), at + 2);
    }
    if (next.equals("half")) {
      return new Read(new Count(1, null), at + 2);
    }
    if (next.equals("hundred") || next.equals("thousand")) {
      return new Read(Count.of(next.equals("hundred") ? 100 : 1000), at + 2);
    }
    return new Read(Count.of(1), at + 1);
  }

  private static int of(Words words, int at) {
    return words.lower(at).equals("of") ? at + 1 : at;
  }

  private static @Nullable Read figures(Words words, int at) {
    String first = words.lower(at);
    Matcher mixed = MIXED.matcher(first);
    if (mixed.matches()) {
      return new Read(new Count(2 * Long.parseLong(mixed.group(1)) + 1, null), at + 1);
    }
    Matcher decimal = DECIMAL.matcher(first);
    if (decimal.matches() && "05".contains(decimal.group(2))) {
      long halves = 2 * Long.parseLong(decimal.group(1)) + (decimal.group(2).equals("5") ? 1 : 0);
      return new Read(new Count(halves, null), at + 1);
    }
    if (!FIGURES.matcher(first).matches()) {
      return null;
    }
    long number = Long.parseLong(first.replace(",", ""));
    if (words.lower(at + 1).equals("1/2")) {
      return new Read(new Count(2 * number + 1, null), at + 2);
    }
    return number > LIMIT ? null : new Read(Count.of(number), at + 1);
  }

  /** "twenty five", "twenty-five", "two hundred and ten". */
  private static @Nullable Read inWords(Words words, int at) {
    long total = 0;
    long part = 0;
    int next = at;
    int end = at;
    while (true) {
      int i = end > at && words.isJoint(next) ? next + 1 : next;
      String word = words.lower(i);
      Integer value = CARDINAL.get(word);
      if (value != null && (part % 100 == 0 || (part % 10 == 0 && part % 100 > 10 && value < 10))) {
        part += value;
      } else if (word.equals("hundred") && part > 0 && part < 100) {
        part *= 100;
      } else if (word.equals("thousand") && part > 0) {
        total += part * 1000;
        part = 0;
      } else if (word.equals("dozen") && end > at) {
        part *= 12;
      } else if (word.equals("and")
          && (part >= 100 || (total > 0 && part == 0))
          && CARDINAL.containsKey(words.lower(i + 1))) {
        next = i + 1;
        continue;
      } else {
        break;
      }
      next = i + 1;
      end = next;
    }
    return end == at || total + part > LIMIT ? null : new Read(Count.of(total + part), end);
  }

  private static Read withHalf(Words words, Read read) {
    int at = read.end();
    return words.lower(at).equals("and")
            && words.lower(at + 1).equals("a")
            && words.lower(at + 2).equals("half")
        ? new Read(new Count(read.count().halves() + 1, read.count().mod()), at + 3)
        : read;
  }

  /** An ordinal below a hundred and the index after it; null if none begins here. */
  static @Nullable Read ordinal(Words words, int at) {
    Matcher nth = NTH.matcher(words.lower(at));
    if (nth.matches()) {
      return new Read(Count.of(Integer.parseInt(nth.group(1))), at + 1);
    }
    Integer plain = ORDINAL.get(words.lower(at));
    if (plain != null) {
      return new Read(Count.of(plain), at + 1);
    }
    Integer tens = CARDINAL.get(words.lower(at));
    int next = words.isJoint(at + 1) ? at + 2 : at + 1;
    Integer ones = ORDINAL.get(words.lower(next));
    return tens != null && tens >= 20 && ones != null && ones < 10
        ? new Read(Count.of(tens + ones), next + 1)
        : null;
  }

  /** "nineteen ninety-six", "nineteen oh four", "two thousand and one"; null if no year. */
  static @Nullable Read yearInWords(Words words, int at) {
    Integer century = CARDINAL.get(words.lower(at));
    if (century == null) {
      return null;
    }
    if (century == 2 && words.lower(at + 1).equals("thousand")) {
      Read read = inWords(words, at);
      return read != null && read.count().whole() < 2100 ? read : null;
    }
    if (century < 15 || century > 20) {
      return null;
    }
    int next = words.isJoint(at + 1) ? at + 2 : at + 1;
    if (words.lower(next).equals("oh") || words.lower(next).equals("o")) {
      Integer year = CARDINAL.get(words.lower(next + 1));
      return year == null || year > 9 ? null : new Read(Count.of(century * 100 + year), next + 2);
    }
    Read rest = inWords(words, next);
    return rest != null && rest.count().whole() >= 10 && rest.count().whole() < 100
        ? new Read(Count.of(century * 100L + rest.count().whole()), rest.end())
        : null;
  }
}
