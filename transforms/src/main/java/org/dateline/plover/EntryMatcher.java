package org.dateline.plover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.plover.LexiconEntry.Condition;
import org.dateline.plover.LexiconEntry.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the lexicon entry that fits a word in its sentence best. One article; not thread safe. */
final class EntryMatcher {
  private final Lexicon lexicon;
  private final Discourse discourse;
  private final Participants participants;
  private final ComplementMode modes;
  private final Map<Long, Match> known = new HashMap<>();

  /** A word's frame and the entry that fits; the entry is null if none does. */
  record Match(Frame frame, @Nullable LexiconEntry entry) {}

  EntryMatcher(Lexicon lexicon, Discourse discourse, Participants participants) {
    this.lexicon = lexicon;
    this.discourse = discourse;
    this.participants = participants;
    this.modes = new ComplementMode(lexicon);
  }

  /** The words that the lexicon's conditions name by their class. */
  WordClasses classes() {
    return lexicon.classes();
  }

  /** What the token means; null if it is no verb, noun or predicative adjective. */
  @Nullable Match match(int sentence, int token) {
    long key = (long) sentence << 32 | token;
    if (known.containsKey(key)) {
      return known.get(key);
    }
    known.put(key, null);
    Match found = find(sentence, token);
    known.put(key, found);
    return found;
  }

  /** "March" is the month where the tagger takes it for a name. */
  private static boolean isMonth(Syntax syntax, int token) {
    return syntax.tag(token).startsWith("NNP") && TimeWords.isTime(syntax, token);
  }

  private @Nullable Match find(int sentence, int token) {
    Syntax syntax = discourse.syntax(sentence);
    Kind kind = Lexicon.kind(syntax.token(token));
    if (kind == null
        || (kind == Kind.ADJECTIVE && !syntax.has(token, "cop"))
        || isMonth(syntax, token)) {
      return null;
    }
    String relation = syntax.relation(token);
    if (relation.isEmpty()
        || relation.startsWith("aux")
        || relation.equals("compound")
        || relation.equals("cop")
        || relation.equals("case")
        || relation.equals("flat")
        || (kind == Kind.VERB && relation.equals("amod"))) {
      return null;
    }
    Frames frames = discourse.frames(sentence);
    Frame frame = kind == Kind.NOUN ? frames.ofNoun(token) : frames.ofVerb(token);
    LexiconEntry best = null;
    int bestScore = -1;
    String particle = kind == Kind.VERB ? syntax.particleLemma(token) : null;
    boolean phrasal = particle != null && !lexicon.find(particle, kind).isEmpty();
    List<String> lemmas = phrasal ? List.of(particle) : List.of(syntax.lemma(token));
    for (String lemma : lemmas) {
      for (LexiconEntry entry : lexicon.find(lemma, kind)) {
        int score = entry.specificity() + (lemma.equals(particle) ? 3 : 0);
        if (score > bestScore && holds(sentence, frame, entry)) {
          best = entry;
          bestScore = score;
        }
      }
    }
    return new Match(frame, best);
  }

  private boolean holds(int sentence, Frame frame, LexiconEntry entry) {
    for (Condition condition : entry.conditions()) {
      if (holds(sentence, frame, condition) == condition.negated()) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(int sentence, Frame frame, Condition condition) {
    return met(sentence, frame, condition) != null;
  }

  /**
   * What meets a condition.
   *
   * @param slot of the condition
   * @param word the trigger itself where the condition is about its form
   */
  record Met(String slot, int word) {}

  /** What meets the condition first, leaving aside its sign; null if nothing does. */
  @Nullable Met met(int sentence, Frame frame, Condition condition) {
    Syntax syntax = discourse.syntax(sentence);
    for (String slot : condition.slots()) {
      switch (slot) {
        case "pass" -> {
          if (frame.passive) {
            return new Met(slot, frame.token);
          }
        }
        case "plural" -> {
          if (syntax.tag(frame.token).endsWith("S")) {
            return new Met(slot, frame.token);
          }
        }
        case "light" -> {
          if (frame.light >= 0
              && (condition.anyFiller()
                  || condition.lemmas().contains(syntax.lemma(frame.light))
                  || condition
                      .lemmas()
                      .contains(discourse.frames(sentence).supportLemma(frame.light)))) {
            return new Met(slot, frame.light);
          }
        }
        default -> {
          List<Integer> fillers = frame.get(slot);
          if (!fillers.isEmpty() && condition.anyFiller()) {
            return new Met(slot, fillers.get(0));
          }
          for (int filler : fillers) {
            if (fits(sentence, filler, condition)) {
              return new Met(slot, filler);
            }
          }
        }
      }
    }
    return null;
  }

  private boolean fits(int sentence, int filler, Condition condition) {
    Syntax syntax = discourse.syntax(sentence);
    if (lemmaFits(syntax, filler, condition.lemmas())) {
      return true;
    }
    for (String code : condition.codes()) {
      if (codeFits(sentence, filler, code)) {
        return true;
      }
    }
    return false;
  }

  private boolean lemmaFits(Syntax syntax, int filler, Set<String> lemmas) {
    if (lemmas.isEmpty()) {
      return false;
    }
    if (lemmas.contains(syntax.lemma(filler)) || lemmas.contains(syntax.word(filler))) {
      return true;
    }
    String joined = syntax.hyphenated(filler);
    if (joined != null && lemmas.contains(joined)) {
      return true;
    }
    if (lexicon.classes().has("measure", syntax.lemma(filler)) || syntax.tag(filler).equals("CD")) {
      for (int counted : syntax.children(filler, "nmod")) {
        if ("of".equals(syntax.preposition(counted)) && lemmaFits(syntax, counted, lemmas)) {
          return true;
        }
      }
    }
    int measured = ParserSlips.measured(syntax, filler);
    return measured >= 0 && lemmaFits(syntax, measured, lemmas);
  }

  private boolean namesAct(int sentence, int noun) {
    Match match = match(sentence, noun);
    return (match != null && match.entry() != null)
        || modes.ofRequest(discourse.syntax(sentence), noun, match) != null;
  }

  private boolean codeFits(int sentence, int filler, String code) {
    Syntax syntax = discourse.syntax(sentence);
    switch (code) {
      case "cooperative" -> {
        Match match = match(sentence, filler);
        return match != null && match.entry() != null && match.entry().type().quadClass() <= 2;
      }
      case "act" -> {
        Match match = match(sentence, filler);
        if (match != null && match.entry() != null) {
          return true;
        }
        return modes.ofRequest(syntax, filler, match) != null
            || (syntax.isVerb(filler)
                && discourse.frames(sentence).ofVerb(filler).get("obj").stream()
                    .anyMatch(object -> namesAct(sentence, object)));
      }
      case "hostile" -> {
        Match match = match(sentence, filler);
        return match != null && match.entry() != null && match.entry().type().quadClass() == 4;
      }
      case "money" -> {
        return Quantities.isMoney(syntax, filler);
      }
      case "person" -> {
        return syntax.token(filler).entity().equals("PERSON");
      }
      case "zz" -> {
        return false;
      }
      default -> {
        if (syntax.isVerb(filler)) {
          return false;
        }
        for (Participant participant : participants.all(sentence, filler)) {
          boolean fits =
              switch (code) {
                case "coded" -> Participants.isCoded(participant);
                case "country" ->
                    participant.country() != null
                        && participant.role() == null
                        && !HomeCountry.BODIES.contains(participant.country());
                case "body" ->
                    participant.country() != null
                        && HomeCountry.BODIES.contains(participant.country());
                default -> code.equals(participant.role());
              };
          if (fits) {
            return true;
          }
        }
        return false;
      }
    }
  }
}
