package org.dateline.plover;

import org.jspecify.annotations.Nullable;

/** What the realis of an event rests on: what first decides, beginning at the trigger. */
public enum RealisGround {
  TOLD(Realis.ACTUAL, "told as a fact"),
  NEGATION(Realis.NEGATED, "denied by \"not\", \"never\" or \"no\""),
  FAILED(Realis.NEGATED, "under a verb of failing or refusing"),
  MAY(Realis.HYPOTHETICAL, "under \"may\", \"could\" or \"should\""),
  WOULD(Realis.HYPOTHETICAL, "under \"would\" that reports nothing"),
  CONDITION(Realis.HYPOTHETICAL, "in a condition"),
  MAYBE_WORD(Realis.HYPOTHETICAL, "called possible or alleged"),
  QUESTION(Realis.HYPOTHETICAL, "in a question"),
  WILL(Realis.PLANNED, "under \"will\", or \"would\" in a report"),
  PLANNED(Realis.PLANNED, "under a verb of planning"),
  PLAN_WORD(Realis.PLANNED, "called planned"),
  AWAITED(Realis.PLANNED, "awaited: what goes on lasts until then"),
  TO_DO(Realis.PLANNED, "an infinitive of what is to be done"),
  PAST_WORD(Realis.BACKGROUND, "called past"),
  LONG_PAST(Realis.BACKGROUND, "told of as long past or known"),
  HOPED(null, "hoped for"),
  SPOKEN_OF(null, "only spoken of: hoped for, considered, denied, or a purpose");

  private final @Nullable Realis realis;
  private final String sentence;

  RealisGround(@Nullable Realis realis, String sentence) {
    this.realis = realis;
    this.sentence = sentence;
  }

  /** The realis; null if the event is only spoken of. */
  @Nullable Realis realis() {
    return realis;
  }

  /** The ground in a few words. */
  public String sentence() {
    return sentence;
  }
}
