package org.dateline.scrape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Splits the author fields of records into names. Thread safe. */
final class AuthorNames {
  private static final Pattern BY = Pattern.compile("^by[:\\s]\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern SEMICOLON = Pattern.compile("[;|\\n]");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern COMMA = Pattern.compile(" ?, ?");
  private static final Pattern AND = Pattern.compile(" (?:and|&) ");
  private static final Pattern NAME_SUFFIX =
      Pattern.compile("(?:jr|sr|ii|iii|iv|md|m\\.d|phd|ph\\.d|esq)\\.?", Pattern.CASE_INSENSITIVE);

  /** Longer fields hold something else. */
  private static final int LONGEST = 10_000;

  private AuthorNames() {}

  /**
   * The names in a field such as {@code "By A B, C D and E F"} or {@code "A B; C D"}, in order.
   * "Last, First" stays whole, as does "A B, Jr.". None in a field of more than 10,000 characters.
   */
  static List<String> split(String field) {
    List<String> names = new ArrayList<>();
    if (field.length() > LONGEST) {
      return names;
    }
    String byline = BY.matcher(field.strip()).replaceFirst("");
    for (String part : SEMICOLON.split(byline, -1)) {
      splitAtCommas(BLANKS.matcher(part.strip()).replaceAll(" "), names);
    }
    names.removeIf(name -> name.codePoints().noneMatch(Character::isLetter));
    return names;
  }

  private static void splitAtCommas(String part, List<String> names) {
    String[] pieces = COMMA.split(part, -1);
    if (pieces.length == 2 && isWord(pieces[0]) && isWord(pieces[1])) {
      names.add(part.strip());
      return;
    }
    boolean first = true;
    for (String piece : pieces) {
      if (!first && NAME_SUFFIX.matcher(piece).matches()) {
        names.set(names.size() - 1, names.get(names.size() - 1) + ", " + piece);
        continue;
      }
      first = false;
      String rest = piece.startsWith("and ") ? piece.substring("and ".length()) : piece;
      splitAtAnd(rest.strip(), names);
    }
  }

  /** "A B and C D" are two names, "Trade and Industry" is none or one. */
  private static void splitAtAnd(String piece, List<String> names) {
    String[] sides = AND.split(piece, -1);
    for (String side : sides) {
      if (isWord(side)) {
        names.add(piece);
        return;
      }
    }
    names.addAll(List.of(sides));
  }

  private static boolean isWord(String piece) {
    boolean acronym = piece.length() > 1 && piece.equals(piece.toUpperCase(Locale.ROOT));
    return !piece.isEmpty() && piece.indexOf(' ') < 0 && !acronym;
  }
}
