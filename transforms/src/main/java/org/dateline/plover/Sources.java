package org.dateline.plover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who says that an event happened. Immutable. */
final class Sources {
  private static final int MAX_STEPS = 8;

  private final Discourse discourse;
  private final WordClasses classes;

  Sources(Discourse discourse, WordClasses classes) {
    this.discourse = discourse;
    this.classes = classes;
  }

  /** The words that name the source of the trigger's event; null if the text says it itself. */
  @Nullable String of(int sentence, int trigger) {
    Syntax syntax = discourse.syntax(sentence);
    int at = trigger;
    for (int steps = 0; steps < MAX_STEPS && at >= 0; steps++) {
      for (int child : syntax.children(at, "obl", "parataxis", "ccomp", "nmod", "advcl")) {
        if ("according_to".equals(syntax.preposition(child))) {
          return text(sentence, child);
        }
        if (child != trigger
            && !syntax.isWithin(trigger, child)
            && syntax.isVerb(child)
            && !syntax.relation(child).equals("advcl")
            && isReport(syntax, child)) {
          String source = subject(sentence, child);
          if (source != null) {
            return source;
          }
        }
      }
      int head = syntax.head(at);
      if (head >= 0
          && syntax.isVerb(head)
          && syntax.relation(at).equals("ccomp")
          && isReport(syntax, head)) {
        return subject(sentence, head);
      }
      at = head;
    }
    return null;
  }

  private boolean isReport(Syntax syntax, int verb) {
    return classes.has("reporting", syntax.lemma(verb));
  }

  private @Nullable String subject(int sentence, int verb) {
    List<Integer> subjects = discourse.frames(sentence).subjects().surface(verb);
    return subjects.isEmpty() ? null : text(sentence, subjects.get(0));
  }

  private String text(int sentence, int head) {
    Syntax syntax = discourse.syntax(sentence);
    NounPhrase phrase = NounPhrase.of(syntax, head);
    return discourse.text(phrase.begin(syntax), phrase.end(syntax));
  }
}
