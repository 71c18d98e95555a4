package org.dateline.plover;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dateline.plover.EntryMatcher.Match;
import org.dateline.plover.LexiconEntry.Kind;
import org.jspecify.annotations.Nullable;

/** Makes candidate events of words: what the rules make of each. One article; not thread safe. */
final class Candidates {
  /** Types that ask for a recipient, or mostly have one. */
  private static final Set<EventType> NEEDY =
      EnumSet.of(
          EventType.AGREE,
          EventType.REJECT,
          EventType.CONCEDE,
          EventType.CONSULT,
          EventType.REQUEST,
          EventType.SUPPORT,
          EventType.COOPERATE,
          EventType.AID,
          EventType.SANCTION);

  private static final Pattern BARE_COUNTRY =
      Pattern.compile("(the|this|that)( \\p{L}+)* (country|nation|state|kingdom)");

  private final Discourse discourse;
  private final EntryMatcher matcher;
  private final Pairs pairs;
  private final RealisJudge realis;
  private final ComplementMode modes;
  private final Predicate<String> open;

  /**
   * @param open whether a word, as lemma and letter of its part of speech, may tell an event where
   *     no entry of the lexicon fits
   */
  Candidates(
      Discourse discourse,
      EntryMatcher matcher,
      Pairs pairs,
      RealisJudge realis,
      ComplementMode modes,
      Predicate<String> open) {
    this.discourse = discourse;
    this.matcher = matcher;
    this.pairs = pairs;
    this.realis = realis;
    this.modes = modes;
    this.open = open;
  }

  /**
   * A coding as the rules have it.
   *
   * @param complement what is promised, asked or refused; null if nothing
   * @param judged the realis before rewrites; null if the event is only spoken of
   */
  record Candidate(Coding coding, @Nullable Match complement, @Nullable Realis judged) {}

  /** What the word may tell; null if it is no verb, noun or predicative adjective. */
  @Nullable Candidate of(int sentence, int token) {
    Match match = matcher.match(sentence, token);
    if (match == null) {
      return null;
    }
    LexiconEntry entry = match.entry();
    boolean listed = entry != null;
    if (entry == null) {
      entry = unlisted(sentence, token);
      if (!open.test(entry.id().substring(entry.id().indexOf('/') + 1))
          || (entry.kind() == Kind.NOUN && pairs.isSomebody(sentence, token))) {
        return null;
      }
    }
    Finds finds = new Finds();
    Pairs.Pair pair = pairs.of(sentence, match.frame(), entry, finds);
    Coding coding = new Coding(sentence, match.frame(), entry, pair, finds);
    Match complement = listed ? complement(coding) : null;
    if (listed && !TypeRewrites.byComplement(coding, complement)) {
      coding.refused = Refusal.COMPLEMENT;
    }
    if (listed) {
      settle(coding);
      pairs.missing().nameAuthority(coding);
      if (NEEDY.contains(coding.type)) {
        pairs.missing().complete(coding);
      }
      pairs.missing().placeVictims(coding);
      TypeRewrites.jointManoeuvre(coding, discourse.syntax(sentence), matcher.classes());
      lendCountry(coding);
    }
    if (!hasParticipants(coding)) {
      coding.refused = Refusal.PARTICIPANTS;
    }
    RealisGround ground = realis.judge(sentence, token, match.frame().light);
    Realis judged = ground.realis();
    coding.ground = ground;
    if (judged == null) {
      coding.refused = Refusal.REALIS;
    } else if (judged == Realis.NEGATED
        && coding.actors.stream().noneMatch(Participants::isCoded)
        && !(listed && !coding.actors.isEmpty() && isVolitional(coding))) {
      coding.refused = Refusal.NOBODY; // what nobody known did not do is no news
    }
    if (!listed && realis.isMereStatement(sentence, match.frame())) {
      coding.refused = Refusal.STATEMENT;
    } else if (listed && isMentionedInPassing(coding)) {
      coding.refused = Refusal.MENTION;
    }
    if (judged != null) {
      coding.realis = judged;
      if (listed) {
        TypeRewrites.byRealis(coding, isVolitional(coding));
        if (judged == Realis.PLANNED && isVolitional(coding) && tellsOfHimself(coding)) {
          TypeRewrites.announcedForce(coding);
        }
      }
    }
    return new Candidate(coding, complement, judged);
  }

  /**
   * "condolences over the attack on a mosque", "bowed to a soldier killed in Korea": a phrase that
   * tells of nobody acting.
   */
  private boolean isMentionedInPassing(Coding coding) {
    if (!coding.actors.isEmpty() || coding.frame.light >= 0) {
      return false;
    }
    Syntax syntax = discourse.syntax(coding.sentence);
    int noun = coding.trigger();
    if (isToldInSympathy(coding)) {
      return true;
    }
    boolean relative = coding.entry.actorSlots().contains("none"); // "those who died in the raid"
    if (coding.entry.kind() == Kind.VERB
        && (relative ? syntax.plainRelation(noun) : syntax.relation(noun)).equals("acl")) {
      noun = syntax.head(noun);
    } else if (coding.entry.kind() != Kind.NOUN) {
      return false;
    }
    String relation = syntax.plainRelation(noun);
    return relation.equals("nmod") || relation.equals("obl");
  }

  /** "expressed condolences to the families of farmers who were killed". */
  private boolean isToldInSympathy(Coding coding) {
    Syntax syntax = discourse.syntax(coding.sentence);
    for (int at = syntax.head(coding.trigger()), n = 0;
        at >= 0 && n < syntax.size();
        at = syntax.head(at), n++) {
      if (syntax.isVerb(at)) {
        Frame frame = discourse.frames(coding.sentence).ofVerb(at);
        if (realis.isMereStatement(coding.sentence, frame)) {
          return !syntax.relation(coding.trigger()).equals("conj");
        }
      }
    }
    return false;
  }

  /**
   * Whether those take part whom the type asks for (PLOVER: cooperation, aid and sanctions have a
   * recipient), also among those who stand further off.
   */
  boolean isComplete(Coding coding) {
    pairs.missing().complete(coding);
    lendCountry(coding);
    return coding.isProposed()
        ? hasParticipants(coding)
        : !NEEDY.contains(coding.type) || !coding.recipients.isEmpty() || coding.actors.size() > 1;
  }

  /** Nobody known takes part: perhaps the place tells whose police, unions or people it is. */
  private void lendCountry(Coding coding) {
    if (!hasParticipants(coding)) {
      LentCountry.settle(discourse, coding, EventPlaces.of(discourse, coding));
    }
    OwnPeople.settle(discourse, coding);
  }

  private boolean isVolitional(Coding coding) {
    Syntax syntax = discourse.syntax(coding.sentence);
    int light = coding.frame.light;
    return TypeRewrites.isVolitional(syntax, coding.trigger())
        || (light >= 0 && TypeRewrites.isVolitional(syntax, light));
  }

  /** "Turkey said it would attack": who acts says so himself. */
  private boolean tellsOfHimself(Coding coding) {
    int verb = coding.frame.light >= 0 ? coding.frame.light : coding.trigger();
    int speaker = discourse.frames(coding.sentence).subjects().speaker(verb);
    return speaker >= 0
        && pairs.named(coding.sentence, speaker).stream()
            .anyMatch(
                p ->
                    p.country() != null
                        && coding.actors.stream().anyMatch(a -> p.country().equals(a.country())));
  }

  /** An entry for a word that the lexicon does not know so; its type is yet to be found. */
  private LexiconEntry unlisted(int sentence, int token) {
    Syntax syntax = discourse.syntax(sentence);
    Kind kind = Lexicon.kind(syntax.token(token));
    kind = kind == null ? Kind.ADJECTIVE : kind;
    String particle = kind == Kind.VERB ? syntax.particleLemma(token) : null;
    String lemma = particle == null ? syntax.lemma(token) : particle;
    return new LexiconEntry(
        "model/" + lemma + '.' + kind.letter,
        lemma,
        kind,
        List.of(),
        EventType.ACCUSE,
        null,
        List.of(),
        false,
        List.of(),
        List.of(),
        -1);
  }

  /** The first complement that names an event; of clauses, what they amount to. */
  private @Nullable Match complement(Coding coding) {
    if (!TypeRewrites.takesComplement(coding.type)) {
      return null;
    }
    Syntax syntax = discourse.syntax(coding.sentence);
    boolean open = LexiconEntry.MODE_OF_COMPLEMENT.equals(coding.entry.mode());
    Match found = null;
    for (int token : pairs.candidates(coding.sentence, coding.frame)) {
      Match match = matcher.match(coding.sentence, token);
      if (open && coding.mode == null && coding.type != EventType.THREATEN) {
        coding.mode = modes.ofRequest(syntax, token, match);
      }
      if (found == null && match != null && match.entry() != null) {
        found = match;
      }
      for (int object :
          syntax.isPredicate(token)
              ? discourse.frames(coding.sentence).ofVerb(token).get("obj")
              : List.<Integer>of()) {
        Match inner = matcher.match(coding.sentence, object);
        if (open && coding.mode == null && coding.type != EventType.THREATEN) {
          coding.mode = modes.ofRequest(syntax, object, inner);
        }
        if (found == null
            && inner != null
            && inner.entry() != null
            && inner.frame().light == token) {
          found = inner;
        }
      }
    }
    if (open && coding.type == EventType.THREATEN && found != null) {
      coding.mode = ComplementMode.ofThreat(found);
    }
    return found;
  }

  /** Gives those of no known country that of the article; of two, not that which is left. */
  void settle(Coding coding) {
    AtHome.settle(discourse, coding);
    leaveAnotherCountry(coding);
  }

  /** "The country" that forces leave is not their own, however near that was named. */
  private static void leaveAnotherCountry(Coding coding) {
    if (coding.type == EventType.RETREAT && "withdraw".equals(coding.mode)) {
      coding.recipients.removeIf(
          left ->
              BARE_COUNTRY.matcher(left.text().toLowerCase(Locale.ROOT)).matches()
                  && coding.actors.stream()
                      .anyMatch(a -> a.country() != null && a.country().equals(left.country())));
    }
  }

  private static boolean isTelling(@Nullable String mode) {
    return "withdraw".equals(mode) || "convict".equals(mode);
  }

  /** Somebody named or coded acts, or it happens to somebody whose country is known. */
  static boolean hasParticipants(Coding coding) {
    boolean actor = coding.actors.stream().anyMatch(p -> p.country() != null || p.name() != null);
    boolean anyActor =
        coding.actors.stream().anyMatch(p -> p.role() != null && !p.role().equals("UNK"));
    boolean recipient =
        coding.recipients.stream()
            .anyMatch(p -> p.country() != null || (p.role() != null && !p.role().equals("UNK")));
    boolean recipientCountry = coding.recipients.stream().anyMatch(p -> p.country() != null);
    boolean toSomebody =
        coding.recipients.stream().anyMatch(Participants::isKnown) || coding.actors.size() > 1;
    boolean known = actor || (anyActor && recipient) || recipientCountry;
    return switch (coding.type) {
      case COOPERATE, AID -> known && toSomebody;
      // Who calls his staff home says whom it hurts by the place alone, who convicts by the deed.
      case SANCTION -> known && (toSomebody || (actor && isTelling(coding.mode)));
      case ACCUSE -> known && (toSomebody || !"allege".equals(coding.mode));
      default -> known;
    };
  }
}
