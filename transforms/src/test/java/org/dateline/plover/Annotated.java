package org.dateline.plover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.Articles;
import org.dateline.annotation.CoreNlpAnnotator;
import org.jspecify.annotations.Nullable;

/** Articles for tests, annotated by the real parser. */
final class Annotated {
  private static final CoreNlpAnnotator ANNOTATOR = CoreNlpAnnotator.parsingAll();

  private Annotated() {}

  static AnnotatedArticle article(
      String text, @Nullable String title, @Nullable LocalDate published) {
    return ANNOTATOR.annotate(Articles.titled(title, text, published));
  }

  /** The mentions of an undated text. */
  static List<EventMention> code(String text) {
    return PloverExtractor.create().code(article(text, null, null));
  }

  /** The mentions of a text published on a day. */
  static List<EventMention> code(String text, LocalDate published) {
    return PloverExtractor.create().code(article(text, null, published));
  }

  /** The one mention of an undated text; an assertion fails if there are none or several. */
  static EventMention only(String text) {
    List<EventMention> mentions = code(text);
    assertThat(mentions).hasSize(1);
    return mentions.get(0);
  }

  /** The countries of participants in order, or their words where none is known. */
  static List<String> countries(List<Participant> participants) {
    return participants.stream().map(p -> p.country() == null ? p.text() : p.country()).toList();
  }
}
