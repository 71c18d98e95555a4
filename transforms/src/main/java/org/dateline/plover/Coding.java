package org.dateline.plover;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event in the making: a trigger with what is known of it so far. */
final class Coding {
  final int sentence;
  final Frame frame;
  final LexiconEntry entry;
  final List<Participant> actors;
  final List<Participant> recipients;
  @Nullable String actorSlot;
  @Nullable String recipientSlot;
  EventType type;
  @Nullable String mode;
  Realis realis = Realis.ACTUAL;

  /** What the type was before a rewrite, in the rule's name; null if nothing was rewritten. */
  @Nullable String rewrite;

  /** Whether an actor's country is that of the article, for want of anything nearer. */
  boolean countryOfArticle;

  /** Why the rules do not code it; null if they do. */
  @Nullable Refusal refused;

  /** Whether the model has changed the type that the rules gave. */
  boolean overruled;

  /** How probable the model holds the type. */
  double probability = 1;

  /** What speaks most for the type, with weights; empty where no model was asked. */
  List<String> reasons = List.of();

  /** Whether the coded act is an announcement of what is still to come. */
  boolean announcement;

  Coding(int sentence, Frame frame, LexiconEntry entry, Pairs.Pair pair) {
    this.sentence = sentence;
    this.frame = frame;
    this.entry = entry;
    this.actors = new ArrayList<>(pair.actors());
    this.recipients = new ArrayList<>(pair.recipients());
    this.actorSlot = pair.actorSlot();
    this.recipientSlot = pair.recipientSlot();
    this.type = entry.type();
    this.mode = LexiconEntry.MODE_OF_COMPLEMENT.equals(entry.mode()) ? null : entry.mode();
  }

  /** Whether the lexicon has no entry that fits: the type is the model's alone. */
  boolean isProposed() {
    return entry.order() < 0;
  }

  /** Whether the type is the one that the rules gave. */
  boolean isByRule() {
    return refused == null && !isProposed() && !overruled;
  }

  int trigger() {
    return frame.token;
  }

  void rewriteTo(EventType newType, @Nullable String newMode, String reason) {
    rewrite = type + ">" + newType + " " + reason;
    type = newType;
    mode = newMode;
  }
}
