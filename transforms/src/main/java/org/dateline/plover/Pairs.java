package org.dateline.plover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.plover.EntryMatcher.Match;
import org.dateline.plover.LexiconEntry.Kind;
import org.jspecify.annotations.Nullable;

/** Finds actor and recipient of a trigger. One article; not thread safe. */
final class Pairs {
  private static final List<String> VERB_ACTORS = List.of("subj");
  private static final List<String> VERB_RECIPIENTS =
      List.of("iobj", "obj", "against", "on", "at", "to", "with", "from", "in", "into");
  private static final List<String> NOUN_ACTORS = List.of("poss", "by", "mod", "light", "from");
  private static final List<String> NOUN_RECIPIENTS =
      List.of("against", "on", "to", "with", "of", "from");
  private static final int MAX_DEPTH = 3;

  private static final Set<String> PRONOUNS =
      Set.of("it", "they", "he", "she", "its", "their", "his", "her", "them", "him");

  private final Discourse discourse;
  private final Participants participants;
  private final EntryMatcher matcher;
  private final Lexicon lexicon;
  private final Modifiers modifiers;
  private final MissingParties missing;

  Pairs(Discourse discourse, Participants participants, EntryMatcher matcher, Lexicon lexicon) {
    this.discourse = discourse;
    this.participants = participants;
    this.matcher = matcher;
    this.lexicon = lexicon;
    this.modifiers = new Modifiers(discourse, participants);
    this.missing = new MissingParties(discourse, participants, lexicon);
  }

  /** Whether the noun names somebody, not something that happens. */
  boolean isSomebody(int sentence, int noun) {
    return !participants.isThing(sentence, noun);
  }

  /** Who the phrases of that head mean. */
  List<Participant> named(int sentence, int head) {
    return participants.all(sentence, head);
  }

  /** What gives a coding those that its slots do not name. */
  MissingParties missing() {
    return missing;
  }

  /**
   * Who takes part.
   *
   * @param actorSlot the slot that gave the actors; null if none
   * @param recipientSlot likewise
   */
  record Pair(
      List<Participant> actors,
      List<Participant> recipients,
      @Nullable String actorSlot,
      @Nullable String recipientSlot) {}

  /** The pair of a word under an entry; by which words it was found is noted. */
  Pair of(int sentence, Frame frame, LexiconEntry entry, Finds finds) {
    participants.noteIn(finds);
    return of(sentence, frame, entry, 0);
  }

  private Pair of(int sentence, Frame frame, LexiconEntry entry, int depth) {
    boolean verb = entry.kind() != Kind.NOUN;
    List<String> actorSlots = entry.actorSlots();
    if (actorSlots.isEmpty()) {
      actorSlots = verb ? VERB_ACTORS : NOUN_ACTORS;
    }
    List<String> recipientSlots = entry.recipientSlots();
    if (recipientSlots.isEmpty()) {
      recipientSlots = verb ? VERB_RECIPIENTS : NOUN_RECIPIENTS;
    }
    List<Participant> actors = new ArrayList<>();
    String actorSlot = null;
    for (String slot : actorSlots) {
      if (slot.equals("poss") && isObjectPossessor(frame, recipientSlots)) {
        continue;
      }
      fill(sentence, frame, slot, depth, true, actors);
      if (!actors.isEmpty()) {
        actorSlot = slot;
        break;
      }
    }
    if (actors.isEmpty() && !verb && !frame.own("case").isEmpty()) {
      fill(sentence, frame, "subj", depth, true, actors); // "officials are in talks with the union"
      actorSlot = actors.isEmpty() ? null : "subj";
    }
    if (actors.isEmpty() && verb && isBetweenParties(sentence, frame, actors)) {
      return new Pair(actors, List.of(), "between", null);
    }
    if (actors.isEmpty() && !actorSlots.contains("none")) {
      List<String> own = actorSlots.contains("subj") ? List.of("subj") : List.of("by");
      actorSlot = addUncoded(sentence, frame, own, List.of(), actors);
    }
    List<Participant> recipients = new ArrayList<>();
    String recipientSlot = null;
    for (String slot : recipientSlots) {
      fill(sentence, frame, slot, depth, false, recipients);
      recipients.removeIf(r -> actors.stream().anyMatch(a -> isSame(a, r)));
      if (!recipients.isEmpty()) {
        recipientSlot = slot;
        break;
      }
    }
    if (recipients.isEmpty()) {
      recipientSlot = addUncoded(sentence, frame, recipientSlots, actors, recipients);
    } else if (entry.type() == EventType.ASSAULT && "in".equals(recipientSlot)) {
      targets(sentence, frame, recipients);
    }
    return new Pair(actors, recipients, actorSlot, recipientSlot);
  }

  /** "bombed a tax office in Corsica": the office of that place, not the place, is the target. */
  private void targets(int sentence, Frame frame, List<Participant> recipients) {
    Syntax syntax = discourse.syntax(sentence);
    String country = recipients.get(0).country();
    List<Participant> hit = new ArrayList<>();
    for (int object : frame.own("obj")) {
      if (country != null
          && syntax.token(object).isNoun()
          && lexicon.find(syntax.lemma(object), Kind.NOUN).isEmpty()
          && !TimeWords.isTime(syntax, object)) {
        Participant target = HomeCountry.in(country, participants.of(sentence, object));
        participants.found(target, object);
        addOnce(target, hit);
      }
    }
    if (!hit.isEmpty()) {
      recipients.clear();
      recipients.addAll(hit);
    }
  }

  /** "a deal was reached between the ministry and the union": both are actors. */
  private boolean isBetweenParties(int sentence, Frame frame, List<Participant> actors) {
    Syntax syntax = discourse.syntax(sentence);
    for (int party : frame.get("between")) {
      boolean own = frame.own("between").contains(party);
      int first = syntax.relation(party).equals("conj") ? syntax.head(party) : party;
      boolean ofSubject = frame.passive && frame.get("obj").contains(syntax.head(first));
      if (own || ofSubject) {
        addKnown(sentence, party, actors);
      }
    }
    if (actors.size() < 2) {
      actors.clear();
    }
    return !actors.isEmpty();
  }

  /** The words that tell to what it happened, where they tell nobody that the tables know. */
  private @Nullable String addUncoded(
      int sentence,
      Frame frame,
      List<String> slots,
      List<Participant> actors,
      List<Participant> into) {
    Syntax syntax = discourse.syntax(sentence);
    for (String slot : slots) {
      if (slot.startsWith("comp") || slot.equals("none") || slot.equals("poss")) {
        continue;
      }
      for (int filler : frame.get(slot)) {
        Participant participant =
            TimeWords.isTime(syntax, filler) ? null : participants.of(sentence, filler);
        boolean phrase =
            participant != null
                && !isBeside(sentence, slot, filler)
                && (slot.equals("to")
                    || !RecipientSearch.isOwn(participants, syntax, sentence, filler, actors))
                && (syntax.token(filler).isNoun()
                    || (syntax.tag(filler).equals("PRP")
                        && participant.begin() != syntax.token(filler).begin()));
        if (phrase && actors.stream().noneMatch(a -> isSame(a, participant))) {
          participants.found(participant, filler);
          addOnce(participant, into);
        }
      }
      if (!into.isEmpty()) {
        return slot;
      }
    }
    return null;
  }

  /** "seized power in a coup": what happened there is nobody. */
  private boolean isBeside(int sentence, String slot, int filler) {
    Syntax syntax = discourse.syntax(sentence);
    return slot.equals("in")
        && !lexicon.find(syntax.lemma(filler), Kind.NOUN).isEmpty()
        && syntax.children(filler, "nmod").stream()
            .noneMatch(p -> "in".equals(syntax.preposition(p)));
  }

  /** Whether the recipient is the actor again: the same words, or a pronoun that means him. */
  static boolean isSame(Participant actor, Participant recipient) {
    boolean pronoun = PRONOUNS.contains(recipient.text().toLowerCase(Locale.ROOT));
    return actor.begin() == recipient.begin()
        || (pronoun
            && (recipient.country() == null
                || recipient.country().equals(actor.country())
                || actor.country() == null));
  }

  /** "the journalist's arrest": the possessor suffers what "of" does not name. */
  private static boolean isObjectPossessor(Frame frame, List<String> recipientSlots) {
    return recipientSlots.contains("poss")
        && recipientSlots.contains("of")
        && frame.get("of").isEmpty();
  }

  private void fill(
      int sentence, Frame frame, String slot, int depth, boolean acting, List<Participant> into) {
    switch (slot) {
      case "none" -> {}
      case "mod" -> modifiers.countries(sentence, frame).forEach(c -> addOnce(c, into));
      case "comp.A", "comp.R" -> {
        if (depth < MAX_DEPTH) {
          addComplements(sentence, frame, slot.equals("comp.A"), depth, into);
        }
      }
      case "poss" -> {
        if (frame.get("poss").isEmpty()) {
          frame.get("obj").forEach(o -> addPossessors(sentence, o, into));
          if (into.isEmpty() && lexiconVerb(sentence, frame)) {
            frame.get("inner").forEach(p -> addKnown(sentence, p, into));
          }
        } else {
          frame.get("poss").forEach(p -> add(sentence, p, depth, acting, into));
        }
      }
      default -> {
        frame.get(slot).forEach(f -> add(sentence, f, depth, acting, into));
        if (slot.equals("from") && into.isEmpty()) {
          frame.get("out_of").forEach(f -> add(sentence, f, depth, acting, into));
        }
      }
    }
  }

  private boolean lexiconVerb(int sentence, Frame frame) {
    return discourse.syntax(sentence).isVerb(frame.token);
  }

  private void addPossessors(int sentence, int noun, List<Participant> into) {
    Syntax syntax = discourse.syntax(sentence);
    for (int possessor : syntax.withConjuncts(syntax.children(noun, "nmod:poss"))) {
      addKnown(sentence, possessor, into);
    }
  }

  private void add(int sentence, int filler, int depth, boolean acting, List<Participant> into) {
    Syntax syntax = discourse.syntax(sentence);
    if (TimeWords.isTime(syntax, filler)) {
      return;
    }
    Match match = syntax.token(filler).isNoun() ? matcher.match(sentence, filler) : null;
    if (match != null
        && depth < MAX_DEPTH
        && !isGroup(sentence, filler)
        && !lexicon.find(syntax.lemma(filler), Kind.NOUN).isEmpty()
        && !syntax.token(filler).entity().equals("ORGANIZATION")) {
      // An event in place of somebody: whoever takes part in it is meant.
      LexiconEntry entry =
          match.entry() == null
              ? lexicon.find(syntax.lemma(filler), Kind.NOUN).get(0)
              : match.entry();
      Frame own = match.frame();
      List<Participant> inside = new ArrayList<>();
      Pair pair = of(sentence, own, entry.withoutLight(NOUN_ACTORS), depth + 1);
      inside.addAll(pair.actors());
      if (inside.isEmpty() && !(acting && entry.type() == EventType.ASSAULT)) {
        inside.addAll(pair.recipients()); // but whom a strike hits does not kill
      }
      inside.removeIf(p -> !Participants.isKnown(p));
      if (!inside.isEmpty()) {
        inside.forEach(p -> addOnce(p, into));
        return;
      }
    }
    addKnown(sentence, filler, into);
  }

  /** "Kenya's opposition": a word for a deed that here names who belongs to it. */
  private boolean isGroup(int sentence, int filler) {
    return "OPP".equals(participants.of(sentence, filler).role())
        && !participants.isThing(sentence, filler);
  }

  private void addKnown(int sentence, int filler, List<Participant> into) {
    for (Participant participant : participants.all(sentence, filler)) {
      if (Participants.isKnown(participant)) {
        participants.found(participant, filler);
        addOnce(participant, into);
      }
    }
  }

  private static void addOnce(Participant participant, List<Participant> into) {
    for (Participant present : into) {
      if (present.begin() == participant.begin()
          && java.util.Objects.equals(present.country(), participant.country())
          && java.util.Objects.equals(present.role(), participant.role())) {
        return;
      }
    }
    into.add(participant);
  }

  private void addComplements(
      int sentence, Frame frame, boolean actor, int depth, List<Participant> into) {
    Syntax syntax = discourse.syntax(sentence);
    for (int complement : complements(sentence, frame)) {
      Match match = matcher.match(sentence, complement);
      Pair pair;
      if (match != null && match.entry() != null) {
        LexiconEntry entry = match.entry();
        pair =
            of(
                sentence,
                match.frame(),
                entry.kind() == Kind.NOUN ? entry.withoutLight(NOUN_ACTORS) : entry,
                depth + 1);
      } else if (syntax.isPredicate(complement)) {
        Frame own = discourse.frames(sentence).ofVerb(complement);
        List<Participant> actors = new ArrayList<>();
        own.get("subj").forEach(s -> add(sentence, s, depth + 1, true, actors));
        List<Participant> recipients = new ArrayList<>();
        for (String slot : VERB_RECIPIENTS) {
          for (int filler : recipients.isEmpty() ? own.get(slot) : List.<Integer>of()) {
            boolean given = // "provide expertise to Malta"
                slot.equals("obj")
                    && !own.get("to").isEmpty()
                    && participants.isThing(sentence, filler)
                    && participants.of(sentence, filler).country() == null;
            if (!given
                && !RecipientSearch.isToBeMade(
                    participants, lexicon.classes(), syntax, sentence, filler)
                && !RecipientSearch.isOwn(participants, syntax, sentence, filler, actors)) {
              add(sentence, filler, depth + 1, false, recipients);
            }
          }
        }
        pair = new Pair(actors, recipients, null, null);
      } else {
        continue;
      }
      (actor ? pair.actors() : pair.recipients()).forEach(p -> addOnce(p, into));
      if (!into.isEmpty()) {
        return;
      }
    }
  }

  /** Whatever may tell what is asked, promised, refused or threatened: clauses and nouns. */
  List<Integer> candidates(int sentence, Frame frame) {
    Syntax syntax = discourse.syntax(sentence);
    List<Integer> all = new ArrayList<>(frame.get("comp"));
    for (String slot : new String[] {"obj", "for", "to", "of", "on", "with"}) {
      for (int filler : frame.get(slot)) {
        if (syntax.token(filler).isNoun() && !all.contains(filler)) {
          all.add(filler);
        }
      }
    }
    return all;
  }

  /**
   * The clauses and event nouns that a verb or noun of saying, asking, promising or refusing is
   * about.
   */
  List<Integer> complements(int sentence, Frame frame) {
    Syntax syntax = discourse.syntax(sentence);
    List<Integer> all = new ArrayList<>(frame.get("comp"));
    for (String slot : new String[] {"obj", "for", "to", "on", "of", "with"}) {
      for (int filler : frame.get(slot)) {
        if (syntax.token(filler).isNoun()) {
          Match match = matcher.match(sentence, filler);
          if (match != null && match.entry() != null && !all.contains(filler)) {
            all.add(filler);
          }
        }
      }
    }
    return all;
  }
}
