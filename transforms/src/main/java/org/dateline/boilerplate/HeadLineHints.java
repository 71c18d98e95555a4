package org.dateline.boilerplate;

import java.util.Locale;

/**
 * Tells lines that cannot be stamps or bylines at a glance, so that only the others are parsed: a
 * stamp has a digit or a word such as "yesterday"; a byline says "by", or names a role or an
 * agency, or has a stamp beside it.
 *
 * @param digit whether the line has a digit
 * @param relative whether it has a word that tells a time by today
 * @param credit whether it has a word that bylines have
 * @param words how many words it has
 */
record HeadLineHints(boolean digit, boolean relative, boolean credit, int words) {

  private static final WordSet RELATIVE =
      WordSet.of(
          "yesterday",
          "today",
          "ago",
          "now",
          "gestern",
          "heute",
          "vor",
          "hier",
          "hace",
          "hoy",
          "ayer",
          "oggi",
          "ieri",
          "hoje",
          "ontem",
          "vandaag",
          "gisteren");

  /** Words before a name. */
  private static final WordSet MARKERS =
      WordSet.of(
          "by", "von", "par", "por", "di", "door", "text", "words", "autor", "autore", "auteur");

  /** Beginnings of roles and of agencies' names, six letters or all. */
  private static final WordSet CREDITS =
      WordSet.of(
          "author", "byline", "report", "writer", "editor", "corres", "contri", "journa", "column",
          "analys", "produc", "photog", "blogge", "anchor", "critic", "admini", "webmas", "modera",
          "staff", "desk", "team", "bureau", "newsro", "webdes", "admin", "guest", "redakt",
          "korres", "redact", "rédact", "volont", "period", "giorna", "redazi", "redaçã", "redacc",
          "freela", "intern", "fellow", "profes", "agenci", "agency", "agentu", "agence", "press",
          "news", "media", "servic", "wire", "wires", "newswi", "reuter", "bloomb", "xinhua",
          "interf", "anadol", "kyodo", "yonhap", "associ", "sputni", "bernam", "antara", "deutsc");

  static HeadLineHints of(String line) {
    boolean digit = false;
    boolean relative = false;
    boolean credit = false;
    int words = 0;
    int from = -1;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      digit |= Character.isDigit(c);
      if (Character.isLetter(c)) {
        from = from < 0 ? i : from;
      } else if (from >= 0) {
        words++;
        relative = relative || RELATIVE.has(line, from, i);
        credit =
            credit
                // An agency's letters.
                || (i - from < 6 && i - from > 1 && isUpper(line, from, i))
                || MARKERS.has(line, from, i)
                || CREDITS.has(line, from, Math.min(i, from + 6));
        from = -1;
      }
    }
    return new HeadLineHints(digit, relative, credit, words);
  }

  private static boolean isUpper(String line, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (line.charAt(i) >= 'a' && line.charAt(i) <= 'z') {
        return false;
      }
    }
    String word = line.substring(begin, end);
    return word.equals(word.toUpperCase(Locale.ROOT));
  }

  boolean mayBeStamp() {
    return digit || relative || words < 4;
  }

  boolean mayBeByline() {
    return digit || relative || credit;
  }
}
