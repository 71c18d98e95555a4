package org.dateline.plover;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.time.Timex3;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is background from what is news: by dates long before the publication, the past
 * perfect, habits of years, and what only dates something else. Immutable.
 */
final class Background {
  /** Days between an event and the publication from which on it is told as background. */
  static final int BACKGROUND_DAYS = 60;

  /** Days before the publication within which a dated event is news, not background. */
  private static final int FRESH_DAYS = 14;

  /** From this sentence on, a relative clause in the past tense tells what is known already. */
  private static final int LATER = 2;

  private static final Set<String> AFTER = Set.of("following", "after", "since");
  private static final Pattern LONG_SPAN =
      Pattern.compile("\\b(?:years|decades?|century|centuries)\\b");

  private static final Set<String> REPORT_IN_PAST = Set.of("VBD", "VBN");

  /** Verbs that a clause may hang on, one in the other. */
  private static final int MAX_STEPS = 5;

  private final Discourse discourse;
  private final WordClasses classes;

  Background(Discourse discourse, WordClasses classes) {
    this.discourse = discourse;
    this.classes = classes;
  }

  /** Whether the trigger's event is; {@code light} is the verb that carries a noun, or -1. */
  boolean tells(int sentence, int trigger, int light) {
    Syntax syntax = discourse.syntax(sentence);
    int verb = light >= 0 ? light : trigger;
    LocalDate published = discourse.article().article().published().date();
    List<Timex3> times = GoverningTimes.governing(discourse, sentence, trigger, light);
    if (times.stream().anyMatch(time -> isFresh(time, published))) {
      return false;
    }
    if (times.stream().anyMatch(time -> isLongAgo(time, published))) {
      return true;
    }
    if (syntax.isVerb(verb)) {
      boolean knownAlready =
          times.isEmpty()
              && sentence >= LATER
              && syntax.tag(verb).equals("VBD")
              && syntax.relation(verb).equals("acl:relcl");
      if (knownAlready
          || isHabit(syntax, verb, times)
          || (isPastPerfect(syntax, verb) && !isReportedInPast(syntax, verb))) {
        return true;
      }
    }
    String preposition = syntax.preposition(trigger);
    return preposition != null && AFTER.contains(preposition) && light < 0;
  }

  /** "have carried out similar raids", "have fought each other for years": no single deed. */
  private static boolean isHabit(Syntax syntax, int verb, List<Timex3> times) {
    boolean perfect =
        syntax.children(verb, "aux").stream()
            .anyMatch(a -> syntax.word(a).equals("have") || syntax.word(a).equals("has"));
    boolean alike =
        syntax.children(verb, "obj").stream()
            .flatMap(object -> syntax.children(object, "amod").stream())
            .anyMatch(modifier -> syntax.word(modifier).equals("similar"));
    return perfect && (alike || times.stream().anyMatch(Background::isOfYears));
  }

  private static boolean isOfYears(Timex3 time) {
    String text = time.text().toLowerCase(Locale.ROOT);
    return time.type() == Timex3.Type.DURATION && LONG_SPAN.matcher(text).find();
  }

  private static boolean isPastPerfect(Syntax syntax, int verb) {
    return syntax.children(verb, "aux").stream()
        .anyMatch(a -> syntax.word(a).equals("had") || syntax.word(a).equals("having"));
  }

  private boolean isReportedInPast(Syntax syntax, int verb) {
    int at = verb;
    for (int steps = 0; steps < MAX_STEPS && at >= 0; steps++) {
      int head = syntax.head(at);
      if (syntax.relation(at).equals("ccomp")
          && head >= 0
          && REPORT_IN_PAST.contains(syntax.tag(head))) {
        return true;
      }
      for (int child : syntax.children(at, "parataxis")) {
        if (classes.has("reporting", syntax.lemma(child))) {
          return true;
        }
      }
      at = head;
    }
    return false;
  }

  /** Whether the time is a date of the last days before the publication. */
  private static boolean isFresh(Timex3 time, @Nullable LocalDate published) {
    if (published == null
        || time.interval() == null
        || !time.interval().isBounded()
        || (time.type() != Timex3.Type.DATE && time.type() != Timex3.Type.TIME)) {
      return false;
    }
    LocalDate end = time.interval().end();
    return end != null && !end.isAfter(published) && !end.isBefore(published.minusDays(FRESH_DAYS));
  }

  /** Whether the time ends long before the publication; without that day, by its words alone. */
  static boolean isLongAgo(Timex3 time, @Nullable LocalDate published) {
    if (time.type() == Timex3.Type.DURATION || time.type() == Timex3.Type.SET) {
      return false;
    }
    if (published != null && time.interval() != null && time.interval().end() != null) {
      return time.interval().end().isBefore(published.minusDays(BACKGROUND_DAYS));
    }
    String text = time.text().toLowerCase(Locale.ROOT);
    return text.contains("last year")
        || text.contains("years ago")
        || text.contains("decades ago")
        || text.contains("decade ago")
        || text.contains("a year ago");
  }
}
