package org.dateline.plover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.plover.Candidates.Candidate;
import org.dateline.plover.EntryMatcher.Match;
import org.dateline.plover.LexiconEntry.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Codes the events of one sentence: finds the triggers, gives each its pair and type, and keeps one
 * coding for each event. One article; not thread safe.
 */
final class SentenceCoder {
  private final Discourse discourse;
  private final Candidates candidates;
  private final Pairs pairs;
  private final TypeJudge judge;
  private final CodingListener listener;

  SentenceCoder(
      Discourse discourse,
      Candidates candidates,
      Pairs pairs,
      TypeJudge judge,
      CodingListener listener) {
    this.discourse = discourse;
    this.candidates = candidates;
    this.pairs = pairs;
    this.judge = judge;
    this.listener = listener;
  }

  /** The sentence's events in text order of their triggers. */
  List<Coding> code(int sentence) {
    Syntax syntax = discourse.syntax(sentence);
    Map<Integer, Integer> absorbed = new HashMap<>();
    List<Coding> found = new ArrayList<>();
    for (int token : outermostFirst(syntax)) {
      Integer absorber = absorbed.get(token);
      if (absorber != null) {
        listener.absorbed(discourse, sentence, token, absorber);
        continue;
      }
      Candidate candidate = candidates.of(sentence, token);
      if (candidate == null) {
        continue;
      }
      Coding coding = candidate.coding();
      boolean ruled = coding.refused == null && !coding.isProposed();
      if (ruled) {
        absorb(coding, candidate.complement(), absorbed);
      }
      if (judge.accepts(candidate)) {
        found.add(coding);
        if (!ruled && !coding.isProposed()) {
          absorb(coding, candidate.complement(), absorbed);
        }
      } else {
        listener.leftOut(discourse, coding, -1);
      }
    }
    List<Coding> listed = found.stream().filter(coding -> !coding.isProposed()).toList();
    found.removeIf(coding -> coding.isProposed() && isCarrier(coding, listed));
    found.removeIf(coding -> isWeaponOf(coding, listed));
    found.sort(Comparator.comparingInt(Coding::trigger));
    List<Coding> kept = withoutRepetition(found);
    kept.forEach(pairs.missing()::complete);
    kept.forEach(pairs.missing()::dropMeans);
    return kept;
  }

  /** Whether an unlisted word carries or governs a listed one that tells the event. */
  private boolean isCarrier(Coding coding, List<Coding> listed) {
    Syntax syntax = discourse.syntax(coding.sentence);
    for (Coding other : listed) {
      if (other.frame.light == coding.trigger()
          || syntax.head(other.trigger()) == coding.trigger()) {
        leaveOut(coding, Omission.PART, other);
        return true;
      }
    }
    return false;
  }

  /** "a missile strike killed two": the strike and the killing are one attack. */
  private boolean isWeaponOf(Coding coding, List<Coding> listed) {
    if (coding.type != EventType.ASSAULT || coding.entry.kind() != Kind.NOUN) {
      return false;
    }
    for (Coding other : listed) {
      if (other.type == EventType.ASSAULT
          && other.frame.get("subj").contains(coding.trigger())
          && other.entry.kind() == Kind.VERB) {
        leaveOut(coding, Omission.PART, other);
        return true;
      }
    }
    return false;
  }

  private void leaveOut(Coding coding, Omission omission, Coding instead) {
    coding.omitted = omission;
    listener.leftOut(discourse, coding, instead.trigger());
  }

  /**
   * Tokens in the order of their depth in the tree: a governing word is coded before its objects.
   */
  private static List<Integer> outermostFirst(Syntax syntax) {
    List<Integer> tokens = new ArrayList<>();
    int[] depth = new int[syntax.size()];
    for (int i = 0; i < syntax.size(); i++) {
      tokens.add(i);
      for (int at = syntax.head(i), n = 0;
          at >= 0 && n < syntax.size();
          at = syntax.head(at), n++) {
        depth[i]++;
      }
    }
    tokens.sort(java.util.Comparator.<Integer>comparingInt(t -> depth[t]).thenComparingInt(t -> t));
    return tokens;
  }

  /** Words that speak of the same event are not coded again: each with the trigger that does. */
  private void absorb(Coding coding, @Nullable Match complement, Map<Integer, Integer> absorbed) {
    Syntax syntax = discourse.syntax(coding.sentence);
    Frame frame = coding.frame;
    if (frame.light >= 0) {
      absorbed.putIfAbsent(frame.light, frame.token);
    }
    if (coding.entry.kind() != Kind.NOUN) {
      for (LexiconEntry.Condition condition : coding.entry.conditions()) {
        if (condition.negated() || condition.anyFiller()) {
          continue;
        }
        for (String slot : condition.slots()) {
          if (!slot.equals("subj")) {
            frame.get(slot).forEach(filler -> absorbed.putIfAbsent(filler, frame.token));
          }
        }
      }
    }
    boolean speech =
        coding.type == EventType.AGREE
            || coding.type == EventType.REQUEST
            || coding.type == EventType.REJECT
            || coding.type == EventType.THREATEN
            || coding.type == EventType.CONCEDE;
    boolean alleged = coding.type == EventType.ACCUSE && "allege".equals(coding.mode);
    if (speech || alleged) {
      for (int token : pairs.complements(coding.sentence, frame)) {
        if (alleged && syntax.token(token).isNoun()) {
          continue;
        }
        spine(syntax, token, frame.token, absorbed);
      }
    }
    if (complement != null && speech) {
      absorbed.putIfAbsent(complement.frame().token, frame.token);
    }
  }

  /** The complement, what it is coordinated with, and the clauses it governs in turn. */
  private static void spine(
      Syntax syntax, int token, int absorber, Map<Integer, Integer> absorbed) {
    if (absorbed.putIfAbsent(token, absorber) != null) {
      return;
    }
    for (int child : syntax.children(token, "conj", "xcomp", "obj")) {
      spine(syntax, child, absorber, absorbed);
    }
  }

  /** One coding for an event that the sentence names twice, by a verb and by a noun. */
  private List<Coding> withoutRepetition(List<Coding> found) {
    List<Coding> kept = new ArrayList<>();
    for (Coding coding : found) {
      Coding told = null;
      for (Coding earlier : kept) {
        boolean repeated =
            family(earlier) == family(coding)
                && codes(earlier.actors).equals(codes(coding.actors))
                && (codes(earlier.recipients).equals(codes(coding.recipients))
                    || coding.recipients.isEmpty())
                && (earlier.entry.kind() == Kind.NOUN || coding.entry.kind() == Kind.NOUN);
        told = repeated && told == null ? earlier : told;
      }
      if (told == null) {
        kept.add(coding);
      } else {
        leaveOut(coding, Omission.REPEATED, told);
      }
    }
    return kept;
  }

  private static EventType family(Coding coding) {
    if (coding.type == EventType.CONCEDE) {
      return EventType.RETREAT;
    }
    return TypeRewrites.isJointManoeuvre(coding) ? EventType.MOBILIZE : coding.type;
  }

  private static Set<String> codes(List<Participant> participants) {
    Set<String> codes = new TreeSet<>();
    for (Participant participant : participants) {
      codes.add(participant.country() == null ? participant.text() : participant.country());
    }
    return codes;
  }
}
