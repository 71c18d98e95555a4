package org.dateline.plover;

import java.util.ArrayList;
import java.util.List;

/**
 * Nouns that several countries share: "Sudanese and Ethiopian troops", "the presidents of Kenya and
 * Uganda", "the Chad-Sudan border". One article; not thread safe.
 */
final class SharedNouns {
  private final Discourse discourse;
  private final Participants participants;

  SharedNouns(Discourse discourse, Participants participants) {
    this.discourse = discourse;
    this.participants = participants;
  }

  /** One participant for each country, in text order; empty if the noun is not shared. */
  List<Participant> of(int sentence, int head) {
    Syntax syntax = discourse.syntax(sentence);
    List<Participant> named = new ArrayList<>();
    for (int name : hyphenated(syntax, head)) {
      named.add(participants.span(sentence, name, name));
    }
    if (syntax.tag(head).endsWith("S")) {
      for (int owner : coordinated(syntax, head)) {
        named.add(participants.literal(sentence, owner));
      }
    }
    String role = named.isEmpty() ? null : participants.of(sentence, head).role();
    List<Participant> found = new ArrayList<>();
    for (Participant owner : named) {
      if (owner.country() != null
          && found.stream().noneMatch(p -> owner.country().equals(p.country()))) {
        found.add(
            new Participant(
                owner.text(),
                owner.begin(),
                owner.end(),
                null,
                owner.country(),
                role == null ? owner.role() : role,
                null));
      }
    }
    return found.size() < 2 ? List.of() : found;
  }

  /** Adjectives, names and "of" phrases of the noun that others are joined to. */
  private static List<Integer> coordinated(Syntax syntax, int head) {
    List<Integer> owners = new ArrayList<>();
    for (int child : syntax.children(head, "amod", "compound", "nmod", "nmod:poss")) {
      boolean of = "of".equals(syntax.preposition(child));
      if (!syntax.relation(child).equals("nmod") || of) {
        List<Integer> all = syntax.withConjuncts(List.of(child));
        if (all.size() > 1) {
          owners.addAll(all);
        }
      }
    }
    return owners;
  }

  /** Both names before the noun; empty if no hyphen joins two. */
  private static List<Integer> hyphenated(Syntax syntax, int head) {
    List<Integer> pair = new ArrayList<>();
    for (int last : syntax.children(head, "compound")) {
      for (int first : syntax.children(last, "compound")) {
        if (first + 2 == last && syntax.word(first + 1).equals("-")) {
          pair.add(first);
          pair.add(last);
        }
      }
    }
    return pair;
  }
}
