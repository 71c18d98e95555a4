package org.dateline.plover;

/**
 * How sure a coding is, from what it rests on. Not calibrated: a verb with its own subject, a
 * condition met and both sides coded count for it; a noun, distance and a rewrite against it.
 */
final class Confidence {
  private Confidence() {}

  static double of(Coding coding, Discourse discourse) {
    double sure = 0.45;
    sure += Math.min(0.15, 0.05 * coding.entry.specificity() / 2.0);
    sure += coding.entry.kind() == LexiconEntry.Kind.VERB ? 0.08 : 0;
    boolean actor = coding.actors.stream().anyMatch(p -> p.country() != null);
    boolean recipient = coding.recipients.stream().anyMatch(p -> p.country() != null);
    sure += actor ? 0.12 : 0;
    sure += recipient ? 0.08 : 0;
    sure -= coding.rewrite != null ? 0.05 : 0;
    sure -= coding.actors.isEmpty() ? 0.1 : 0;
    sure -= coding.countryOfArticle ? 0.15 : 0;
    sure -= coding.realis == Realis.HYPOTHETICAL ? 0.1 : 0;
    int length = discourse.syntax(coding.sentence).size();
    sure -= length > 45 ? 0.05 : 0;
    for (Participant participant : coding.actors) {
      int from = discourse.syntax(coding.sentence).sentence().tokenAt(participant.begin());
      if (from >= 0 && Math.abs(from - coding.trigger()) > 15) {
        sure -= 0.05;
        break;
      }
    }
    return Math.round(Math.max(0.05, Math.min(0.95, sure)) * 100) / 100.0;
  }
}
