package org.dateline.plover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.plover.Antecedents.Candidate;

/**
 * Finds whom "the two countries", "both sides", "the trio" and a "they" that follows mean. Sees one
 * article; not thread safe.
 */
final class Groups {
  /** Words that mean so many countries or powers by themselves. */
  private static final Map<String, Integer> GROUPS = Map.of("duo", 2, "trio", 3, "quartet", 4);

  private static final Map<String, Integer> NUMBERS =
      Map.of("two", 2, "both", 2, "three", 3, "four", 4, "five", 5);
  private static final Set<String> PAIRS =
      Set.of(
          "country",
          "side",
          "nation",
          "government",
          "leader",
          "minister",
          "neighbor",
          "neighbour",
          "state",
          "party",
          "president",
          "ally",
          "army",
          "foe",
          "rival",
          "capital");

  private final Discourse discourse;
  private final Participants participants;
  private final Antecedents antecedents;

  Groups(Discourse discourse, Participants participants, Antecedents antecedents) {
    this.discourse = discourse;
    this.participants = participants;
    this.antecedents = antecedents;
  }

  /**
   * Those that "the two countries", "both sides" or "the trio" mean: the last two named, or the
   * countries of the nearest sentence that names just so many; empty if the words mean no group.
   */
  List<Participant> group(int sentence, int token) {
    Syntax syntax = discourse.syntax(sentence);
    if (syntax.word(token).equals("they")) {
      return groupBefore(sentence, token);
    }
    int number = number(syntax, token);
    if (number < 2 || participants.literal(sentence, token).country() != null) {
      return List.of();
    }
    List<Participant> group =
        number == 2 ? lastTwo(sentence, token) : namedTogether(sentence, token, number);
    return group.size() == number ? group : List.of();
  }

  /** How many countries or powers the words mean; 0 if they do not say. */
  private static int number(Syntax syntax, int token) {
    Integer alone = GROUPS.get(syntax.lemma(token));
    if (alone != null) {
      return Antecedents.isDefinite(syntax, token) ? alone : 0;
    }
    if (PAIRS.contains(syntax.lemma(token))) {
      for (int child : syntax.children(token, "nummod", "det", "det:predet")) {
        int number = NUMBERS.getOrDefault(syntax.word(child), 0);
        if (number > 0) {
          return number;
        }
      }
    }
    return 0;
  }

  /** "The trio left. They also quit …": the group that the sentence before has as its subject. */
  private List<Participant> groupBefore(int sentence, int token) {
    if (sentence == 0 || !discourse.syntax(sentence).relation(token).startsWith("nsubj")) {
      return List.of();
    }
    Syntax before = discourse.syntax(sentence - 1);
    for (int t = 0; t < before.size(); t++) {
      if (before.relation(t).startsWith("nsubj")
          && before.relation(before.head(t)).equals("root")) {
        List<Participant> meant = new ArrayList<>();
        for (Participant member : group(sentence - 1, t)) {
          meant.add(participants.at(sentence, token, member));
        }
        return meant;
      }
    }
    return List.of();
  }

  /** Two named side by side before, as "the army and the rebels"; else the last two countries. */
  private List<Participant> lastTwo(int sentence, int token) {
    List<Participant> pair = sideBySide(sentence, token);
    List<Candidate> all = List.copyOf(antecedents.candidates());
    boolean subject = discourse.syntax(sentence).relation(token).startsWith("nsubj");
    for (int i = all.size() - 1; i >= 0 && pair.size() < 2; i--) {
      Candidate candidate = all.get(i);
      Participant participant = candidate.participant();
      if (Antecedents.isBefore(candidate, sentence, token)
          && participant.country() != null
          && (subject || !isTheDoer(sentence, token, participant.country()))
          && pair.stream().noneMatch(p -> participant.country().equals(p.country()))) {
        pair.add(0, participants.at(sentence, token, participant));
      }
    }
    return pair;
  }

  /** "Kenya thanked both countries": who does it to them is none of them. */
  private boolean isTheDoer(int sentence, int token, String country) {
    int verb = discourse.syntax(sentence).head(token);
    return antecedents.candidates().stream()
        .anyMatch(
            c ->
                c.sentence() == sentence
                    && c.subject()
                    && discourse.syntax(sentence).head(c.token()) == verb
                    && country.equals(c.participant().country()));
  }

  /** The two that the nearest subject of up to three sentences before joins with "and". */
  private List<Participant> sideBySide(int sentence, int token) {
    for (int s = sentence - 1; s >= 0 && s >= sentence - Antecedents.SENTENCES_BACK; s--) {
      for (Candidate first : List.copyOf(antecedents.candidates())) {
        if (first.sentence() != s || !first.subject()) {
          continue;
        }
        List<Participant> joined = new ArrayList<>();
        for (int each : discourse.syntax(s).withConjuncts(List.of(first.token()))) {
          Participant participant = participants.of(s, each);
          if (participant.country() != null) {
            joined.add(participants.at(sentence, token, participant));
          }
        }
        if (joined.size() == 2) {
          return joined;
        }
      }
    }
    return new ArrayList<>();
  }

  /** The states of the nearest earlier sentence that names just so many of them. */
  private List<Participant> namedTogether(int sentence, int token, int number) {
    for (int s = sentence; s >= 0 && s >= sentence - Antecedents.SENTENCES_BACK; s--) {
      List<Participant> named = new ArrayList<>();
      for (Candidate candidate : List.copyOf(antecedents.candidates())) {
        Participant participant = candidate.participant();
        boolean state =
            participant.country() != null
                && !HomeCountry.BODIES.contains(participant.country())
                && candidate.sentence() == s
                && Antecedents.isBefore(candidate, sentence, token);
        if (state && named.stream().noneMatch(p -> participant.country().equals(p.country()))) {
          named.add(participants.at(sentence, token, participant));
        }
      }
      if (named.size() == number) {
        return named;
      }
    }
    return List.of();
  }
}
