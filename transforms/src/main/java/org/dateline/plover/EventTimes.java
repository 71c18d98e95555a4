package org.dateline.plover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.plover.EventMention.Basis;
import org.dateline.time.DayInterval;
import org.dateline.time.Timex3;
import org.jspecify.annotations.Nullable;

/** Finds when a trigger's event happened, or is to happen. Stateless. */
final class EventTimes {
  private static final Set<String> PRESENT = Set.of("VBD", "VBZ", "VBP", "VBN", "VBG");

  /** Conjunctions of what was before the main clause. */
  private static final Set<String> EARLIER = Set.of("after", "since", "because", "before", "until");

  private EventTimes() {}

  /**
   * When something happened.
   *
   * @param interval the days
   * @param text the words that say so; null if they rest on something else
   */
  record When(DayInterval interval, @Nullable String text, Basis basis) {}

  /** When the coded act happened; null if the text does not tell. */
  static @Nullable When of(Discourse discourse, Coding coding) {
    LocalDate published = discourse.article().article().published().date();
    Syntax syntax = discourse.syntax(coding.sentence);
    boolean future = coding.announcement || coding.realis == Realis.PLANNED;
    List<Timex3> clause =
        GoverningTimes.governing(discourse, coding.sentence, coding.trigger(), coding.frame.light);
    for (Timex3 time : clause) {
      // "Friday's vote comes after talks": the talks were before.
      int token = syntax.sentence().tokenAt(time.begin());
      if (!syntax.isVerb(coding.trigger())
          && GoverningTimes.tellsOfAnother(syntax, coding.trigger(), token)) {
        continue;
      }
      DayInterval days =
          time.type() == Timex3.Type.DATE
                  && GoverningTimes.isWhenClause(
                      syntax, GoverningTimes.timeClause(syntax, verb(coding)), time)
              ? time.interval()
              : TimeBounds.of(discourse, syntax, time, published);
      if (days != null && days.isBounded() && !(future && isAfter(days, published))) {
        boolean counted = time.anchor() == Timex3.Anchor.TEXT;
        return new When(days, time.text(), counted ? Basis.NARRATIVE : Basis.CLAUSE);
      }
    }
    if (coding.realis != Realis.ACTUAL) {
      return null;
    }
    if ((!future || coding.announcement) && !isEarlierThanReport(syntax, coding)) {
      List<Timex3> rest = new ArrayList<>(GoverningTimes.inSentence(discourse, coding.sentence));
      rest.removeAll(clause);
      for (Timex3 time : rest) {
        DayInterval days = TimeBounds.of(discourse, syntax, time, published);
        if (days != null
            && !isAfter(days, published)
            && !Background.isLongAgo(time, published)
            && isMainClause(discourse, coding.sentence, time)) {
          return new When(days, time.text(), Basis.SENTENCE);
        }
      }
    }
    Timex3 reached = NarrativeTimes.reached(discourse, coding.sentence, verb(coding), published);
    if (reached != null && reached.interval() != null) {
      return new When(reached.interval(), reached.text(), Basis.NARRATIVE);
    }
    boolean today = (coding.sentence <= 1 && isRecent(syntax, coding)) || isPresent(syntax, coding);
    return published == null || !today
        ? null
        : new When(
            new DayInterval(published.minusDays(1), published, DayInterval.Precision.DAY),
            null,
            Basis.PUBLICATION);
  }

  /**
   * The words that say when, where their days hang on a publication day that nobody knows; null if
   * no such words govern the trigger.
   */
  static @Nullable String unplacedWords(Discourse discourse, Coding coding) {
    if (discourse.article().article().published().date() != null
        || coding.announcement
        || coding.realis == Realis.PLANNED) {
      return null;
    }
    for (Timex3 time :
        GoverningTimes.governing(
            discourse, coding.sentence, coding.trigger(), coding.frame.light)) {
      boolean says = time.type() == Timex3.Type.DATE || time.type() == Timex3.Type.TIME;
      if (says && time.interval() == null && !time.value().endsWith("_REF")) {
        return time.text();
      }
    }
    return null;
  }

  private static int verb(Coding coding) {
    return coding.frame.light >= 0 ? coding.frame.light : coding.trigger();
  }

  /**
   * Whether the day on which somebody spoke of it says nothing of the act: "said on Monday that it
   * had agreed", "conceded on Monday that its strikes killed many".
   */
  private static boolean isEarlierThanReport(Syntax syntax, Coding coding) {
    int verb = verb(coding);
    int clause = GoverningTimes.clause(syntax, verb);
    int own = GoverningTimes.timeClause(syntax, verb);
    // "the accord signed by both", wherever the sentence itself stands in time.
    if (syntax.relation(own).equals("acl") && syntax.tag(own).equals("VBN")) {
      return true;
    }
    if (!syntax.isVerb(clause) || !syntax.relation(clause).equals("ccomp")) {
      return false;
    }
    boolean pluperfect =
        syntax.children(clause, "aux").stream().anyMatch(a -> syntax.word(a).equals("had"));
    return pluperfect || (!syntax.isVerb(verb) && syntax.tag(clause).equals("VBD"));
  }

  /** When the announced act is to happen; null if nothing is said of it. */
  static @Nullable DayInterval planned(Discourse discourse, Coding coding) {
    if (!coding.announcement && coding.realis != Realis.PLANNED) {
      return null;
    }
    LocalDate published = discourse.article().article().published().date();
    for (Timex3 time :
        GoverningTimes.governing(
            discourse, coding.sentence, coding.trigger(), coding.frame.light)) {
      DayInterval days = time.interval();
      if (days != null && days.isBounded() && (published == null || isAfter(days, published))) {
        String before =
            discourse.text(Math.max(0, time.begin() - 16), time.begin()).toLowerCase(Locale.ROOT);
        boolean limit =
            before.matches("(?s).*\\b(by|before|until|within)( the)? *")
                && !before.matches("(?s).*\\bnot until( the)? *");
        return limit && days.end() != null
            ? new DayInterval(
                said(discourse, coding, days.end()), days.end(), DayInterval.Precision.INTERVAL)
            : days;
      }
    }
    return null;
  }

  /** The first day on which it was announced; null if unknown, or not before the term. */
  private static @Nullable LocalDate said(Discourse discourse, Coding coding, LocalDate term) {
    When when = of(discourse, coding);
    LocalDate published = discourse.article().article().published().date();
    LocalDate said = when == null ? published : when.interval().start();
    return said == null || said.isAfter(term) ? null : said;
  }

  private static boolean isAfter(DayInterval days, @Nullable LocalDate day) {
    return day != null && days.end() != null && days.end().isAfter(day);
  }

  private static boolean isMainClause(Discourse discourse, int sentence, Timex3 time) {
    Syntax syntax = discourse.syntax(sentence);
    int token = syntax.sentence().tokenAt(time.begin());
    if (token < 0) {
      return false;
    }
    String relation = syntax.relation(GoverningTimes.clauseOfTime(syntax, token));
    return relation.equals("root") || relation.equals("ccomp") || relation.equals("parataxis");
  }

  /**
   * Present perfect, present or simple past of the main clause: news of the day, if the lead says
   * so. What a lead announces is announced on that day.
   */
  private static boolean isRecent(Syntax syntax, Coding coding) {
    int verb = verb(coding);
    int clause = GoverningTimes.clause(syntax, verb);
    if (!syntax.isVerb(verb) || !isToldAsNews(syntax, clause)) {
      return false;
    }
    // "will leave", "are set to leave": the announcement is the news, not the leaving.
    int told = coding.announcement ? clause : verb;
    boolean will =
        coding.announcement
            && syntax.children(told, "aux").stream().anyMatch(a -> syntax.tag(a).equals("MD"));
    return (will || PRESENT.contains(syntax.tag(told)))
        && syntax.children(told, "aux").stream().noneMatch(a -> syntax.word(a).equals("had"));
  }

  /** "accuses", "are marching": the present is the day of publication, wherever it is told. */
  private static boolean isPresent(Syntax syntax, Coding coding) {
    int verb = verb(coding);
    if (!syntax.isVerb(verb)
        || !syntax.relation(GoverningTimes.clause(syntax, verb)).equals("root")) {
      return false;
    }
    boolean progressive =
        syntax.tag(verb).equals("VBG")
            && syntax.children(verb, "aux").size() == 1
            && syntax.children(verb, "aux").stream().allMatch(a -> isPresentTense(syntax, a));
    boolean passive =
        syntax.tag(verb).equals("VBN")
            && !syntax.has(verb, "aux")
            && syntax.children(verb, "aux:pass").stream().anyMatch(a -> isPresentTense(syntax, a));
    return progressive || passive || (isPresentTense(syntax, verb) && !syntax.has(verb, "aux"));
  }

  private static boolean isPresentTense(Syntax syntax, int verb) {
    return syntax.tag(verb).equals("VBZ") || syntax.tag(verb).equals("VBP");
  }

  /** Whether the clause is the main one, or goes with it; not "after …", "which …". */
  private static boolean isToldAsNews(Syntax syntax, int clause) {
    String relation = syntax.relation(clause);
    boolean earlier =
        syntax.children(clause, "mark", "case", "advmod", "dep").stream()
            .anyMatch(m -> m < clause && EARLIER.contains(syntax.word(m)));
    return !earlier && !relation.startsWith("acl");
  }
}
