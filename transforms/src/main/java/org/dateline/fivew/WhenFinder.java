package org.dateline.fivew;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.Sentence;
import org.dateline.fivew.FiveW.When;
import org.dateline.fivew.FiveW.WhenBasis;
import org.dateline.time.DayInterval;
import org.dateline.time.Timex3;
import org.jspecify.annotations.Nullable;

/** Finds the day of what an article is mainly about. Stateless. */
final class WhenFinder {
  /** Wider spans do not tell when. */
  private static final int MOST_DAYS = 7;

  private static final int SENTENCES = 12;

  /** Less certain than that, the publication day is the better guess. */
  private static final double LEAST_SCORE = 2.3;

  /** The same where that day is not known, and nothing speaks for what is near it. */
  private static final double LEAST_UNDATED = 1.5;

  private static final Pattern DAY_WORD =
      Pattern.compile(
          "(?i)(day|night|yesterday|tomorrow|last|this|\\d{4}"
              + "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");

  private static final int LOOK_BACK = 20;

  private static final Pattern BOUND =
      Pattern.compile(
          "(?i)\\b(since|until|till|by|before|after|following|ahead of)\\s+(the\\s+)?$");

  private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");

  private WhenFinder() {}

  /**
   * The day, or a few; null if neither the text nor the publication day tells.
   *
   * @param lead the sentence that tells what the article is mainly about
   * @param planned whether that is to come
   */
  static @Nullable When of(
      AnnotatedArticle article, @Nullable Lead lead, TitleTerms title, boolean planned) {
    LocalDate published = article.article().published().date();
    Timex3 best = null;
    double bestScore = published == null ? LEAST_UNDATED : LEAST_SCORE;
    boolean inLead = false;
    for (Timex3 time : article.dates()) {
      int index = Position.sentence(article, time.begin());
      if (index >= Math.min(SENTENCES, article.sentences().size())) {
        break;
      }
      if (!isPrecise(time) || isBound(article, time)) {
        continue;
      }
      Sentence sentence = article.sentences().get(index);
      boolean leading = lead != null && index == lead.sentence();
      double score =
          (leading ? 2 : 0)
              + Math.max(0, 1.5 - 0.15 * index)
              + title.share(sentence)
              + nearness(time, published, planned)
              - (isClock(time) ? 1 : 0)
              - (isStamp(time, published) ? 1.5 : 0);
      if (score > bestScore) {
        bestScore = score;
        best = time;
        inLead = leading;
      }
    }
    if (best != null && best.interval() != null) {
      return new When(
          best.interval(),
          best.text(),
          best.begin(),
          best.end(),
          inLead ? WhenBasis.SENTENCE : WhenBasis.TEXT);
    }
    return published == null
        ? null
        : new When(
            new DayInterval(published.minusDays(1), published, DayInterval.Precision.DAY),
            null,
            -1,
            -1,
            WhenBasis.PUBLICATION);
  }

  private static boolean isPrecise(Timex3 time) {
    DayInterval interval = time.interval();
    return interval != null
        && interval.start() != null
        && interval.end() != null
        && interval.start().plusDays(MOST_DAYS).isAfter(interval.end())
        && (time.type() == Timex3.Type.DATE || time.type() == Timex3.Type.TIME)
        && !time.value().endsWith("_REF");
  }

  /** News tell of the last days; what is to come or long past is seldom their matter. */
  private static double nearness(Timex3 time, @Nullable LocalDate published, boolean planned) {
    DayInterval interval = time.interval();
    if (published == null || interval == null || interval.end() == null) {
      return 0;
    }
    LocalDate end = interval.end();
    if (end.isAfter(published)) {
      return planned ? 1 : -1.5;
    }
    return end.isBefore(published.minusDays(30))
        ? -1.5
        : end.isBefore(published.minusDays(7)) ? 0 : 1;
  }

  /** Whether a time of the clock leaves open which day it is of. */
  private static boolean isClock(Timex3 time) {
    return time.type() == Timex3.Type.TIME && !DAY_WORD.matcher(time.text()).find();
  }

  /** "since Monday", "before the weekend": something else happens then, if anything. */
  private static boolean isBound(AnnotatedArticle article, Timex3 time) {
    String text = article.article().text();
    return BOUND
        .matcher(text.substring(Math.max(0, time.begin() - LOOK_BACK), time.begin()))
        .find();
  }

  /** A date with its year, a day or two old, is a stamp: writers say "Monday" instead. */
  private static boolean isStamp(Timex3 time, @Nullable LocalDate published) {
    DayInterval interval = time.interval();
    return published != null
        && interval != null
        && interval.start() != null
        && YEAR.matcher(time.text()).find()
        && !interval.start().isBefore(published.minusDays(2));
  }
}
