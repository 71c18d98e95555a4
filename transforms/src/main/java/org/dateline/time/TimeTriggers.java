package org.dateline.time;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells sentences that may hold a time expression from those that cannot. Stateless. */
final class TimeTriggers {
  /** Beginnings of words that time expressions are built on; SUTime is costly, this is not. */
  private static final Set<String> STEMS =
      Set.of(
          "adv", "aft", "ago", "alt", "ann", "any", "apr", "ash", "aug", "aut", "bia", "bim", "biw",
          "cen", "chr", "cin", "col", "com", "cur", "dai", "daw", "day", "dea", "dec", "dus", "eac",
          "ear", "eas", "eid", "eig", "ele", "eve", "fal", "fat", "feb", "fem", "fif", "fis", "fiv",
          "fla", "fol", "for", "fou", "fri", "fut", "goo", "gro", "hal", "han", "hol", "hou", "hun",
          "iag", "inc", "ind", "jan", "jul", "jun", "kwa", "lab", "lat", "len", "lun", "mar", "may",
          "mem", "mid", "mil", "min", "mom", "mon", "mor", "mot", "new", "nex", "nig", "nin", "noo",
          "nov", "now", "oct", "onc", "one", "ort", "oth", "pal", "pas", "pat", "pen", "per", "pre",
          "pur", "qua", "ram", "rec", "ros", "sat", "sec", "sem", "sep", "sev", "sha", "six", "spr",
          "sum", "sun", "ten", "ter", "tha", "thi", "thr", "thu", "tim", "tod", "tom", "ton", "tue",
          "twe", "two", "val", "vet", "wed", "wee", "win", "yea", "yes", "yom");

  private TimeTriggers() {}

  static boolean in(List<CoreLabel> tokens) {
    for (CoreLabel token : tokens) {
      String word = token.word();
      for (int i = 0; i < word.length(); i++) {
        if (Character.isDigit(word.charAt(i))) {
          return true;
        }
      }
      if (word.length() >= 3 && STEMS.contains(word.substring(0, 3).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
