package org.dateline.time;

import java.util.List;
import java.util.Set;
import org.dateline.time.Meaning.Base;
import org.dateline.time.Meaning.Calendar;
import org.dateline.time.Meaning.Pull;
import org.dateline.time.Meaning.Shift;
import org.dateline.time.Meaning.TimeOfDay;

/** Days of the week, and days counted from today: "last Friday", "tomorrow". Stateless. */
final class Weekdays {
  private static final Set<String> LAST = Set.of("last", "past", "previous");

  private Weekdays() {}

  static void addTo(Grammar g) {
    g.rule("DAY", "WEEKDAY", m -> weekday(m, Pull.NONE));
    g.rule("DAY", "w=last|past|previous|next|coming|this|that WEEKDAY", Weekdays::pulled);
    g.rule("DAY", "this|the w=past|last|coming|next WEEKDAY", Weekdays::pulled);
    // Seen from the day that the text has told of, not from the publication.
    g.rule("DAY", "the? following WEEKDAY", m -> fromTold(m, 1));
    g.rule("DAY", "the previous|preceding WEEKDAY", m -> fromTold(m, -7));
    g.rule("DAY", "a? week ago WEEKDAY", m -> inWeek(m, -1));
    g.rule("DAY", "WEEKDAY a? week ago", m -> inWeek(m, -1));
    g.rule("DAY", "WEEKDAY of? WEEKLY", m -> within(m));
    g.rule("WEEKLY", "the week of DAY", m -> new Meaning.Around(TimeUnit.WEEK, m.meaning("DAY")));
    g.rule(
        "WEEKLY",
        "the weekend of DAY",
        m -> new Meaning.Around(TimeUnit.WEEKEND, m.meaning("DAY")));
    g.rule("DAY", "today", m -> isName(m) ? null : day(0));
    g.rule("DAY", "yesterday", m -> day(-1));
    g.rule("DAY", "tomorrow", m -> day(1));
    g.rule("DAY", "the day before yesterday", m -> day(-2));
    g.rule("DAY", "the day after tomorrow", m -> day(2));
    g.rule("DAY", "this very? day", m -> day(0));
    // Guideline: "tonight" is a time, part of today.
    g.rule("TIMELY", "tonight", m -> new TimeOfDay("TNI", null, day(0)));
    // The night that ends on the day of publication.
    g.rule("TIMELY", "overnight", m -> isAdverb(m) ? new TimeOfDay("TNI", null, day(-1)) : null);
    g.rule("TIMELY", "overnight DAY", m -> new TimeOfDay("TNI", null, m.meaning("DAY")));
    g.rule("TIMELY", "last night", m -> new TimeOfDay("TNI", null, day(-1)));
    g.rule("TIMELY", "this PART", m -> new TimeOfDay((String) m.value("PART"), null, day(0)));
    g.rule("TIMELY", "yesterday|last PART", Weekdays::lastPart);
    // "from Monday to Friday": the second is the first of its kind after the first.
    g.rule("EXPRESSION", "a=WEEKDAY to|through|until|- b=WEEKDAY", Weekdays::range);
    // The set of all Fridays.
    g.rule(
        "EXPRESSION",
        "WEEKDAYS",
        m -> new Meaning.Repeat("XXXX-WXX-" + m.number("WEEKDAYS"), null, null));
  }

  private static boolean isAdverb(Match m) {
    return m.words().tag(m.begin()).startsWith("RB")
        || !m.words().tag(m.end()).matches("NN.*|JJ|CD|-");
  }

  /** "USA Today": a paper or a programme; in headlines all words have capital letters. */
  private static boolean isName(Match m) {
    Words words = m.words();
    return words.tag(m.begin()).startsWith("NNP")
        && words.tag(m.begin() - 1).startsWith("NNP")
        && words.isCapitalized(m.begin())
        && words.isCapitalized(m.begin() - 1)
        && !words.isShouted(m.begin());
  }

  private static Meaning lastPart(Match m) {
    return new TimeOfDay((String) m.value("PART"), null, day(-1));
  }

  private static Shift day(int count) {
    return new Shift(TimeUnit.DAY, count, Base.PUBLICATION, null);
  }

  private static Meaning.Several range(Match m) {
    Calendar first = Calendar.of(Moment.weekday(m.number("a")));
    Calendar second = new Calendar(Moment.weekday(m.number("b")), Pull.NONE, first);
    return new Meaning.Several(
        List.of(
            new Meaning.Part(m.begin(), m.endOf("a"), first),
            new Meaning.Part(m.beginOf("b"), m.end(), second)));
  }

  private static Calendar weekday(Match m, Pull pull) {
    return new Calendar(Moment.weekday(m.number("WEEKDAY")), pull, null);
  }

  private static Calendar pulled(Match m) {
    String word = m.word("w");
    Pull pull =
        LAST.contains(word)
            ? Pull.LAST
            : word.equals("next")
                ? Pull.NEXT
                : word.equals("this") || word.equals("coming") ? Pull.THIS : Pull.NONE;
    return weekday(m, pull);
  }

  private static Calendar inWeek(Match m, int weeks) {
    return new Calendar(
        Moment.weekday(m.number("WEEKDAY")),
        Pull.NONE,
        new Shift(TimeUnit.WEEK, weeks, Base.PUBLICATION, null));
  }

  /** The first such weekday from so many days after the one told of. */
  private static Calendar fromTold(Match m, int days) {
    return new Calendar(
        Moment.weekday(m.number("WEEKDAY")),
        Pull.NONE,
        new Shift(TimeUnit.DAY, days, Base.TOLD, null));
  }

  private static Calendar within(Match m) {
    return new Calendar(Moment.weekday(m.number("WEEKDAY")), Pull.NONE, m.meaning("WEEKLY"));
  }
}
