package org.dateline.plover;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dateline.annotation.Sentence;
import org.dateline.time.DayInterval;
import org.dateline.time.Timex3;
import org.jspecify.annotations.Nullable;

/**
 * The time that a narrative has reached: what is told in the simple past goes on from what the
 * sentences before have dated (Reichenbach: the reference time stays until another is named).
 * Stateless.
 */
final class NarrativeTimes {
  /** Sentences after a dated one that still go on from it. */
  private static final int REACH = 2;

  /** A week or a month dates one event, not those that are told after it. */
  private static final long LONGEST_DAYS = 3;

  /** What somebody says on a day may have happened on any day before. */
  private static final Set<String> REPORTING =
      Set.of("say", "tell", "announce", "report", "add", "note", "state", "confirm");

  private NarrativeTimes() {}

  /**
   * The expression that dates the clause of the verb, from a sentence before; null if none does.
   */
  static @Nullable Timex3 reached(
      Discourse discourse, int sentence, int verb, @Nullable LocalDate published) {
    Syntax syntax = discourse.syntax(sentence);
    if (!isSimplePast(syntax, verb)
        || !isMain(syntax, verb)
        || REPORTING.contains(syntax.lemma(verb))
        || isDated(discourse, sentence)) {
      return null;
    }
    for (int before = sentence - 1; before >= Math.max(0, sentence - REACH); before--) {
      if (isParagraphApart(discourse, before, sentence) && before < sentence - 1) {
        return null;
      }
      if (isDated(discourse, before)) {
        return dateOfMainClause(discourse, before, published);
      }
      // What had happened before, or what is so in general, leaves the narrative.
      if (!goesOn(discourse.syntax(before))) {
        return null;
      }
    }
    return null;
  }

  /** Whether the verb tells what happened next, not what stands aside of it. */
  private static boolean isMain(Syntax syntax, int verb) {
    int at = verb;
    while (syntax.relation(at).equals("conj") && syntax.head(at) >= 0) {
      at = syntax.head(at);
    }
    return syntax.relation(at).equals("root");
  }

  private static boolean isDated(Discourse discourse, int sentence) {
    Sentence here = discourse.syntax(sentence).sentence();
    for (Timex3 time : discourse.article().dates()) {
      if (time.begin() >= here.begin() && time.end() <= here.end() && time.interval() != null) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Timex3 dateOfMainClause(
      Discourse discourse, int sentence, @Nullable LocalDate published) {
    Syntax syntax = discourse.syntax(sentence);
    int root = root(syntax);
    boolean parsed = root >= 0;
    if (!parsed && !isPlainPast(syntax)) {
      return null;
    }
    if (parsed && (!isSimplePast(syntax, root) || REPORTING.contains(syntax.lemma(root)))) {
      return null;
    }
    Timex3 found = null;
    List<Timex3> dates = discourse.article().dates();
    for (Timex3 time : dates) {
      boolean here =
          time.begin() >= syntax.sentence().begin() && time.end() <= syntax.sentence().end();
      int token = here ? syntax.sentence().tokenAt(time.begin()) : -1;
      if (token >= 0 && time.interval() != null) {
        DayInterval days = TimeBounds.of(discourse, syntax, time, published);
        if (days == null
            || !isShort(days)
            || (parsed && GoverningTimes.clauseOfTime(syntax, token) != root)
            || (published != null && published.isBefore(end(days)))
            || found != null) {
          return null;
        }
        found = time;
      }
    }
    return found;
  }

  private static boolean isShort(DayInterval days) {
    return ChronoUnit.DAYS.between(Objects.requireNonNull(days.start()), end(days)) < LONGEST_DAYS;
  }

  private static LocalDate end(DayInterval days) {
    return Objects.requireNonNull(days.end());
  }

  /** "left", "was beaten"; not "had left", "has left". */
  private static boolean isSimplePast(Syntax syntax, int verb) {
    if (!syntax.isVerb(verb) || syntax.has(verb, "aux")) {
      return false;
    }
    boolean passive =
        syntax.tag(verb).equals("VBN")
            && syntax.children(verb, "aux:pass").stream()
                .anyMatch(a -> syntax.tag(a).equals("VBD"));
    return passive || syntax.tag(verb).equals("VBD");
  }

  private static boolean goesOn(Syntax syntax) {
    int root = root(syntax);
    return root < 0 ? isPlainPast(syntax) : isSimplePast(syntax, root);
  }

  /** Whether all finite verbs of a sentence that is not parsed are in the past and none reports. */
  private static boolean isPlainPast(Syntax syntax) {
    boolean past = false;
    for (int i = 0; i < syntax.size(); i++) {
      String tag = syntax.tag(i);
      boolean had = tag.equals("VBD") && syntax.word(i).equals("had");
      if (tag.equals("MD")
          || tag.equals("VBZ")
          || tag.equals("VBP")
          || (had && i + 1 < syntax.size() && syntax.tag(i + 1).equals("VBN"))
          || (tag.equals("VBD") && REPORTING.contains(syntax.lemma(i)))) {
        return false;
      }
      past |= tag.equals("VBD");
    }
    return past;
  }

  /** The head of the main clause; -1 if the sentence is not parsed. */
  private static int root(Syntax syntax) {
    for (int i = 0; i < syntax.size(); i++) {
      if (syntax.head(i) < 0 && syntax.relation(i).equals("root")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isParagraphApart(Discourse discourse, int one, int other) {
    int from = discourse.syntax(one).sentence().end();
    int to = discourse.syntax(other).sentence().begin();
    return discourse.text(from, to).indexOf('\n') >= 0;
  }
}
