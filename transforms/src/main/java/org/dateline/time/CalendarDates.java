package org.dateline.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.time.Grammar.Parse;
import org.dateline.time.Meaning.Calendar;
import org.dateline.time.Meaning.Part;
import org.dateline.time.Meaning.Pull;
import org.dateline.time.Moment.Grain;
import org.jspecify.annotations.Nullable;

/** Days, months, years, decades and centuries by name or number. Stateless. */
final class CalendarDates {
  private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})");
  private static final Pattern YEARS =
      Pattern.compile("(1[5-9]\\d\\d|20\\d\\d)[-\u2013/](\\d{4}|\\d{2})");

  /** Words after which four figures are an amount or a name, not a year. */
  private static final Set<String> NO_YEAR_AFTER =
      Set.of(
          "$", "\u20ac", "\u00a3", "us$", "c$", "a$", "no.", "#", "no", "number", "room", "flight",
          "route", "page", "boeing", "windows", "office", "than", "least", "nearly", "some",
          "almost", "highway", "area", "unit", "chapter", "section", "model", "series");

  /** Words before which they are an amount. */
  private static final Set<String> NO_YEAR_BEFORE =
      Set.of(
          "%",
          "percent",
          "per",
          "people",
          "men",
          "women",
          "children",
          "troops",
          "soldiers",
          "dollars",
          "euros",
          "pounds",
          "yen",
          "points",
          "shares",
          "miles",
          "feet",
          "meters",
          "metres",
          "kilometers",
          "kilometres",
          "km",
          "m",
          "kg",
          "tons",
          "tonnes",
          "votes",
          "seats",
          "jobs",
          "workers",
          "students",
          "employees",
          "members",
          "copies",
          "units",
          "cars",
          "houses",
          "homes",
          "barrels",
          "acres",
          "hectares",
          "degrees",
          "index",
          "mhz",
          "hp",
          "calories",
          "cases",
          "deaths",
          "refugees",
          "hours",
          "days",
          "weeks",
          "months",
          "years",
          "minutes");

  /** Words that stand before a year however long ago. */
  private static final Set<String> YEAR_AFTER =
      Set.of(
          "in", "since", "until", "till", "by", "from", "before", "after", "around", "circa",
          "during", "early", "late", "to", "and", "year", "between", "of");

  private static final int FIRST_COMMON_YEAR = 1900;
  private static final int LAST_COMMON_YEAR = 2050;

  private CalendarDates() {}

  static void addTo(Grammar grammar) {
    days(grammar);
    months(grammar);
    years(grammar);
    lists(grammar);
  }

  private static void days(Grammar g) {
    g.terminal("NUMERIC", Set.of(Grammar.FIGURES), CalendarDates::numeric);
    g.rule("DAY", "NUMERIC", m -> Calendar.of((Moment) m.value("NUMERIC")));
    g.rule("NAMEDDAY", "WEEKDAY", m -> m.value("WEEKDAY"));
    g.rule("NAMEDDAY", "SHORTDAY", m -> m.value("SHORTDAY"));
    // Guideline: contiguous parts of one date are one expression ("Friday, October 1, 1999").
    String named = "( NAMEDDAY ,? the? )? ";
    g.rule("DAY", named + "MONTH the? DAYNUM ( ,? YEAR )?", m -> day(m, m.number("DAYNUM")));
    g.rule("DAY", named + "MONTH the? ORD ( ,? YEAR )?", m -> day(m, m.number("ORD")));
    g.rule("DAY", named + "MONTH the? DAYNUM ,? of? YEARLY", m -> day(m, m.number("DAYNUM")));
    g.rule("DAY", named + "DAYNUM MONTH ( ,? YEAR )?", m -> day(m, m.number("DAYNUM")));
    g.rule("DAY", "the? DAYNUM of MONTH ( ,? YEARLY )?", m -> day(m, m.number("DAYNUM")));
    g.rule("DAY", "the? ORD of MONTH ( ,? YEARLY )?", m -> day(m, m.number("ORD")));
    g.rule("EXPRESSION", "DAY", m -> m.meaning("DAY"));
  }

  private static @Nullable Calendar day(Match m, int number) {
    Integer year = m.has("YEAR") ? Integer.valueOf(m.number("YEAR")) : null;
    Moment moment = Moment.day(year, m.number("MONTH"), number);
    boolean counted = "$%".contains(m.after()) && !m.after().isEmpty();
    if (number < 1 || number > 31 || !moment.isPossible() || (counted && year == null)) {
      return null;
    }
    return new Calendar(moment, Pull.NONE, m.has("YEARLY") ? m.meaning("YEARLY") : null);
  }

  private static @Nullable Parse numeric(Words words, int at) {
    String form = words.at(at).form();
    Matcher iso = ISO.matcher(form);
    if (iso.matches()) {
      return numeric(at, iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher slashed = SLASHED.matcher(form);
    if (!slashed.matches()) {
      return null;
    }
    String year = slashed.group(3);
    String full =
        year.length() == 4 ? year : String.valueOf(Lexicon.century(Integer.parseInt(year)));
    int first = Integer.parseInt(slashed.group(1));
    int second = Integer.parseInt(slashed.group(2));
    // Day and month are told apart where one is too great; else they stand as in the US.
    return first > 12
        ? numeric(at, full, slashed.group(2), slashed.group(1))
        : second >= 1 ? numeric(at, full, slashed.group(1), slashed.group(2)) : null;
  }

  private static @Nullable Parse numeric(int at, String year, String month, String day) {
    Moment moment =
        Moment.day(Integer.valueOf(year), Integer.parseInt(month), Integer.parseInt(day));
    return moment.isPlaced() ? new Parse(at + 1, moment) : null;
  }

  private static void months(Grammar g) {
    g.rule("MONTHLY", "the? month? of? MONTH ( of|, YEARLY )?", CalendarDates::month);
    g.rule("MONTHLY", "MONTH YEARLY", CalendarDates::month);
    g.rule("MONTHLY", "YEARLY 's MONTH", CalendarDates::month);
    g.rule("MONTHLY", "pull=last|past|previous MONTH", m -> pulled(m, Pull.LAST));
    g.rule("MONTHLY", "this past|last MONTH", m -> pulled(m, Pull.LAST));
    g.rule("MONTHLY", "next|coming MONTH", m -> pulled(m, Pull.NEXT));
    g.rule(
        "MONTHLY",
        "this coming? MONTH",
        m -> pulled(m, m.word("coming").isEmpty() ? Pull.THIS : Pull.NEXT));
    g.rule("EXPRESSION", "MONTHLY", m -> m.meaning("MONTHLY"));
  }

  private static @Nullable Calendar month(Match m) {
    int first = m.beginOf("MONTH");
    boolean articled = m.words().lower(m.begin()).equals("the") && first == m.begin() + 1;
    if (articled || (m.words().lower(m.begin()).equals("of") && first == m.begin() + 1)) {
      return null;
    }
    Meaning within = m.has("YEARLY") ? m.meaning("YEARLY") : null;
    if (within instanceof Calendar year && year.within() == null) {
      return Calendar.of(Moment.month(year.moment().year(), m.number("MONTH")));
    }
    return new Calendar(Moment.month(null, m.number("MONTH")), Pull.NONE, within);
  }

  private static Calendar pulled(Match m, Pull pull) {
    return new Calendar(Moment.month(null, m.number("MONTH")), pull, null);
  }

  private static void years(Grammar g) {
    g.terminal("YEARSPAN", Set.of(Grammar.FIGURES), CalendarDates::yearSpan);
    g.rule("YEARLY", "YEAR", CalendarDates::plainYear);
    g.rule("YEARLY", "the year YEAR", m -> year(m));
    g.rule("YEARLY", "SHORTYEAR", m -> Calendar.of(Moment.year(m.number("SHORTYEAR"))));
    g.rule("EXPRESSION", "YEARLY", m -> m.meaning("YEARLY"));
    g.rule("EXPRESSION", "YEARSPAN", m -> m.value("YEARSPAN"));
    // TIMEX3 writes decades with three figures, centuries with two.
    g.rule("DECADELY", "the? DECADE", m -> decade(m.number("DECADE")));
    g.rule("EXPRESSION", "DECADELY", m -> m.meaning("DECADELY"));
    g.rule(
        "CENTURYLY",
        "the? ORD century",
        m -> Calendar.of(Moment.of(Grain.CENTURY, null, m.number("ORD") - 1)));
    g.rule("EXPRESSION", "CENTURYLY", m -> m.meaning("CENTURYLY"));
  }

  private static Calendar year(Match m) {
    return Calendar.of(Moment.year(m.number("YEAR")));
  }

  private static Calendar decade(int figures) {
    return Calendar.of(Moment.of(Grain.DECADE, null, figures));
  }

  /** A year by itself: four figures are often an amount. */
  private static @Nullable Calendar plainYear(Match m) {
    int year = m.number("YEAR");
    Words words = m.words();
    String before = m.before();
    String after = m.after();
    if (NO_YEAR_AFTER.contains(before) || NO_YEAR_BEFORE.contains(after)) {
      return null;
    }
    boolean joined = words.isGlued(m.begin()) && !"(['\u2018\u201c\"`-\u2013/".contains(before);
    boolean cut = words.isGlued(m.end()) && after.length() == 1 && "/:%".contains(after);
    if ((joined && !before.equals("``")) || cut) {
      return null;
    }
    boolean common = year >= FIRST_COMMON_YEAR && year <= LAST_COMMON_YEAR;
    boolean counts = words.tag(m.end()).equals("NNS") && !common;
    return (common || YEAR_AFTER.contains(before)) && !counts ? year(m) : null;
  }

  private static @Nullable Parse yearSpan(Words words, int at) {
    Matcher years = YEARS.matcher(words.at(at).form());
    if (!years.matches()) {
      return null;
    }
    int first = Integer.parseInt(years.group(1));
    String second = years.group(2);
    int last =
        second.length() == 4
            ? Integer.parseInt(second)
            : first / 100 * 100 + Integer.parseInt(second);
    return last > first ? new Parse(at + 1, new Meaning.Years(first, last)) : null;
  }

  /** Expressions that share a word are marked one by one: "April 24" and "25". */
  private static void lists(Grammar g) {
    g.rule("EXPRESSION", "MONTH a=DAYNUM and|to|or|through|until b=DAYNUM", m -> twoDays(m));
    g.rule("EXPRESSION", "MONTH a=DAYNUM - b=DAYNUM ( ,? YEAR )?", m -> twoDays(m));
    g.rule("EXPRESSION", "MONTH a=DAYNUM and|to|or|through b=DAYNUM ,? YEAR", m -> twoDays(m));
    g.rule("EXPRESSION", "a=DAYNUM and|to|or|-|through b=DAYNUM MONTH YEAR?", m -> twoDays(m));
    g.rule("EXPRESSION", "a=MONTH and|to|or|-|through|until b=MONTH YEARLY?", m -> twoMonths(m));
    g.rule("EXPRESSION", "MONTH a=DAYNUM , b=DAYNUM ,? and|or c=DAYNUM", CalendarDates::threeDays);
    g.terminal("TWO", Set.of(Grammar.FIGURES), CalendarDates::twoFigures);
    g.rule("EXPRESSION", "YEAR -|\u2013|/ TWO", CalendarDates::shortSpan);
  }

  private static Meaning.@Nullable Several twoDays(Match m) {
    Integer year = m.has("YEAR") ? Integer.valueOf(m.number("YEAR")) : null;
    Moment first = Moment.day(year, m.number("MONTH"), m.number("a"));
    Moment second = Moment.day(year, m.number("MONTH"), m.number("b"));
    if (!first.isPossible() || !second.isPossible()) {
      return null;
    }
    boolean monthFirst = m.beginOf("MONTH") == m.begin();
    int secondEnd = m.has("YEAR") || !monthFirst ? m.end() : m.endOf("b");
    return new Meaning.Several(
        List.of(
            new Part(m.begin(), m.endOf("a"), Calendar.of(first)),
            new Part(m.beginOf("b"), secondEnd, Calendar.of(second))));
  }

  private static Meaning.@Nullable Several threeDays(Match m) {
    List<Part> parts = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      Moment day = Moment.day(null, m.number("MONTH"), m.number(name));
      if (!day.isPossible()) {
        return null;
      }
      int begin = name.equals("a") ? m.begin() : m.beginOf(name);
      parts.add(new Part(begin, m.endOf(name), Calendar.of(day)));
    }
    return new Meaning.Several(parts);
  }

  private static @Nullable Parse twoFigures(Words words, int at) {
    String word = words.lower(at);
    return word.matches("\\d\\d") && words.isGlued(at)
        ? new Parse(at + 1, Integer.valueOf(word))
        : null;
  }

  /** "1992-93". */
  private static Meaning.@Nullable Years shortSpan(Match m) {
    int first = m.number("YEAR");
    int last = first / 100 * 100 + m.number("TWO");
    return last > first ? new Meaning.Years(first, last) : null;
  }

  private static Meaning.Several twoMonths(Match m) {
    Meaning within = m.has("YEARLY") ? m.meaning("YEARLY") : null;
    return new Meaning.Several(
        List.of(
            new Part(m.begin(), m.endOf("a"), inYear(m.number("a"), within)),
            new Part(m.beginOf("b"), m.end(), inYear(m.number("b"), within))));
  }

  private static Calendar inYear(int month, @Nullable Meaning within) {
    return new Calendar(Moment.month(null, month), Pull.NONE, within);
  }
}
