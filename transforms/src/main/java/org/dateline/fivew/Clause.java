package org.dateline.fivew;

import java.util.Set;
import org.dateline.annotation.Sentence;

/**
 * A subject and what is said of it.
 *
 * @param source where the sentence stands
 * @param subject token that heads the subject; -1 if none is said
 * @param predicate token that heads the predicate
 */
record Clause(FiveW.Source source, Sentence sentence, int subject, int predicate) {

  private static final Set<String> PLANNING = Set.of("will", "to", "shall", "'ll");

  /** Whether it names somebody or something and tells something of it. */
  boolean tells() {
    return subject < predicate
        && !Words.isPronoun(sentence, subject)
        && !Words.isBystander(sentence, subject)
        && !isMereReport();
  }

  /** "Kamara said", without what. */
  private boolean isMereReport() {
    return Words.isReporting(sentence, predicate)
        && sentence.tree().children(predicate).stream()
            .noneMatch(
                child -> child > predicate && !sentence.tree().relation(child).equals("punct"));
  }

  /** Whether it tells what is to come: "Firms to pay …", "will pay". */
  boolean isPlanned() {
    return sentence.tree().children(predicate, "aux", "mark").stream()
        .anyMatch(child -> PLANNING.contains(Words.lower(sentence, child)));
  }

  Span subjectSpan() {
    return Phrases.noun(sentence, subject);
  }

  Span predicateSpan() {
    return source == FiveW.Source.TITLE
        ? Phrases.rest(sentence, subjectSpan(), predicate)
        : Phrases.verb(sentence, predicate);
  }

  /**
   * Tokens of a sentence.
   *
   * @param first first token
   * @param last last token, inclusive
   */
  record Span(int first, int last) {
    int begin(Sentence sentence) {
      return sentence.tokens().get(first).begin();
    }

    int end(Sentence sentence) {
      return sentence.tokens().get(last).end();
    }

    boolean contains(int token) {
      return first <= token && token <= last;
    }
  }
}
