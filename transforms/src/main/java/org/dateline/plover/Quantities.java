package org.dateline.plover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the numbers that belong to an event. Stateless. */
final class Quantities {
  private static final Set<String> CURRENCIES =
      Set.of(
          "dollar",
          "euro",
          "pound",
          "yen",
          "yuan",
          "franc",
          "rupee",
          "ruble",
          "rouble",
          "peso",
          "krona",
          "krone",
          "rial",
          "riyal",
          "dirham",
          "naira",
          "shilling",
          "rand",
          "lira",
          "$",
          "€",
          "£",
          "¥",
          "usd",
          "cent");
  private static final Set<String> TROOPS =
      Set.of(
          "troop",
          "soldier",
          "personnel",
          "force",
          "marine",
          "serviceman",
          "peacekeeper",
          "reservist",
          "commando",
          "paratrooper",
          "guard",
          "adviser",
          "instructor",
          "trainer");
  private static final Set<String> PROTESTERS = Set.of("protester", "demonstrator", "marcher");
  private static final Set<String> PEOPLE =
      Set.of(
          "people",
          "person",
          "man",
          "woman",
          "child",
          "civilian",
          "villager",
          "student",
          "worker",
          "resident",
          "passenger",
          "refugee",
          "migrant",
          "prisoner",
          "hostage",
          "detainee",
          "policeman",
          "officer",
          "militant",
          "rebel",
          "fighter",
          "journalist",
          "activist",
          "farmer",
          "boy",
          "girl",
          "family",
          "member",
          "diplomat",
          "teacher",
          "supporter",
          "Palestinian",
          "other",
          "victim",
          "citizen",
          "national",
          "suspect",
          "gunman",
          "insurgent",
          "miner",
          "sailor",
          "fisherman",
          "tourist",
          "pilgrim");
  private static final Map<String, String> KIND_BY_VERB =
      Map.ofEntries(
          Map.entry("kill", "dead"),
          Map.entry("die", "dead"),
          Map.entry("murder", "dead"),
          Map.entry("execute", "dead"),
          Map.entry("massacre", "dead"),
          Map.entry("wound", "injured"),
          Map.entry("injure", "injured"),
          Map.entry("hurt", "injured"),
          Map.entry("arrest", "arrested"),
          Map.entry("detain", "arrested"),
          Map.entry("jail", "arrested"),
          Map.entry("displace", "displaced"),
          Map.entry("flee", "displaced"),
          Map.entry("evict", "displaced"),
          Map.entry("uproot", "displaced"));

  private static final Set<String> NUMBERING =
      Set.of("number", "numbers", "numbered", "total", "totals", "totaled", "totalled");
  private static final int MOST_WORDS_TO_NUMBER = 6;

  private Quantities() {}

  /** Whether the phrase of that head is an amount of money. */
  static boolean isMoney(Syntax syntax, int head) {
    if (CURRENCIES.contains(syntax.lemma(head)) || syntax.word(head).startsWith("$")) {
      return true;
    }
    for (int child : syntax.children(head)) {
      if (CURRENCIES.contains(syntax.word(child))) {
        return true;
      }
    }
    int measured = ParserSlips.measured(syntax, head);
    return (head > 0 && CURRENCIES.contains(syntax.word(head - 1)))
        || (measured >= 0 && isMoney(syntax, measured));
  }

  /** The numbers that belong to the trigger's event, in text order. */
  static List<Quantity> of(Discourse discourse, Coding coding) {
    Syntax syntax = discourse.syntax(coding.sentence);
    int anchor = coding.frame.light >= 0 ? coding.frame.light : coding.trigger();
    int clause = GoverningTimes.clause(syntax, anchor);
    List<Quantity> found = new ArrayList<>();
    for (int token = 0; token < syntax.size(); token++) {
      if (!syntax.token(token).isNoun() && !syntax.tag(token).equals("CD")) {
        continue;
      }
      if (!belongs(syntax, token, coding.trigger(), clause)) {
        continue;
      }
      Quantity quantity = at(discourse, coding, token);
      if (quantity != null && !found.contains(quantity)) {
        found.add(quantity);
      }
    }
    return found;
  }

  /** In the clause itself, or in a participle that tells its outcome ("…, killing 16"). */
  private static boolean belongs(Syntax syntax, int token, int trigger, int clause) {
    int own = GoverningTimes.clause(syntax, token);
    if (own == clause || syntax.isWithin(token, trigger)) {
      return true;
    }
    return own >= 0
        && syntax.head(own) >= 0
        && GoverningTimes.clause(syntax, syntax.head(own)) == clause
        && KIND_BY_VERB.containsKey(syntax.lemma(own));
  }

  private static @Nullable Quantity at(Discourse discourse, Coding coding, int token) {
    Syntax syntax = discourse.syntax(coding.sentence);
    boolean headless =
        syntax.tag(token).equals("CD")
            && Set.of("obj", "nsubj", "nsubj:pass", "obl").contains(syntax.relation(token))
            && !TimeWords.isTime(syntax, token);
    boolean money = isMoney(syntax, token);
    int first = token;
    if (!headless) {
      List<Integer> numbers = syntax.children(token, "nummod");
      boolean dozens =
          Set.of("dozen", "hundred", "thousand", "million", "score").contains(syntax.lemma(token));
      if (numbers.isEmpty() && !money && !dozens) {
        return numbered(discourse, coding, token);
      }
      first = numbers.isEmpty() ? token : numbers.get(0);
    }
    NumberPhrase.Range range = NumberPhrase.around(syntax, first, token);
    if (range == null) {
      return null;
    }
    String unit = money ? "money" : unit(syntax, token);
    String kind = money ? "money" : kind(syntax, coding, token, unit);
    if (kind == null) {
      return null;
    }
    int last = Math.max(token, range.last());
    String text = discourse.text(syntax.token(range.first()).begin(), syntax.token(last).end());
    return new Quantity(
        kind, range.min(), range.max(), money ? currency(syntax, token) : unit, text);
  }

  /** "its personnel, which number close to 400": parsers rarely take the verb for one. */
  private static @Nullable Quantity numbered(Discourse discourse, Coding coding, int token) {
    Syntax syntax = discourse.syntax(coding.sentence);
    int which = token + 1;
    if (which < syntax.size() && syntax.word(which).equals(",")) {
      which++;
    }
    if (which + 2 >= syntax.size()
        || !Set.of("which", "who", "that").contains(syntax.word(which))
        || !NUMBERING.contains(syntax.word(which + 1))) {
      return null;
    }
    int last = Math.min(syntax.size() - 1, which + MOST_WORDS_TO_NUMBER);
    for (int number = which + 2; number <= last; number++) {
      NumberPhrase.Range range =
          syntax.tag(number).equals("CD") ? NumberPhrase.around(syntax, number, number) : null;
      String unit = syntax.word(token);
      String kind = range == null ? null : kind(syntax, coding, token, unit);
      if (range != null && kind != null) {
        String text =
            discourse.text(syntax.token(range.first()).begin(), syntax.token(range.last()).end());
        return new Quantity(kind, range.min(), range.max(), unit, text);
      }
    }
    return null;
  }

  private static String unit(Syntax syntax, int token) {
    for (int counted : syntax.children(token, "nmod")) {
      if ("of".equals(syntax.preposition(counted))
          && (syntax.tag(token).equals("CD")
              || Set.of("dozen", "hundred", "thousand", "million", "number")
                  .contains(syntax.lemma(token)))) {
        return syntax.word(counted);
      }
    }
    return syntax.word(token);
  }

  private static @Nullable String currency(Syntax syntax, int token) {
    if (CURRENCIES.contains(syntax.lemma(token))) {
      return syntax.word(token);
    }
    for (int child : syntax.children(token)) {
      if (CURRENCIES.contains(syntax.word(child))) {
        return syntax.word(child);
      }
    }
    return token > 0 ? syntax.word(token - 1) : null;
  }

  private static @Nullable String kind(Syntax syntax, Coding coding, int token, String unit) {
    String lemma = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    lemma = unit.endsWith("men") ? unit.substring(0, unit.length() - 2) + "an" : lemma;
    int clause = GoverningTimes.clause(syntax, token);
    boolean object =
        Set.of("obj", "nsubj:pass", "conj").contains(syntax.relation(token))
            || (syntax.relation(token).equals("nsubj") && !syntax.isVerb(clause))
            || (syntax.relation(token).equals("nsubj") && syntax.lemma(clause).equals("die"))
            || (syntax.relation(token).equals("nsubj") && syntax.lemma(clause).equals("flee"));
    String byVerb = object ? KIND_BY_VERB.get(syntax.lemma(clause)) : null;
    if (byVerb == null && syntax.relation(token).equals("obj")) {
      byVerb = KIND_BY_VERB.get(syntax.lemma(syntax.head(token))); // a participle, loosely hung on
    }
    if (byVerb != null) {
      return byVerb;
    }
    if (TROOPS.contains(lemma) || unit.equals("forces") || unit.equals("troops")) {
      return "troops";
    }
    if (PROTESTERS.contains(lemma)) {
      return "protesters";
    }
    boolean people = PEOPLE.contains(lemma) || unit.equals("people") || unit.equals("children");
    if (people && coding.type == EventType.PROTEST) {
      return "protesters";
    }
    return people ? "people" : null;
  }
}
