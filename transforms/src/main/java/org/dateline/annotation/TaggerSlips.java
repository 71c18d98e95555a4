package org.dateline.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Mends what the tagger takes for another part of speech, before the parser builds on it. */
final class TaggerSlips {
  /** What comes in plural behind the kind of it: "two drone strikes". */
  private static final Set<String> COUNTED =
      Set.of("assaults", "attacks", "raids", "strikes", "tests", "visits");

  private static final Set<String> ENTRIES = Set.of("access", "crossing", "entry", "exit");

  private static final Set<String> FORMS_OF_BE =
      Set.of("am", "are", "be", "been", "is", "was", "were");

  /** Verbs whose form is a plural noun as well. */
  private static final Set<String> DEEDS =
      Set.of(
          "aids",
          "arms",
          "attacks",
          "backs",
          "bans",
          "blames",
          "calls",
          "charges",
          "claims",
          "demands",
          "fines",
          "fires",
          "funds",
          "halts",
          "hits",
          "moves",
          "names",
          "offers",
          "orders",
          "plans",
          "pledges",
          "raids",
          "seizes",
          "ships",
          "slams",
          "supplies",
          "tests",
          "trains",
          "urges",
          "visits",
          "warns");

  /** Adjectives that also name whoever is so. */
  private static final Set<String> PEOPLE =
      Set.of(
          "extremist",
          "insurgent",
          "islamist",
          "jihadist",
          "loyalist",
          "militant",
          "national",
          "radical",
          "separatist");

  private static final Set<String> OFFICES =
      Set.of(
          "attorney",
          "comptroller",
          "consul",
          "director",
          "governor",
          "inspector",
          "prosecutor",
          "secretary",
          "solicitor");

  private static final Set<String> FINITE = Set.of("MD", "VBD", "VBP", "VBZ");

  /** What stands behind a noun rather than behind an adjective. */
  private static final Set<String> CLOSING =
      Set.of("IN", "MD", "TO", "VBD", "VBN", "VBP", "VBZ", "WDT", "WP", ".");

  /** What opens an object. */
  private static final Set<String> OPENING = Set.of("CD", "DT", "NNP", "NNPS", "PRP$");

  private TaggerSlips() {}

  /** Gives the tokens of a sentence the tags that their neighbours tell; changes nothing else. */
  static void mend(List<CoreLabel> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      CoreLabel token = tokens.get(i);
      if (token.word().equals("WHO") && token.tag().startsWith("WP")) {
        token.setTag("NNP");
      } else if (token.tag().equals("VBZ") && isPlural(tokens, i)) {
        token.setTag("NNS");
      } else if (token.tag().equals("JJ") && isProgressive(tokens, i)) {
        token.setTag("VBG");
      } else if (token.tag().equals("JJ") && isSomebody(tokens, i)) {
        token.setTag("NN");
      } else if (token.tag().equals("JJ") && isOffice(tokens, i)) {
        token.setTag("NN");
      } else if (token.tag().equals("VBN") && isDeedOfOffice(tokens, i)) {
        token.setTag("VBD");
      } else if (token.tag().equals("NNS") && isDeed(tokens, i)) {
        token.setTag("VBZ");
      }
    }
  }

  /** "The military trains Somali recruits": else the sentence had no verb. */
  private static boolean isDeed(List<CoreLabel> tokens, int at) {
    if (at < 1 || at + 2 >= tokens.size() || !DEEDS.contains(tokens.get(at).word())) {
      return false;
    }
    String next = tokens.get(at + 1).tag();
    boolean demonym =
        next.equals("JJ") && Character.isUpperCase(tokens.get(at + 1).word().charAt(0));
    CoreLabel before = tokens.get(at - 1);
    boolean somebody =
        before.word().equals("military")
            || (before.tag().startsWith("N") && !before.tag().endsWith("S"));
    if (!somebody || !(demonym || next.equals("CD") || next.equals("DT") || next.equals("PRP$"))) {
      return false;
    }
    for (int i = 0; i < tokens.size() && !(i > at && tokens.get(i).tag().equals(",")); i++) {
      if (FINITE.contains(tokens.get(i).tag())) {
        return false;
      }
    }
    return true;
  }

  /** "the attorney general", "the secretary-general": the head of the office's name. */
  private static boolean isOffice(List<CoreLabel> tokens, int at) {
    if (at < 1 || !tokens.get(at).word().equalsIgnoreCase("general")) {
      return false;
    }
    boolean hyphen = at > 1 && tokens.get(at - 1).word().equals("-");
    String office = tokens.get(hyphen ? at - 2 : at - 1).word().toLowerCase(Locale.ROOT);
    return OFFICES.contains(office);
  }

  /** "the attorney general charged two officers". */
  private static boolean isDeedOfOffice(List<CoreLabel> tokens, int at) {
    return at > 1
        && at + 1 < tokens.size()
        && tokens.get(at - 1).word().equalsIgnoreCase("general")
        && tokens.get(at - 1).tag().startsWith("NN")
        && (OPENING.contains(tokens.get(at + 1).tag()) || tokens.get(at + 1).tag().startsWith("N"));
  }

  /** "arrested a Malian militant wanted by …", "an Algerian and three Tunisians". */
  private static boolean isSomebody(List<CoreLabel> tokens, int at) {
    if (at < 1 || at + 1 >= tokens.size()) {
      return false;
    }
    String next = tokens.get(at + 1).tag();
    if (PEOPLE.contains(tokens.get(at).word().toLowerCase(Locale.ROOT))) {
      return CLOSING.contains(next);
    }
    boolean one = Set.of("a", "an").contains(tokens.get(at - 1).word().toLowerCase(Locale.ROOT));
    boolean joined =
        next.equals("CC")
            && at + 2 < tokens.size()
            && Set.of("CD", "DT").contains(tokens.get(at + 2).tag());
    return one
        && Character.isUpperCase(tokens.get(at).word().charAt(0))
        && (joined || CLOSING.contains(next));
  }

  /** "is currently striking the port": no adjective, for it has an object. */
  private static boolean isProgressive(List<CoreLabel> tokens, int at) {
    if (!tokens.get(at).word().endsWith("ing") || at + 1 >= tokens.size()) {
      return false;
    }
    int be = at - 1;
    while (be >= 0 && tokens.get(be).tag().equals("RB")) {
      be--;
    }
    return be >= 0
        && FORMS_OF_BE.contains(tokens.get(be).word().toLowerCase(Locale.ROOT))
        && OPENING.contains(tokens.get(at + 1).tag());
  }

  /** "carried out two dozen air strikes against …": no verb. */
  private static boolean isPlural(List<CoreLabel> tokens, int at) {
    if (at < 2) {
      return false;
    }
    CoreLabel kind = tokens.get(at - 1);
    if (tokens.get(at).word().equals("points")) {
      return ENTRIES.contains(kind.word().toLowerCase(Locale.ROOT));
    }
    if (!COUNTED.contains(tokens.get(at).word())) {
      return false;
    }
    String before = tokens.get(at - 2).tag();
    boolean counted = before.equals("CD") || before.equals("JJ") || before.startsWith("VB");
    return kind.tag().equals("NN")
        && (counted || kind.word().toLowerCase(Locale.ROOT).equals("air"));
  }
}
