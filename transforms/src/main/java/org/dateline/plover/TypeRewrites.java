package org.dateline.plover;

import java.util.Set;
import org.dateline.plover.EntryMatcher.Match;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites types by realis and complement, as PLOVER has it: future cooperation is AGREE (manual
 * sections 3.1 to 3.3, 3.5, 3.6), an announced retreat is CONCEDE (3.4, 3.7), what is threatened is
 * the mode of THREATEN (3.11), also where an actor announces force of his own, refused cooperation
 * is REJECT (3.10). Stateless.
 */
final class TypeRewrites {
  private static final Set<EventType> COOPERATION =
      Set.of(EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE, EventType.AID);
  private static final Set<EventType> SPEECH =
      Set.of(EventType.AGREE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN);

  /** Who does not take them, refuses them: "did not recognise the result". */
  private static final Set<String> STANCES =
      Set.of("accept", "allow", "endorse", "grant", "permit", "recognise", "recognize", "sign");

  private static final Set<String> CONSENT = Set.of("approval", "consent", "leave", "permission");

  private TypeRewrites() {}

  /** Types whose complement tells what is promised, asked, refused or threatened. */
  static boolean takesComplement(EventType type) {
    return SPEECH.contains(type) || type == EventType.ACCUSE;
  }

  /**
   * Gives the coding the mode and type that its complement asks for.
   *
   * @return whether the coding stands; if not, its complement is coded by itself
   */
  static boolean byComplement(Coding coding, @Nullable Match complement) {
    LexiconEntry inner = complement == null ? null : complement.entry();
    if (coding.type == EventType.AGREE) {
      if (inner == null) {
        return true;
      }
      if (inner.type() == EventType.RETREAT || inner.type() == EventType.CONCEDE) {
        coding.rewriteTo(EventType.CONCEDE, null, "promised");
        coding.announcement = true;
        return true;
      }
      return COOPERATION.contains(inner.type()) || inner.type() == EventType.AGREE;
    }
    return true;
  }

  /** Rewrites what lies ahead, and what an actor says he will not do. */
  static void byRealis(Coding coding, boolean volitional) {
    if (coding.realis == Realis.PLANNED) {
      if (COOPERATION.contains(coding.type)) {
        coding.rewriteTo(EventType.AGREE, null, "future");
        coding.announcement = true;
        coding.realis = Realis.ACTUAL;
      } else if (coding.type == EventType.RETREAT) {
        coding.rewriteTo(EventType.CONCEDE, null, "future");
        coding.announcement = true;
        coding.realis = Realis.ACTUAL;
      }
    } else if (coding.realis == Realis.NEGATED && volitional && (coding.type.quadClass() <= 2)) {
      String mode =
          switch (coding.type) {
            case CONSULT -> "meet";
            case AID, COOPERATE, SUPPORT -> "assist";
            case RETREAT, CONCEDE -> "yield";
            default -> null;
          };
      coding.rewriteTo(EventType.REJECT, mode, "refused");
      coding.realis = Realis.ACTUAL;
    }
  }

  /** Force that an actor says he will use is a threat (3.11), against whoever it is to hit. */
  static void announcedForce(Coding coding) {
    if (coding.type == EventType.ASSAULT && !coding.recipients.isEmpty()) {
      coding.rewriteTo(EventType.THREATEN, "violence", "announced");
      coding.announcement = true;
      coding.realis = Realis.ACTUAL;
    }
  }

  /** Manoeuvres that forces of several countries hold are cooperation (3.5). */
  static void jointManoeuvre(Coding coding, Syntax syntax, WordClasses classes) {
    boolean manoeuvre =
        classes.has("exercise", syntax.lemma(coding.trigger()))
            || coding.frame.get("obj").stream()
                .anyMatch(object -> classes.has("exercise", syntax.lemma(object)));
    long countries =
        coding.actors.stream().map(Participant::country).filter(c -> c != null).distinct().count();
    if (coding.type == EventType.MOBILIZE && manoeuvre && countries > 1) {
      coding.rewriteTo(EventType.COOPERATE, null, "joint");
    }
  }

  /** Whether the coding was one of forces readied before it was seen that they are of several. */
  static boolean isJointManoeuvre(Coding coding) {
    return coding.type == EventType.COOPERATE && coding.entry.type() == EventType.MOBILIZE;
  }

  /** Whether the actor says of himself that he will not: "will not release", "would not meet". */
  static boolean isVolitional(Syntax syntax, int verb) {
    boolean consents =
        syntax.lemma(verb).equals("give")
            && syntax.children(verb, "obj").stream()
                .anyMatch(given -> CONSENT.contains(syntax.lemma(given)));
    if (consents || STANCES.contains(syntax.lemma(verb))) {
      return true;
    }
    int head = syntax.head(verb);
    return hasWill(syntax, verb)
        || (syntax.relation(verb).equals("xcomp") && syntax.isVerb(head) && hasWill(syntax, head));
  }

  private static boolean hasWill(Syntax syntax, int verb) {
    return syntax.children(verb, "aux").stream()
        .anyMatch(a -> Set.of("will", "wo", "would").contains(syntax.word(a)));
  }
}
