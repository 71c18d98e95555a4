package org.dateline.plover;

import java.util.List;
import org.dateline.annotation.Token;
import org.dateline.plover.LabelledSentence.Span;

/** A coding of a labelled sentence: whether the label tells if it is right, and whether it is. */
final class LabelledCoding {
  private final LabelledSentence labelled;
  private final Coding coding;
  private final boolean atTrigger;

  LabelledCoding(LabelledSentence labelled, Discourse discourse, Coding coding) {
    this.labelled = labelled;
    this.coding = coding;
    Syntax syntax = discourse.syntax(coding.sentence);
    Token word = syntax.token(coding.trigger());
    Token carrier = coding.frame.light < 0 ? word : syntax.token(coding.frame.light);
    this.atTrigger =
        labelled.trigger().overlaps(word.begin(), word.end())
            || labelled.trigger().overlaps(carrier.begin(), carrier.end());
  }

  /** Whether the label tells: of other events that a sentence may tell beside, it does not. */
  boolean isJudged() {
    if (labelled.type() != null) {
      return atTrigger || isRight();
    }
    return labelled.isEventless()
        || (overlaps(coding.actors, labelled.actors())
            && overlaps(coding.recipients, labelled.recipients()));
  }

  /** Whether type, actors and recipients are those of the label. */
  boolean isRight() {
    return coding.type == labelled.type() && isPair();
  }

  private boolean isPair() {
    List<Span> actors = labelled.actors();
    List<Span> recipients = labelled.recipients();
    boolean allAct = coding.recipients.isEmpty() && coding.actors.size() > 1;
    if (allAct && !recipients.isEmpty()) {
      return overlaps(coding.actors, actors) && overlaps(coding.actors, recipients);
    }
    if (recipients.isEmpty() && actors.size() > 1 && !coding.recipients.isEmpty()) {
      return overlaps(coding.actors, actors) && overlaps(coding.recipients, actors);
    }
    return isSide(coding.actors, actors) && isSide(coding.recipients, recipients);
  }

  /** Where nobody is marked, words that tell nobody known are as good as nobody. */
  private static boolean isSide(List<Participant> found, List<Span> marked) {
    return marked.isEmpty()
        ? found.stream().noneMatch(Participants::isKnown)
        : overlaps(found, marked);
  }

  private static boolean overlaps(List<Participant> found, List<Span> marked) {
    return found.stream()
        .anyMatch(p -> marked.stream().anyMatch(m -> m.overlaps(p.begin(), p.end())));
  }
}
