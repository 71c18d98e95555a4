package org.dateline.fivew;

import java.util.List;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.Sentence;
import org.dateline.fivew.Clause.Span;
import org.dateline.fivew.FiveW.Source;
import org.dateline.fivew.FiveW.What;
import org.dateline.fivew.FiveW.Who;
import org.jspecify.annotations.Nullable;

/**
 * Tells who did what, when and where, of the article as a whole: the headline's clause, else the
 * lead's, with the day and place that most speaks for. Thread safe.
 *
 * <p>Questions and kinds of evidence (position, frequency, what a name stands for) are those of
 * Hamborg, Breitinger and Gipp, "Giveme5W1H: A Universal System for Extracting Main Events from
 * News Articles" (INRA 2019); clauses are read off dependencies, days and places off what
 * annotation resolved.
 */
public final class FiveWFinder {

  /** Characters: longer titles are cut behind their last part that fits. */
  private static final int LONGEST_HEADLINE = 200;

  /** The answers of an article; {@link FiveW#NONE} if it was not annotated. */
  public FiveW find(AnnotatedArticle article) {
    if (article.sentences().isEmpty()) {
      return FiveW.NONE;
    }
    TitleTerms title = new TitleTerms(article.article());
    Lead lead = Lead.of(article, title);
    Clause leading =
        lead == null || lead.clause() == null || !lead.clause().tells() ? null : lead.clause();
    Clause titled = Clauses.ofHeadline(article.headline());
    Clause clause = titled == null ? leading : titled;
    Who who = clause == null ? null : WhoFinder.of(article, clause);
    if (titled != null
        && leading != null
        && isBareNumber(titled)
        && Words.counts(leading.sentence(), leading.subjectSpan())) {
      who = WhoFinder.of(article, leading);
    }
    return new FiveW(
        who,
        clause == null ? headline(article) : what(article, clause),
        WhenFinder.of(article, lead, title, clause != null && clause.isPlanned()),
        WhereFinder.of(article, lead, title));
  }

  /** "Nine killed": the text's first clause says of whom it tells. */
  private static boolean isBareNumber(Clause clause) {
    Span span = clause.subjectSpan();
    return span.first() == span.last() && !clause.sentence().tokens().get(span.first()).isNoun();
  }

  private static What what(AnnotatedArticle article, Clause clause) {
    Span span = clause.predicateSpan();
    String source = WhoFinder.string(article, clause.source());
    int first = span.begin(clause.sentence());
    int last = span.end(clause.sentence());
    int begin = Quotes.begin(source, first, last);
    int end = Quotes.end(source, begin, last);
    String text = source.substring(begin, end);
    return new What(clause.source(), text, begin, end);
  }

  /** A headline without a clause names what it is about; null if there is none. */
  private static @Nullable What headline(AnnotatedArticle article) {
    List<Sentence> parts = article.headline();
    String title = article.article().title();
    if (title == null || parts.isEmpty()) {
      return null;
    }
    int begin = parts.get(0).begin();
    int end = parts.get(0).end();
    for (Sentence part : parts) {
      end = part.end() - begin <= LONGEST_HEADLINE ? part.end() : end;
    }
    return new What(Source.TITLE, title.substring(begin, end), begin, end);
  }
}
