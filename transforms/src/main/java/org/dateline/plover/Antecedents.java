package org.dateline.plover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what pronouns and definite descriptions mean: the nearest earlier phrase that agrees in
 * number and kind, subjects before others. Deterministic; sees one article. Not thread safe.
 */
final class Antecedents {
  static final int SENTENCES_BACK = 3;
  private static final Set<String> PERSON =
      Set.of("he", "she", "him", "his", "her", "hers", "himself", "herself");
  private static final Set<String> THING = Set.of("it", "its", "itself");
  private static final Set<String> PLURAL = Set.of("they", "them", "their", "theirs", "themselves");

  private static final Set<String> BARE_COUNTRY = Set.of("country", "nation", "state", "kingdom");
  private static final Set<String> BARE_POWER =
      Set.of(
          "junta",
          "government",
          "army",
          "military",
          "police",
          "president",
          "regime",
          "parliament",
          "ministry",
          "minister",
          "authorities",
          "authority",
          "cabinet",
          "opposition",
          "troop",
          "soldier",
          "force",
          "premier",
          "court",
          "king",
          "ruler",
          "leader",
          "administration");
  private static final Set<String> PERSON_NOUNS =
      Set.of(
          "minister",
          "president",
          "leader",
          "spokesman",
          "spokeswoman",
          "official",
          "king",
          "queen",
          "secretary",
          "ambassador",
          "envoy",
          "chancellor",
          "premier",
          "general",
          "judge",
          "man",
          "woman",
          "chief",
          "governor",
          "senator",
          "commander");

  /** Of whom one says "it" as well as "they". */
  private static final Set<String> COLLECTIVE =
      Set.of("police", "military", "government", "taliban");

  private static final Set<String> REASONS = Set.of("because_of", "due_to", "for", "over");

  record Candidate(int sentence, int token, Participant participant, boolean subject) {}

  private final Discourse discourse;
  private final Participants participants;
  private @Nullable List<Candidate> candidates;

  Antecedents(Discourse discourse, Participants participants) {
    this.discourse = discourse;
    this.participants = participants;
  }

  /** Who the pronoun means; null if nobody suitable was named before. */
  @Nullable Participant ofPronoun(int sentence, int token) {
    String word = discourse.syntax(sentence).word(token);
    boolean person = PERSON.contains(word);
    boolean plural = PLURAL.contains(word);
    if (!person && !plural && !THING.contains(word)) {
      return null;
    }
    if (THING.contains(word) && takesUpThing(sentence, token)) {
      return null;
    }
    int blamed = person ? -1 : blamed(discourse.syntax(sentence), token);
    List<Integer> owners = blamed >= 0 ? List.of() : owners(sentence, token);
    Candidate best = null;
    int bestScore = Integer.MIN_VALUE;
    for (Candidate candidate : List.copyOf(candidates())) {
      if (!isBefore(candidate, sentence, token)
          || sentence - candidate.sentence() > SENTENCES_BACK
          || !agrees(candidate, person, plural)
          || (plural && isJoined(candidate))
          || bound(candidate, sentence, token)) {
        continue;
      }
      int score = 10 * (candidate.sentence() - sentence) + (candidate.subject() ? 6 : 0);
      if (candidate.sentence() == sentence) {
        score += 2;
      }
      boolean theirs =
          blamed >= 0 ? candidate.token() > blamed : owners.contains(candidate.token());
      if (theirs && candidate.sentence() == sentence) {
        score += 10;
      }
      if (plural && !isPlural(candidate)) {
        score -= 5;
      }
      if (score >= bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    int speaker = person ? -1 : speaker(sentence, token, plural);
    if (speaker < 0) {
      return best == null ? null : best.participant();
    }
    boolean member = // "the union's chairman said they would"
        best != null
            && best.sentence() == sentence
            && discourse.syntax(sentence).isWithin(best.token(), speaker);
    return best == null || (tellsOfPlans(sentence, token) && !member)
        ? participants.of(sentence, speaker)
        : best.participant();
  }

  /**
   * "imposed sanctions on Chad over its raid": the verb whose reason the possessor's deed is, done
   * by those whom the verb is about; -1 if it is none.
   */
  private static int blamed(Syntax syntax, int pronoun) {
    if (!syntax.relation(pronoun).equals("nmod:poss")) {
      return -1;
    }
    int deed = syntax.head(pronoun);
    String preposition = syntax.preposition(deed);
    if (preposition == null || !REASONS.contains(preposition)) {
      return -1;
    }
    int verb = syntax.head(deed);
    for (int steps = 0; verb >= 0 && !syntax.isVerb(verb) && steps < SENTENCES_BACK; steps++) {
      verb = syntax.head(verb);
    }
    return verb >= 0 && verb < pronoun && syntax.isVerb(verb) ? verb : -1;
  }

  /** "told Chad to withdraw its men": heads of the possessor's own subject; empty for others. */
  private List<Integer> owners(int sentence, int pronoun) {
    Syntax syntax = discourse.syntax(sentence);
    int owned = syntax.head(pronoun);
    boolean own =
        syntax.relation(pronoun).equals("nmod:poss")
            && syntax.relation(owned).equals("obj")
            && syntax.isInfinitive(syntax.head(owned));
    return own ? discourse.frames(sentence).subjects().surface(syntax.head(owned)) : List.of();
  }

  /** "said they would": of what is still to come one speaks for oneself. */
  private boolean tellsOfPlans(int sentence, int pronoun) {
    Syntax syntax = discourse.syntax(sentence);
    return TypeRewrites.isVolitional(syntax, syntax.head(pronoun));
  }

  /** "the committee said it would …": head of who speaks of himself; else -1. */
  private int speaker(int sentence, int pronoun, boolean plural) {
    Syntax syntax = discourse.syntax(sentence);
    if (!syntax.relation(pronoun).startsWith("nsubj")) {
      return -1;
    }
    int speaker = discourse.frames(sentence).subjects().speaker(syntax.head(pronoun));
    return speaker >= 0
            && speaker < pronoun
            && syntax.token(speaker).isNoun()
            && (plural || !syntax.tag(speaker).endsWith("S"))
        ? speaker
        : -1;
  }

  static boolean isBefore(Candidate candidate, int sentence, int token) {
    return candidate.sentence() < sentence
        || (candidate.sentence() == sentence && candidate.token() < token);
  }

  /** A pronoun that is no possessive cannot mean another argument of its own verb. */
  private boolean bound(Candidate candidate, int sentence, int token) {
    Syntax syntax = discourse.syntax(sentence);
    if (candidate.sentence() != sentence) {
      return false;
    }
    if (syntax.relation(token).equals("nmod:poss")) {
      return syntax.head(token) == candidate.token();
    }
    int verb = syntax.head(token);
    return syntax.head(candidate.token()) == verb
        || (verb >= 0
            && syntax.tag(verb).equals("VBG")
            && discourse.frames(sentence).subjects().surface(verb).contains(candidate.token()));
  }

  private boolean agrees(Candidate candidate, boolean person, boolean plural) {
    boolean isPerson = isPerson(candidate);
    if (person) {
      return isPerson;
    }
    if (isPerson && !isPlural(candidate)) {
      return false;
    }
    return plural
        ? isPlural(candidate) || candidate.participant().role() != null || isNamed(candidate)
        : (isSingular(candidate) && candidate.participant().country() != null)
            || isNamed(candidate);
  }

  /** "judges and prosecutors": the first stands for all of whom one says "they". */
  private boolean isJoined(Candidate candidate) {
    Syntax syntax = discourse.syntax(candidate.sentence());
    return syntax.relation(candidate.token()).equals("conj")
        && syntax.token(syntax.head(candidate.token())).isNoun();
  }

  private boolean isNamed(Candidate candidate) {
    return candidate.participant().name() != null;
  }

  private boolean isPerson(Candidate candidate) {
    Syntax syntax = discourse.syntax(candidate.sentence());
    return syntax.token(candidate.token()).entity().equals("PERSON")
        || PERSON_NOUNS.contains(syntax.lemma(candidate.token()));
  }

  private boolean isPlural(Candidate candidate) {
    Syntax syntax = discourse.syntax(candidate.sentence());
    return syntax.tag(candidate.token()).equals("NNS")
        || syntax.tag(candidate.token()).equals("NNPS")
        || syntax.has(candidate.token(), "conj")
        || COLLECTIVE.contains(syntax.lemma(candidate.token()));
  }

  /** Whether "it" may mean it, as it may the government, of which one also says "they". */
  private boolean isSingular(Candidate candidate) {
    Syntax syntax = discourse.syntax(candidate.sentence());
    return !isPlural(candidate)
        || (COLLECTIVE.contains(syntax.lemma(candidate.token()))
            && !syntax.tag(candidate.token()).endsWith("S"));
  }

  /** The country or power that "the country", "the West African nation" means; null if none. */
  @Nullable Participant ofDescription(int sentence, int token) {
    Syntax syntax = discourse.syntax(sentence);
    if (isDefinite(syntax, token) && syntax.lemma(token).equals("bloc")) {
      return nearestBody(sentence, token);
    }
    if (!isDefinite(syntax, token)
        || !BARE_COUNTRY.contains(syntax.lemma(token))
        || syntax.tag(token).endsWith("S")) {
      return null;
    }
    Participant bare = nearestCountry(sentence, token, true);
    return bare == null ? nearestCountry(sentence, token, false) : bare;
  }

  /** The country of "the junta", "the government": of the same power named before, or nearest. */
  @Nullable String countryOfDescription(int sentence, int token) {
    Syntax syntax = discourse.syntax(sentence);
    String lemma = syntax.lemma(token);
    if (!BARE_POWER.contains(lemma) || syntax.tag(token).startsWith("NNP")) {
      return null;
    }
    String country = null;
    for (Candidate candidate : List.copyOf(candidates())) {
      if (isBefore(candidate, sentence, token)
          && candidate.participant().country() != null
          && discourse.syntax(candidate.sentence()).lemma(candidate.token()).equals(lemma)) {
        country = candidate.participant().country();
      }
    }
    if (country != null || !isDefinite(syntax, token)) {
      return country;
    }
    if (discourse.home() != null) {
      return discourse.home();
    }
    Participant nearest = nearestCountry(sentence, token, false);
    return nearest == null ? null : nearest.country();
  }

  private @Nullable Participant nearestCountry(int sentence, int token, boolean bare) {
    Participant best = null;
    for (Candidate candidate : List.copyOf(candidates())) {
      Participant participant = candidate.participant();
      if (isBefore(candidate, sentence, token)
          && sentence - candidate.sentence() <= SENTENCES_BACK
          && participant.country() != null
          && (!bare || participant.role() == null)
          && !HomeCountry.BODIES.contains(participant.country())) {
        best = participant;
      }
    }
    return best;
  }

  /** The last body of states named before. */
  private @Nullable Participant nearestBody(int sentence, int token) {
    Participant best = null;
    for (Candidate candidate : List.copyOf(candidates())) {
      String country = candidate.participant().country();
      if (isBefore(candidate, sentence, token)
          && country != null
          && HomeCountry.BODIES.contains(country)) {
        best = candidate.participant();
      }
    }
    return best;
  }

  /** "Chad's decision hurts Mali because it …": what the main clause is about. */
  private boolean takesUpThing(int sentence, int pronoun) {
    Syntax syntax = discourse.syntax(sentence);
    int verb = syntax.head(pronoun);
    return verb >= 0
        && syntax.relation(pronoun).startsWith("nsubj")
        && syntax.relation(verb).equals("advcl")
        && syntax.children(syntax.head(verb), "nsubj").stream()
            .anyMatch(subject -> isThing(syntax, sentence, subject));
  }

  /** "Chad's decision": whose it is says nothing of who "it" may be. */
  private boolean isThing(Syntax syntax, int sentence, int token) {
    return syntax.has(token, "nmod:poss") && participants.isThing(sentence, token);
  }

  static boolean isDefinite(Syntax syntax, int token) {
    return syntax.children(token, "det").stream()
        .anyMatch(d -> Set.of("the", "this", "that", "these", "those").contains(syntax.word(d)));
  }

  /** Every coded phrase of the article that is no pronoun, in text order. */
  List<Candidate> candidates() {
    List<Candidate> all = candidates;
    if (all == null) {
      all = new ArrayList<>();
      // Known while it grows: a description is resolved by what stands before it.
      candidates = all;
      for (int s = 0; s < discourse.size(); s++) {
        Syntax syntax = discourse.syntax(s);
        for (int t = 0; t < syntax.size(); t++) {
          String relation = syntax.relation(t);
          if (!syntax.token(t).isNoun()
              || relation.equals("compound")
              || relation.equals("flat")
              || relation.isEmpty()) {
            continue;
          }
          if (syntax.children(t, "nmod:poss").stream()
              .anyMatch(p -> syntax.tag(p).startsWith("PRP"))) {
            continue; // "its troops" lead to the owner, who stands before them
          }
          Participant participant = participants.of(s, t);
          boolean named = participant.country() != null || participant.name() != null;
          if (named && !isThing(syntax, s, t)) {
            // The parser takes a subject for the root of a fragment at times.
            boolean subject = relation.startsWith("nsubj") || relation.equals("root");
            all.add(new Candidate(s, t, participant, subject));
          }
        }
      }
    }
    return all;
  }
}
