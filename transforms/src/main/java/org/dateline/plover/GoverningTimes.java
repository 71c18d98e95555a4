package org.dateline.plover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.time.Timex3;

/** Finds the time expressions that govern a trigger, by the clauses they stand in. Stateless. */
final class GoverningTimes {
  private static final Set<String> OTHER_EVENT = Set.of("following", "after", "since", "before");

  /** What opens the phrase that tells what somebody is accused of, or thanked for. */
  private static final Set<String> CONTENT = Set.of("about", "for", "of", "over");

  private static final Set<String> CLAUSE_RELATIONS =
      Set.of("ccomp", "advcl", "acl:relcl", "parataxis", "csubj", "root");

  private static final Pattern DAY_OF_REPORT =
      Pattern.compile("(?i)day|tonight|week|morning|afternoon|evening|night|ago");

  private GoverningTimes() {}

  /** Time expressions of the trigger's own clause, nearest first. */
  static List<Timex3> governing(Discourse discourse, int sentence, int trigger, int light) {
    Syntax syntax = discourse.syntax(sentence);
    int clause = timeClause(syntax, light >= 0 ? light : trigger);
    List<Timex3> found = new ArrayList<>();
    for (Timex3 time : inSentence(discourse, sentence)) {
      int token = syntax.sentence().tokenAt(time.begin());
      if (token >= 0
          && (clauseOfTime(syntax, token) == clause
              || isWhenClause(syntax, clause, time)
              || datesNoun(syntax, clause, time))
          && !tellsOfAnother(syntax, token, trigger)
          && !isOfContent(syntax, token, trigger)
          && !closesContent(syntax, token, trigger, time)) {
        found.add(time);
      }
    }
    int first = syntax.head(trigger);
    if (found.isEmpty() && light < 0 && sharesTime(syntax, trigger, first)) {
      return governing(discourse, sentence, first, -1);
    }
    int at = syntax.token(trigger).begin();
    found.sort(
        Comparator.comparingInt((Timex3 t) -> Math.abs(t.begin() - at))
            .thenComparingInt(Timex3::begin));
    return found;
  }

  /** "vowed on Monday to leave": the parser may take the day for the subject of the infinitive. */
  static int clauseOfTime(Syntax syntax, int token) {
    int verb = syntax.head(token);
    boolean subject =
        syntax.relation(token).equals("nsubj")
            && verb >= 0
            && syntax.head(verb) >= 0
            && syntax.tag(verb).equals("VB")
            && syntax.isInfinitive(verb);
    return timeClause(syntax, subject ? syntax.head(verb) : token);
  }

  /** "last year, when a coup …": the clause hangs on the time itself, or follows it. */
  static boolean isWhenClause(Syntax syntax, int clause, Timex3 time) {
    int head = syntax.head(clause);
    boolean hangs =
        head >= 0
            && syntax.relation(clause).startsWith("acl")
            && syntax.token(head).begin() >= time.begin()
            && syntax.token(head).end() <= time.end();
    return hangs || opensWithWhen(syntax, clause, time);
  }

  private static boolean opensWithWhen(Syntax syntax, int clause, Timex3 time) {
    int next = syntax.sentence().tokenAt(time.end() - 1) + 1;
    if (next > 0 && next < syntax.size() && syntax.word(next).equals(",")) {
      next++;
    }
    return next > 0
        && next < syntax.size()
        && syntax.word(next).equals("when")
        && clause > next
        && clause(syntax, next) == clause;
  }

  /** "an April 17 accord signed by both": the participle shares the time of its noun. */
  private static boolean datesNoun(Syntax syntax, int clause, Timex3 time) {
    if (!syntax.relation(clause).equals("acl")) {
      return false;
    }
    int noun = syntax.head(clause);
    int at = syntax.sentence().tokenAt(time.begin());
    while (at >= 0 && at != noun && syntax.token(at).end() <= time.end()) {
      at = syntax.head(at);
    }
    return at == noun && syntax.token(noun).begin() >= time.end();
  }

  /** "raided the house in 2017 and beat the guards": the second deed was then, too. */
  private static boolean sharesTime(Syntax syntax, int verb, int first) {
    return first >= 0
        && syntax.isVerb(verb)
        && syntax.isVerb(first)
        && syntax.relation(verb).equals("conj")
        && syntax.tag(verb).equals(syntax.tag(first))
        && !syntax.has(verb, "nsubj", "nsubj:pass", "aux", "aux:pass");
  }

  /** "thanked India for what it sent in 2021": the time of what the words are about. */
  private static boolean isOfContent(Syntax syntax, int token, int verb) {
    if (!syntax.isVerb(verb)) {
      return false;
    }
    int at = token;
    for (int steps = 0; steps < syntax.size() && at >= 0 && syntax.head(at) != verb; steps++) {
      at = syntax.head(at);
    }
    return at >= 0
        && at != token
        && !TimeWords.isTime(syntax, at)
        && (CONTENT.contains(String.valueOf(syntax.preposition(at)))
            || syntax.children(at, "mark").stream()
                .anyMatch(m -> CONTENT.contains(syntax.word(m))));
  }

  /**
   * "accused Chad of a massacre in 2019": the parser hangs the year on the verb, but a report is
   * dated by its day.
   */
  private static boolean closesContent(Syntax syntax, int token, int verb, Timex3 time) {
    int at = token;
    while (at >= 0 && syntax.head(at) != verb) {
      at = syntax.head(at);
    }
    int phrase = at;
    return at >= 0
        && syntax.isVerb(verb)
        && !DAY_OF_REPORT.matcher(time.text()).find()
        && syntax.children(verb, "obl", "advcl").stream()
            .anyMatch(
                content ->
                    content < phrase
                        && content > verb
                        && CONTENT.contains(String.valueOf(syntax.preposition(content))))
        && !syntax.word(Math.max(0, firstOf(syntax, phrase) - 1)).equals(",");
  }

  /** First token of a phrase of time, its preposition included. */
  private static int firstOf(Syntax syntax, int phrase) {
    return syntax.children(phrase).stream().reduce(phrase, Math::min);
  }

  /** Whether the time stands within "following a coup last year" and the like. */
  static boolean tellsOfAnother(Syntax syntax, int token, int other) {
    int at = token;
    for (int steps = 0; steps < syntax.size() && at >= 0 && at != other; steps++) {
      String preposition = syntax.preposition(at);
      if (preposition != null
          && OTHER_EVENT.contains(preposition)
          && !TimeWords.isTime(syntax, at)
          && !syntax.isWithin(other, at)) {
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

  /**
   * The head of the clause whose time the token would tell: a participle behind a noun has a time
   * of its own ("the vote planned for Sunday").
   */
  static int timeClause(Syntax syntax, int token) {
    int clause = clause(syntax, token);
    int at = token;
    for (int steps = 0; steps < syntax.size() && at >= 0 && at != clause; steps++) {
      if (syntax.relation(at).equals("acl") && syntax.isVerb(at)) {
        return isBareAndFar(syntax, token, at) ? clause : at;
      }
      at = syntax.head(at);
    }
    return clause;
  }

  /**
   * Parsers hang a bare time at the end of a sentence on the nearest verb: "took land held by
   * rebels this week".
   */
  private static boolean isBareAndFar(Syntax syntax, int token, int participle) {
    int head = syntax.head(token);
    boolean phrase = head > token && TimeWords.isTime(syntax, head);
    int time = phrase ? head : token;
    return token > participle + 2
        && TimeWords.isTime(syntax, time)
        && syntax.preposition(time) == null;
  }

  static List<Timex3> inSentence(Discourse discourse, int sentence) {
    Syntax syntax = discourse.syntax(sentence);
    List<Timex3> found = new ArrayList<>();
    for (Timex3 time : discourse.article().dates()) {
      if (time.begin() >= syntax.sentence().begin() && time.end() <= syntax.sentence().end()) {
        found.add(time);
      }
    }
    return found;
  }
}
