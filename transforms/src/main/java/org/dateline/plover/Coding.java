package org.dateline.plover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  RealisGround ground = RealisGround.TOLD;

  /** What the type was before a rewrite, in the rule's name; null if nothing was rewritten. */
  @Nullable String rewrite;

  /** All rewrites, in the order made. */
  final List<String> rewrites = new ArrayList<>(0);

  /** Participants of no country of their own that were given one. */
  final List<Lent> lent = new ArrayList<>(0);

  /** By which words the participants were found. */
  final Finds finds;

  /** Why the rules do not code it; null if they do. */
  @Nullable Refusal refused;

  /** Whether the model has changed the type that the rules gave. */
  boolean overruled;

  /** How probable the model holds the type. */
  double probability = 1;

  /** What speaks most for the type, with weights; empty where no model was asked. */
  List<String> reasons = List.of();

  /** What the model saw; empty where it was not asked. */
  Map<String, Float> described = Map.of();

  /** How probable the model holds each type and no event; empty where it was not asked. */
  double[] probabilities = new double[0];

  /** Why it is left out; null if it is not. */
  @Nullable Omission omitted;

  /** Whether the coded act is an announcement of what is still to come. */
  boolean announcement;

  /**
   * A participant with the country that it was given.
   *
   * @param by what lent it
   */
  record Lent(Participant participant, Lender by) {}

  Coding(int sentence, Frame frame, LexiconEntry entry, Pairs.Pair pair, Finds finds) {
    this.sentence = sentence;
    this.frame = frame;
    this.entry = entry;
    this.actors = new ArrayList<>(pair.actors());
    this.recipients = new ArrayList<>(pair.recipients());
    this.finds = finds;
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
    rewrites.add(rewrite);
    type = newType;
    mode = newMode;
  }

  /** Gives the participant at that place of the list a country. */
  void lend(List<Participant> side, int at, String country, Lender by) {
    Participant bare = side.get(at);
    Participant settled = HomeCountry.in(country, bare);
    side.set(at, settled);
    finds.replace(bare, settled);
    lent.add(new Lent(settled, by));
  }

  /** Whether a participant's country is lent, for want of anything nearer. */
  boolean isLent() {
    return !lent.isEmpty();
  }
}
