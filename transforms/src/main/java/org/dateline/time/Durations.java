package org.dateline.time;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.time.Grammar.Parse;
import org.dateline.time.Meaning.Span;
import org.jspecify.annotations.Nullable;

/** Stretches of time: "three weeks", "the past two months", "a two-year option". Stateless. */
final class Durations {
  /** Words before a number that limit it; the guideline keeps them within the expression. */
  private static final Map<String, String> MODS =
      Map.ofEntries(
          Map.entry("about", "APPROX"),
          Map.entry("around", "APPROX"),
          Map.entry("approximately", "APPROX"),
          Map.entry("roughly", "APPROX"),
          Map.entry("nearly", "LESS_THAN"),
          Map.entry("almost", "LESS_THAN"),
          Map.entry("under", "LESS_THAN"),
          Map.entry("less than", "LESS_THAN"),
          Map.entry("fewer than", "LESS_THAN"),
          Map.entry("more than", "MORE_THAN"),
          Map.entry("over", "MORE_THAN"),
          Map.entry("at least", "EQUAL_OR_MORE"),
          Map.entry("no less than", "EQUAL_OR_MORE"),
          Map.entry("not less than", "EQUAL_OR_MORE"),
          Map.entry("at most", "EQUAL_OR_LESS"),
          Map.entry("up to", "EQUAL_OR_LESS"),
          Map.entry("no more than", "EQUAL_OR_LESS"),
          Map.entry("not more than", "EQUAL_OR_LESS"));

  private static final Set<String> MOD_STARTERS =
      MODS.keySet().stream()
          .map(words -> words.split(" ")[0])
          .collect(Collectors.toUnmodifiableSet());

  /** Words between a number and its unit that leave the length as it is. */
  private static final Set<String> ADJECTIVES =
      Set.of(
          "more",
          "full",
          "straight",
          "consecutive",
          "whole",
          "long",
          "additional",
          "extra",
          "successive",
          "further",
          "other",
          "solid",
          "short",
          "calendar",
          "business",
          "working",
          "trading",
          "fiscal",
          "entire",
          "good",
          "odd");

  /** Before a bare plural of a unit: a stretch of unsaid length. */
  private static final Set<String> MEASURING =
      Set.of(
          "for", "after", "within", "over", "takes", "take", "took", "taken", "last", "lasted",
          "follows", "spent", "spend", "of", "in");

  private static final Map<String, Integer> DIRECTION =
      Map.of(
          "past",
          -1,
          "last",
          -1,
          "previous",
          -1,
          "preceding",
          -1,
          "next",
          1,
          "coming",
          1,
          "following",
          1,
          "upcoming",
          1,
          "first",
          0);

  /** "a two day rally", but "the 1988 quarter": only small numbers stand before a singular unit. */
  private static final long MOST_SINGULAR = 365;

  private Durations() {}

  static void addTo(Grammar g) {
    g.terminal("MOD", MOD_STARTERS, Durations::mod);
    g.terminal("ADJ", ADJECTIVES, Durations::adjective);
    g.rule("EXPRESSION", "MOD? COUNT ADJ? UNITS", m -> counted(m, "UNITS"));
    g.rule("EXPRESSION", "MOD? COUNT ADJ? UNIT", m -> counted(m, "UNIT"));
    g.rule("EXPRESSION", "MOD? COUNT ADJ? UNIT and a half", m -> andHalf(m, "UNIT"));
    g.rule("EXPRESSION", "MOD? COUNT ADJ? UNITS and a half", m -> andHalf(m, "UNITS"));
    // "60 to 90 days": each number is an expression of its own.
    g.rule("EXPRESSION", "MOD? a=COUNT to|and|or|- b=COUNT UNITS", Durations::two);
    // The number of units next to the publication: their length is known, and their place.
    String which = "the? MOD? w=past|last|next|coming|previous|preceding|following|first ";
    g.rule("EXPRESSION", which + "COUNT ADJ? UNITS", m -> placed(m, "UNITS"));
    g.rule(
        "EXPRESSION",
        "the COUNT w=past|last|next|coming|previous|preceding UNITS",
        m -> placed(m, "UNITS"));
    g.rule(
        "EXPRESSION",
        "these|those COUNT UNITS",
        m -> new Span(m.count("COUNT"), m.unit("UNITS"), 0));
    g.rule(
        "EXPRESSION", "the COUNT ADJ? UNITS", m -> new Span(m.count("COUNT"), m.unit("UNITS"), 0));
    g.rule(
        "EXPRESSION",
        "the? COUNT ADJ? UNIT period|span|stretch",
        m -> new Span(m.count("COUNT"), m.unit("UNIT"), 0));
    g.rule("EXPRESSION", "the? UNITS to come", m -> new Span(Count.VAGUE, m.unit("UNITS"), 1));
    g.rule("EXPRESSION", "UNITS", Durations::bare);
    // "over the years": a long stretch that nobody counted.
    g.rule(
        "EXPRESSION",
        "the UNITS",
        m ->
            m.before().matches("over|through|throughout|down")
                    && !m.after().matches("of|that|since|when|he|she|they|we|i|it")
                ? new Span(Count.VAGUE, m.unit("UNITS"), 0)
                : null);
    g.rule("EXPRESSION", "the UNITS ahead", m -> new Span(Count.VAGUE, m.unit("UNITS"), 1));
    g.rule(
        "EXPRESSION",
        "UNITS long",
        m -> m.hyphenated() ? new Span(Count.VAGUE, m.unit("UNITS"), 0) : null);
    g.rule(
        "EXPRESSION", "( MOD )? COUNT UNIT long", m -> m.hyphenated() ? counted(m, "UNIT") : null);
    g.rule(
        "EXPRESSION",
        "UNIT long",
        m -> m.hyphenated() ? new Span(Count.of(1), m.unit("UNIT"), 0) : null);
    g.rule("EXPRESSION", "quite? a while", m -> new Meaning.SomeTime());
    g.rule("EXPRESSION", "some|a long? time", m -> isMeasured(m) ? new Meaning.SomeTime() : null);
  }

  private static boolean isMeasured(Match m) {
    return m.before().equals("for") && !m.after().equals("being");
  }

  private static @Nullable Parse mod(Words words, int at) {
    String one = words.lower(at);
    String two = one + " " + words.lower(at + 1);
    String three = two + " " + words.lower(at + 2);
    String mod = MODS.get(three);
    if (mod != null) {
      return new Parse(at + 3, mod);
    }
    mod = MODS.get(two);
    if (mod != null) {
      return new Parse(at + 2, mod);
    }
    mod = MODS.get(one);
    return mod == null ? null : new Parse(at + 1, mod);
  }

  private static @Nullable Parse adjective(Words words, int at) {
    return ADJECTIVES.contains(words.lower(at)) ? new Parse(at + 1, words.lower(at)) : null;
  }

  private static Count count(Match m) {
    return m.count("COUNT").withMod(m.has("MOD") ? (String) m.value("MOD") : null);
  }

  private static @Nullable Meaning counted(Match m, String unit) {
    return isStretch(m, unit) ? new Span(count(m), m.unit(unit), 0) : null;
  }

  private static Span andHalf(Match m, String unit) {
    Count count = count(m);
    return new Span(new Count(count.halves() + 1, count.mod()), m.unit(unit), 0);
  }

  /** Guideline: ages are properties, not times; a rate ("$5 a day") is no stretch either. */
  private static boolean isStretch(Match m, String unit) {
    Words words = m.words();
    int next = words.isJoint(m.end()) ? m.end() + 1 : m.end();
    String after = words.lower(next);
    if (after.equals("old")
        || after.equals("olds")
        || (after.equals("of") && words.lower(next + 1).equals("age"))) {
      return false;
    }
    if (m.before().equals("aged") || m.before().equals("age")) {
      return false;
    }
    if (m.unit(unit) == TimeUnit.QUARTER && isFraction(m, unit)) {
      return false;
    }
    String first = words.lower(m.begin());
    boolean article = first.equals("a") || first.equals("an");
    boolean single = article && m.endOf("COUNT") == m.begin() + 1;
    if (single && words.isJoint(m.end())) {
      return false;
    }
    if (single && !unit.equals("UNITS")) {
      return isMeasuredArticle(m, next);
    }
    // "the 1988 quarter" names a year.
    if (unit.equals("UNIT") && !m.hyphenated() && m.count("COUNT").whole() > MOST_SINGULAR) {
      return false;
    }
    if (first.equals("many") || first.equals("some") || first.equals("various")) {
      return unit.equals("UNITS");
    }
    return !(unit.equals("UNIT")
        && m.count("COUNT").equals(Count.of(1))
        && m.unit(unit) == TimeUnit.SECOND);
  }

  /** "three-quarters of the crop", "more than a quarter": parts of a whole that is no time. */
  private static boolean isFraction(Match m, String unit) {
    String count = m.words().lower(m.beginOf("COUNT"));
    boolean small = m.count("COUNT").isVague() || m.count("COUNT").whole() <= 3;
    boolean joined = m.words().isJoint(m.endOf("COUNT")) && unit.equals("UNITS");
    boolean ofThings =
        m.after().equals("of") && m.words().tag(m.end() + 1).matches("DT|PRP\\$|CD|NNP.*|PDT");
    return count.equals("a") || count.equals("one") || joined || (small && ofThings);
  }

  /** "a day" is a length only where something is measured by it: "for a day", "within a year". */
  private static boolean isMeasuredArticle(Match m, int next) {
    // "a quarter of", "a second".
    if (m.unit("UNIT") == TimeUnit.SECOND || m.unit("UNIT") == TimeUnit.QUARTER) {
      return false;
    }
    if (m.has("MOD")) {
      return true;
    }
    if (m.words().tag(next).startsWith("NN")) {
      return false;
    }
    // "a week after the vote": the stretch between the two.
    if (m.after().equals("after") || (m.after().equals("before") && !m.hyphenated())) {
      return true;
    }
    return Set.of(
                "for", "in", "within", "after", "than", "over", "as", "about", "lasted", "lasts",
                "took", "takes", "take", "spent", "during")
            .contains(m.before())
        || (m.before().equals("as")
            || m.before().equals("just")
            || m.before().equals("only")
            || m.before().equals("half"));
  }

  private static Meaning two(Match m) {
    TimeUnit unit = m.unit("UNITS");
    return new Meaning.Several(
        List.of(
            new Meaning.Part(m.begin(), m.endOf("a"), new Span(m.count("a"), unit, 0)),
            new Meaning.Part(m.beginOf("b"), m.end(), new Span(m.count("b"), unit, 0))));
  }

  private static Span placed(Match m, String unit) {
    return new Span(count(m), m.unit(unit), DIRECTION.getOrDefault(m.word("w"), 0));
  }

  private static @Nullable Meaning bare(Match m) {
    TimeUnit unit = m.unit("UNITS");
    Words words = m.words();
    boolean told = m.before().equals("the") && m.after().matches("that|since|following|leading");
    String before = words.tag(m.begin() - 1);
    boolean apart = !before.startsWith("JJ") && !before.equals("DT") && !before.startsWith("NN");
    boolean ofWhat = m.after().equals("of") && apart;
    boolean governed =
        told
            || MEASURING.contains(m.before())
            || ofWhat
            || m.after().equals("after")
            || m.after().equals("before");
    if (!governed
        || unit == TimeUnit.SECOND
        || unit == TimeUnit.QUARTER
        || m.words().at(m.end()).lower().equals("old")) {
      return null;
    }
    return new Span(Count.VAGUE, unit, 0);
  }
}
