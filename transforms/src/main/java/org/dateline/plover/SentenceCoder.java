package org.dateline.plover;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dateline.plover.EntryMatcher.Match;
import org.dateline.plover.LexiconEntry.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Codes the events of one sentence: finds the triggers, gives each its pair and type, and keeps one
 * coding for each event. One article; not thread safe.
 */
final class SentenceCoder {
  /** Who protests may be called no more than that. */
  private static final Set<String> PEOPLE =
      Set.of(
          "crowd",
          "demonstrator",
          "dozen",
          "hundred",
          "man",
          "people",
          "person",
          "protester",
          "resident",
          "student",
          "thousand",
          "villager",
          "woman",
          "worker");

  /** Acts that bare police, unions or ministries of the article's country are coded for. */
  private static final Set<EventType> DOMESTIC_ACTS =
      EnumSet.of(
          EventType.REQUEST,
          EventType.ACCUSE,
          EventType.REJECT,
          EventType.THREATEN,
          EventType.PROTEST,
          EventType.COERCE,
          EventType.ASSAULT,
          EventType.RETREAT,
          EventType.CONCEDE);

  private static final Pattern BARE_COUNTRY =
      Pattern.compile("(the|this|that)( \\p{L}+)* (country|nation|state|kingdom)");

  private final Discourse discourse;
  private final EntryMatcher matcher;
  private final Pairs pairs;
  private final RealisJudge realis;
  private final ComplementMode modes;

  SentenceCoder(
      Discourse discourse,
      EntryMatcher matcher,
      Pairs pairs,
      RealisJudge realis,
      ComplementMode modes) {
    this.discourse = discourse;
    this.matcher = matcher;
    this.pairs = pairs;
    this.realis = realis;
    this.modes = modes;
  }

  /** The sentence's events in text order of their triggers. */
  List<Coding> code(int sentence) {
    Syntax syntax = discourse.syntax(sentence);
    Set<Integer> absorbed = new HashSet<>();
    List<Coding> found = new ArrayList<>();
    for (int token : outermostFirst(syntax)) {
      if (absorbed.contains(token)) {
        continue;
      }
      Match match = matcher.match(sentence, token);
      if (match == null || match.entry() == null) {
        continue;
      }
      Coding coding =
          new Coding(
              sentence,
              match.frame(),
              match.entry(),
              pairs.of(sentence, match.frame(), match.entry()));
      Match complement = complement(coding);
      if (!TypeRewrites.byComplement(coding, complement)) {
        continue;
      }
      settleAtHome(coding);
      leaveAnotherCountry(coding);
      if (!hasParticipants(coding)) {
        continue;
      }
      absorb(coding, complement, absorbed);
      Realis judged = realis.judge(sentence, token, match.frame().light);
      if (judged == null) {
        continue;
      }
      if (judged == Realis.NEGATED && coding.actors.stream().noneMatch(Participants::isCoded)) {
        continue; // what nobody known did not do is no news
      }
      coding.realis = judged;
      TypeRewrites.byRealis(coding, TypeRewrites.isVolitional(syntax, token));
      found.add(coding);
    }
    found.sort(java.util.Comparator.comparingInt(Coding::trigger));
    return withoutRepetition(found);
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

  /** Gives actors of no known country that of the article, if they belong to some country. */
  private void settleAtHome(Coding coding) {
    String home = discourse.home();
    if (home == null
        || !DOMESTIC_ACTS.contains(coding.type)
        || coding.actors.stream().anyMatch(p -> p.country() != null)) {
      return;
    }
    Syntax syntax = discourse.syntax(coding.sentence);
    boolean certain =
        coding.type == EventType.PROTEST
            || coding.type == EventType.COERCE
            || coding.type == EventType.ASSAULT;
    for (int i = 0; i < coding.actors.size(); i++) {
      Participant actor = coding.actors.get(i);
      int token = syntax.sentence().tokenAt(actor.end() - 1);
      boolean people = coding.type == EventType.PROTEST && token >= 0 && isPeople(syntax, token);
      boolean crowd = "CVL".equals(actor.role()) && !certain;
      if (actor.name() == null && (people || (HomeCountry.isDomestic(actor.role()) && !crowd))) {
        coding.actors.set(i, HomeCountry.in(home, actor));
        coding.countryOfArticle = true;
      }
    }
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

  private static boolean isPeople(Syntax syntax, int token) {
    return PEOPLE.contains(syntax.lemma(token));
  }

  /** Somebody named or coded acts, or it happens to somebody whose country is known. */
  private static boolean hasParticipants(Coding coding) {
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
      // Who calls his staff home says whom it hurts by the place alone.
      case SANCTION -> known && (toSomebody || (actor && "withdraw".equals(coding.mode)));
      case ACCUSE -> known && (toSomebody || !"allege".equals(coding.mode));
      default -> known;
    };
  }

  /** Words that speak of the same event are not coded again. */
  private void absorb(Coding coding, @Nullable Match complement, Set<Integer> absorbed) {
    Syntax syntax = discourse.syntax(coding.sentence);
    Frame frame = coding.frame;
    if (frame.light >= 0) {
      absorbed.add(frame.light);
    }
    if (coding.entry.kind() != Kind.NOUN) {
      for (LexiconEntry.Condition condition : coding.entry.conditions()) {
        if (condition.negated() || condition.anyFiller()) {
          continue;
        }
        for (String slot : condition.slots()) {
          if (!slot.equals("subj")) {
            absorbed.addAll(frame.get(slot));
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
        spine(syntax, token, absorbed);
      }
    }
    if (complement != null && speech) {
      absorbed.add(complement.frame().token);
    }
  }

  /** The complement, what it is coordinated with, and the clauses it governs in turn. */
  private static void spine(Syntax syntax, int token, Set<Integer> absorbed) {
    if (!absorbed.add(token)) {
      return;
    }
    for (int child : syntax.children(token, "conj", "xcomp", "obj")) {
      spine(syntax, child, absorbed);
    }
  }

  /** One coding for an event that the sentence names twice, by a verb and by a noun. */
  private static List<Coding> withoutRepetition(List<Coding> found) {
    List<Coding> kept = new ArrayList<>();
    for (Coding coding : found) {
      boolean repeated = false;
      for (Coding earlier : kept) {
        repeated |=
            family(earlier.type) == family(coding.type)
                && codes(earlier.actors).equals(codes(coding.actors))
                && (codes(earlier.recipients).equals(codes(coding.recipients))
                    || coding.recipients.isEmpty())
                && (earlier.entry.kind() == Kind.NOUN || coding.entry.kind() == Kind.NOUN);
      }
      if (!repeated) {
        kept.add(coding);
      }
    }
    return kept;
  }

  private static EventType family(EventType type) {
    return type == EventType.CONCEDE ? EventType.RETREAT : type;
  }

  private static Set<String> codes(List<Participant> participants) {
    Set<String> codes = new TreeSet<>();
    for (Participant participant : participants) {
      codes.add(participant.country() == null ? participant.text() : participant.country());
    }
    return codes;
  }
}
