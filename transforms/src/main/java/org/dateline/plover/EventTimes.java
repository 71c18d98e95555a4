package org.dateline.plover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.plover.EventMention.Basis;
import org.dateline.time.DayInterval;
import org.dateline.time.Timex3;
import org.jspecify.annotations.Nullable;

/** Finds when a trigger's event happened, or is to happen. Stateless. */
final class EventTimes {
  private static final Set<String> PRESENT = Set.of("VBD", "VBZ", "VBP", "VBN", "VBG");
  private static final Set<String> OTHER_EVENT = Set.of("following", "after", "since", "before");
  private static final Set<String> CLAUSE_RELATIONS =
      Set.of("ccomp", "advcl", "acl:relcl", "parataxis", "csubj", "root");

  private EventTimes() {}

  /**
   * When something happened.
   *
   * @param interval the days
   * @param text the words that say so; null if they rest on something else
   */
  record When(DayInterval interval, @Nullable String text, Basis basis) {}

  /** Time expressions of the trigger's own clause, nearest first. */
  static List<Timex3> governing(Discourse discourse, int sentence, int trigger, int light) {
    Syntax syntax = discourse.syntax(sentence);
    int clause = clause(syntax, light >= 0 ? light : trigger);
    List<Timex3> found = new ArrayList<>();
    for (Timex3 time : inSentence(discourse, sentence)) {
      int token = syntax.sentence().tokenAt(time.begin());
      if (token >= 0
          && (clauseOfTime(syntax, token) == clause || isWhenClause(syntax, clause, time))
          && !tellsOfAnother(syntax, token, trigger)) {
        found.add(time);
      }
    }
    int at = syntax.token(trigger).begin();
    found.sort(
        java.util.Comparator.comparingInt((Timex3 t) -> Math.abs(t.begin() - at))
            .thenComparingInt(Timex3::begin));
    return found;
  }

  /** "vowed on Monday to leave": the parser may take the day for the subject of the infinitive. */
  private static int clauseOfTime(Syntax syntax, int token) {
    int verb = syntax.head(token);
    boolean subject =
        syntax.relation(token).equals("nsubj")
            && verb >= 0
            && syntax.head(verb) >= 0
            && syntax.tag(verb).equals("VB")
            && syntax.children(verb, "mark").stream().anyMatch(m -> syntax.word(m).equals("to"));
    return clause(syntax, subject ? syntax.head(verb) : token);
  }

  /** "last year, when a coup …": the clause hangs on the time itself. */
  private static boolean isWhenClause(Syntax syntax, int clause, Timex3 time) {
    int head = syntax.head(clause);
    return head >= 0
        && syntax.relation(clause).startsWith("acl")
        && syntax.token(head).begin() >= time.begin()
        && syntax.token(head).end() <= time.end();
  }

  /** Whether the time stands within "following a coup last year" and the like. */
  private static boolean tellsOfAnother(Syntax syntax, int token, int trigger) {
    int at = token;
    for (int steps = 0; steps < syntax.size() && at >= 0 && at != trigger; steps++) {
      String preposition = syntax.preposition(at);
      if (preposition != null
          && OTHER_EVENT.contains(preposition)
          && !TimeWords.isTime(syntax, at)
          && !syntax.isWithin(trigger, at)) {
        return true;
      }
      at = syntax.head(at);
    }
    return false;
  }

  /** The head of the clause that the token stands in. */
  static int clause(Syntax syntax, int token) {
    int at = token;
    for (int steps = 0; steps < syntax.size(); steps++) {
      String relation = syntax.relation(at);
      boolean verbalConjunct =
          relation.equals("conj") && syntax.isPredicate(at) && syntax.isPredicate(syntax.head(at));
      if (syntax.head(at) < 0 || CLAUSE_RELATIONS.contains(relation) || verbalConjunct) {
        return at;
      }
      at = syntax.head(at);
    }
    return at;
  }

  private static List<Timex3> inSentence(Discourse discourse, int sentence) {
    Syntax syntax = discourse.syntax(sentence);
    List<Timex3> found = new ArrayList<>();
    for (Timex3 time : discourse.article().dates()) {
      if (time.begin() >= syntax.sentence().begin() && time.end() <= syntax.sentence().end()) {
        found.add(time);
      }
    }
    return found;
  }

  /** When the coded act happened; null if the text does not tell. */
  static @Nullable When of(Discourse discourse, Coding coding) {
    LocalDate published = discourse.article().article().published().date();
    boolean future = coding.announcement || coding.realis == Realis.PLANNED;
    List<Timex3> clause =
        governing(discourse, coding.sentence, coding.trigger(), coding.frame.light);
    for (Timex3 time : clause) {
      DayInterval told = NarrativeTimes.resolve(discourse, time);
      if (told != null) {
        return new When(told, time.text(), Basis.NARRATIVE);
      }
      if (isDate(time) && !(future && isAfter(time, published))) {
        return new When(time.interval(), time.text(), Basis.CLAUSE);
      }
    }
    if (coding.realis != Realis.ACTUAL) {
      return null;
    }
    if (!future || coding.announcement) {
      List<Timex3> rest = new ArrayList<>(inSentence(discourse, coding.sentence));
      rest.removeAll(clause);
      for (Timex3 time : rest) {
        if (isDate(time)
            && !isAfter(time, published)
            && !RealisJudge.isLongAgo(time, published)
            && isMainClause(discourse, coding.sentence, time)) {
          return new When(time.interval(), time.text(), Basis.SENTENCE);
        }
      }
    }
    if (published != null && coding.sentence <= 1 && isRecent(discourse, coding)) {
      return new When(
          new DayInterval(published.minusDays(1), published, DayInterval.Precision.DAY),
          null,
          Basis.PUBLICATION);
    }
    return null;
  }

  /** When the announced act is to happen; null if nothing is said of it. */
  static @Nullable DayInterval planned(Discourse discourse, Coding coding) {
    if (!coding.announcement && coding.realis != Realis.PLANNED) {
      return null;
    }
    LocalDate published = discourse.article().article().published().date();
    for (Timex3 time :
        governing(discourse, coding.sentence, coding.trigger(), coding.frame.light)) {
      boolean bounded = time.interval() != null && time.interval().isBounded();
      if (bounded && (published == null || isAfter(time, published))) {
        String before =
            discourse
                .text(Math.max(0, time.begin() - 12), time.begin())
                .toLowerCase(java.util.Locale.ROOT);
        boolean limit = before.matches("(?s).*\\b(by|before|until|within)( the)? *");
        DayInterval interval = time.interval();
        return limit && interval.end() != null
            ? new DayInterval(published, interval.end(), DayInterval.Precision.INTERVAL)
            : interval;
      }
    }
    return null;
  }

  private static boolean isDate(Timex3 time) {
    return time.interval() != null
        && time.interval().isBounded()
        && (time.type() == Timex3.Type.DATE || time.type() == Timex3.Type.TIME);
  }

  private static boolean isAfter(Timex3 time, @Nullable LocalDate day) {
    DayInterval interval = time.interval();
    return day != null && interval != null && interval.end() != null && interval.end().isAfter(day);
  }

  private static boolean isMainClause(Discourse discourse, int sentence, Timex3 time) {
    Syntax syntax = discourse.syntax(sentence);
    int token = syntax.sentence().tokenAt(time.begin());
    if (token < 0) {
      return false;
    }
    String relation = syntax.relation(clause(syntax, token));
    return relation.equals("root") || relation.equals("ccomp") || relation.equals("parataxis");
  }

  /** Present perfect, present or simple past: news of the day, if the lead says so. */
  private static boolean isRecent(Discourse discourse, Coding coding) {
    Syntax syntax = discourse.syntax(coding.sentence);
    int verb = coding.frame.light >= 0 ? coding.frame.light : coding.trigger();
    return syntax.isVerb(verb)
        && PRESENT.contains(syntax.tag(verb))
        && syntax.children(verb, "aux").stream().noneMatch(a -> syntax.word(a).equals("had"));
  }
}
