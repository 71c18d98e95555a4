package org.dateline.plover;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.actor.ActorCode;
import org.dateline.actor.ActorContext;
import org.dateline.annotation.EntityMention;
import org.dateline.gazetteer.Countries;
import org.jspecify.annotations.Nullable;

/** Codes the noun phrases of one article as participants. Not thread safe. */
final class Participants {
  private static final Pattern CIVIL_OFFICER =
      Pattern.compile("police|customs|immigration|border|prison|probation|law|intelligence");

  /** "UN-backed government": not the United Nations'. */
  private static final Pattern BACKING =
      Pattern.compile(
          "[\\p{L}.]+-(?:aligned|allied|appointed|backed|brokered|built|funded|made|mediated|operated"
              + "|owned|recogni[sz]ed|run|sponsored|supplied|supported|trained)\\s+");

  private static final Set<String> PLACING = Set.of("in", "from", "of", "at", "near", "inside");

  private final Discourse discourse;
  private final PhraseCoder coder;
  private final Antecedents antecedents;
  private final Groups groups;
  private final SharedNouns sharedNouns;
  private final Map<Long, Participant> known = new HashMap<>();
  private final Map<String, ActorCode> persons = new HashMap<>();
  private final Map<String, Boolean> things = new HashMap<>();
  private final Map<Long, Resolution> resolutions = new HashMap<>();
  private Finds finds = new Finds();

  Participants(Discourse discourse, PhraseCoder coder) {
    this.discourse = discourse;
    this.coder = coder;
    this.antecedents = new Antecedents(discourse, this);
    this.groups = new Groups(discourse, this, antecedents);
    this.sharedNouns = new SharedNouns(discourse, this);
  }

  /** Has the words by which participants are found noted there. */
  void noteIn(Finds noted) {
    finds = noted;
  }

  /** Notes by which word a participant of the pair in hand was found. */
  void found(Participant participant, int word) {
    finds.add(participant, word);
  }

  /** What beside its own words tells who the phrase of that head is; null if nothing does. */
  @Nullable Resolution resolution(int sentence, int head) {
    return resolutions.get(key(sentence, head));
  }

  private void note(int sentence, int head, Resolution resolution) {
    resolutions.put(key(sentence, head), resolution);
  }

  private static long key(int sentence, int head) {
    return (long) sentence << 32 | head;
  }

  /** Who the phrases of that head mean: several for "the two countries". */
  List<Participant> all(int sentence, int head) {
    List<Participant> pair = groups.group(sentence, head);
    if (!pair.isEmpty()) {
      note(sentence, head, Resolution.PAIR);
    } else {
      pair = sharedNouns.of(sentence, head);
      if (!pair.isEmpty()) {
        note(sentence, head, Resolution.SHARED);
      }
    }
    return pair.isEmpty() ? List.of(of(sentence, head)) : pair;
  }

  /** The participant that the phrase of that head names. */
  Participant of(int sentence, int head) {
    long key = key(sentence, head);
    Participant found = known.get(key);
    if (found == null) {
      found = code(sentence, head, true);
      known.put(key, found);
    }
    return found;
  }

  /** The participant that the tokens from first to last name by themselves. */
  Participant span(int sentence, int first, int last) {
    Syntax syntax = discourse.syntax(sentence);
    int begin = syntax.token(first).begin();
    int end = syntax.token(last).end();
    String text = discourse.text(begin, end);
    List<EntityMention> inside = discourse.entities(begin, end);
    ActorCode code = coder.code(bare(text), new ActorContext(inside, null));
    EntityMention named = inside.isEmpty() ? null : inside.get(0);
    String name = code.name() != null ? code.name() : named == null ? null : named.name();
    return new Participant(
        text,
        begin,
        end,
        name,
        code.country(),
        code.role(),
        entityId(named, name, code.country(), code.role()));
  }

  /** The same without looking at other sentences for what pronouns and descriptions mean. */
  Participant literal(int sentence, int head) {
    return code(sentence, head, false);
  }

  private Participant code(int sentence, int head, boolean resolve) {
    Syntax syntax = discourse.syntax(sentence);
    if (syntax.tag(head).startsWith("PRP") || syntax.tag(head).startsWith("W")) {
      Participant antecedent = resolve ? antecedents.ofPronoun(sentence, head) : null;
      if (antecedent != null) {
        note(sentence, head, Resolution.PRONOUN);
      }
      return antecedent != null ? antecedent : at(syntax, new NounPhrase(head, head, head), null);
    }
    NounPhrase phrase = NounPhrase.of(syntax, head);
    int begin = phrase.begin(syntax);
    int end = phrase.end(syntax);
    String text = discourse.text(begin, end);
    List<EntityMention> inside = discourse.entities(begin, end);
    ActorCode code = coder.code(bare(text), new ActorContext(inside, null));
    String hint = null;
    if (code.country() == null) {
      hint = hint(sentence, phrase, resolve);
      if (hint != null) {
        code = coder.code(bare(text), new ActorContext(inside, hint));
      }
    }
    EntityMention named = naming(syntax, phrase, inside);
    String name = code.name() != null ? code.name() : named == null ? null : named.name();
    String country = code.country();
    String role = isMereForce(syntax, phrase) ? null : code.role();
    if (named != null) {
      country = country == null ? named.country() : country;
      role = role == null ? named.role() : role;
      if (named.type() == EntityMention.Type.PERSON) {
        ActorCode person = person(sentence, phrase, named, country, role);
        if (!Objects.equals(country, person.country()) || !Objects.equals(role, person.role())) {
          note(sentence, head, Resolution.PERSON);
        }
        country = person.country();
        role = person.role();
      }
    }
    country = country == null ? NationalTitles.country(text) : country;
    if ("COP".equals(role) && isMilitaryOfficer(syntax, phrase, text)) {
      role = "MIL";
    }
    if (name == null && country == null && role == null && resolve) {
      Participant antecedent =
          syntax.relation(head).equals("appos")
              ? literal(sentence, syntax.head(head)) // "ECOWAS, the bloc that …"
              : antecedents.ofDescription(sentence, head);
      if (antecedent != null) {
        note(sentence, head, Resolution.DESCRIPTION);
        return at(syntax, phrase, antecedent);
      }
    }
    return new Participant(
        text, begin, end, name, country, role, entityId(named, name, country, role));
  }

  /** "threatened to use force": nobody's. */
  private static boolean isMereForce(Syntax syntax, NounPhrase phrase) {
    return syntax.lemma(phrase.head()).equals("force")
        && syntax.tag(phrase.head()).equals("NN")
        && phrase.first() == phrase.head();
  }

  /** Bare "officers" are soldiers where the article tells of soldiers rather than of police. */
  private boolean isMilitaryOfficer(Syntax syntax, NounPhrase phrase, String text) {
    return syntax.lemma(phrase.head()).equals("officer")
        && !CIVIL_OFFICER.matcher(text.toLowerCase(Locale.ROOT)).find()
        && discourse.isMilitary();
  }

  /** The words without article, quotation marks and whose help it has. */
  private static String bare(String text) {
    String bare = text.replaceAll("^[\"'“‘]+|[\"'”’]+$", "");
    bare = BACKING.matcher(bare).replaceAll("");
    String lower = bare.toLowerCase(Locale.ROOT);
    for (String article : List.of("the ", "a ", "an ")) {
      if (lower.startsWith(article)) {
        return bare.substring(article.length());
      }
    }
    return bare;
  }

  /** Whoever is meant, by the words of the phrase of that head. */
  Participant at(int sentence, int head, Participant meant) {
    Syntax syntax = discourse.syntax(sentence);
    return at(syntax, NounPhrase.of(syntax, head), meant);
  }

  private Participant at(Syntax syntax, NounPhrase phrase, @Nullable Participant meant) {
    int begin = phrase.begin(syntax);
    int end = phrase.end(syntax);
    String text = discourse.text(begin, end);
    return meant == null
        ? new Participant(text, begin, end, null, null, null, null)
        : new Participant(
            text, begin, end, meant.name(), meant.country(), meant.role(), meant.entityId());
  }

  /** The country that the phrase's surroundings give it. */
  private @Nullable String hint(int sentence, NounPhrase phrase, boolean resolve) {
    Syntax syntax = discourse.syntax(sentence);
    for (int child : syntax.children(phrase.head(), "nmod:poss")) {
      if (syntax.tag(child).startsWith("PRP")) {
        Participant owner = resolve ? antecedents.ofPronoun(sentence, child) : null;
        if (owner != null && owner.country() != null) {
          note(sentence, phrase.head(), Resolution.POSSESSOR);
        }
        return owner == null ? null : owner.country();
      }
      String country = (resolve ? of(sentence, child) : literal(sentence, child)).country();
      if (country != null) {
        note(sentence, phrase.head(), Resolution.POSSESSOR);
        return country;
      }
    }
    for (int child : syntax.children(phrase.head(), "nmod", "appos", "obl")) {
      String preposition = syntax.preposition(child);
      if (syntax.relation(child).equals("appos")
          || (preposition != null && PLACING.contains(preposition))) {
        String country = literal(sentence, child).country();
        for (int deeper : syntax.children(child, "nmod")) {
          if (country == null && "in".equals(syntax.preposition(deeper))) {
            country = literal(sentence, deeper).country();
          }
        }
        if (country != null) {
          note(sentence, phrase.head(), Resolution.BESIDE);
          return country;
        }
      }
    }
    for (int base : syntax.children(phrase.head(), "amod")) {
      for (int place :
          syntax.word(base).equals("based") ? syntax.children(base) : List.<Integer>of()) {
        String country = syntax.token(place).isNoun() ? literal(sentence, place).country() : null;
        if (country != null) {
          note(sentence, phrase.head(), Resolution.BESIDE);
          return country; // "Vladivostok-based marines"
        }
      }
    }
    String shared = sharedCountry(sentence, phrase.head());
    if (shared != null) {
      note(sentence, phrase.head(), Resolution.BESIDE);
      return shared;
    }
    String earlier = resolve ? antecedents.countryOfDescription(sentence, phrase.head()) : null;
    if (earlier != null) {
      note(sentence, phrase.head(), Resolution.EARLIER);
    }
    return earlier;
  }

  /** "Belarusian judges and prosecutors": the country of an adjective before the first; or null. */
  private @Nullable String sharedCountry(int sentence, int head) {
    Syntax syntax = discourse.syntax(sentence);
    int first = syntax.relation(head).equals("conj") ? syntax.head(head) : -1;
    boolean bare =
        first >= 0
            && syntax.tag(head).equals(syntax.tag(first))
            && syntax.tag(head).startsWith("NN")
            && !syntax.tag(head).startsWith("NNP")
            && !syntax.has(head, "det", "amod", "nmod:poss", "compound", "nummod", "nmod");
    return bare && syntax.has(first, "amod") ? literal(sentence, first).country() : null;
  }

  /** The entity that the head belongs to; of a title or apposition, the person so called. */
  private @Nullable EntityMention naming(
      Syntax syntax, NounPhrase phrase, List<EntityMention> inside) {
    int head = syntax.token(phrase.head()).begin();
    EntityMention person = null;
    for (EntityMention entity : inside) {
      if (entity.begin() <= head && head < entity.end()) {
        return entity;
      }
      if (entity.type() == EntityMention.Type.PERSON) {
        person = entity;
      }
    }
    for (int child : syntax.children(phrase.head(), "appos")) {
      int at = syntax.token(child).begin();
      for (EntityMention entity : discourse.article().entities()) {
        if (entity.type() == EntityMention.Type.PERSON
            && entity.begin() <= at
            && at < entity.end()) {
          return entity;
        }
      }
    }
    return person != null && !syntax.has(phrase.head(), "nmod:poss") ? person : null;
  }

  /** A person's country and role: from title or apposition here, or where first introduced. */
  private ActorCode person(
      int sentence,
      NounPhrase phrase,
      EntityMention named,
      @Nullable String country,
      @Nullable String role) {
    Syntax syntax = discourse.syntax(sentence);
    String key = surname(named.name());
    if (country == null || role == null) {
      for (int child : syntax.children(phrase.head(), "appos")) {
        NounPhrase apposition = NounPhrase.of(syntax, child);
        ActorCode said =
            coder.code(
                bare(discourse.text(apposition.begin(syntax), apposition.end(syntax))),
                ActorContext.NONE);
        country = country == null ? said.country() : country;
        role = role == null ? said.role() : role;
      }
    }
    ActorCode before = persons.get(key);
    if (before != null) {
      country = country == null ? before.country() : country;
      role = role == null ? before.role() : role;
    }
    ActorCode code = new ActorCode(named.name(), country, role);
    if (country != null || role != null) {
      persons.put(key, code);
    }
    return code;
  }

  private static String surname(String name) {
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /** Id of the article's entity of that name; of what only the tables name, as they have it. */
  private @Nullable String entityId(
      @Nullable EntityMention named,
      @Nullable String name,
      @Nullable String country,
      @Nullable String role) {
    if (name == null) {
      return null;
    }
    if (named != null && named.name().equals(name)) {
      return named.entityId();
    }
    EntityMention there = discourse.entityNamed(name);
    if (there != null) {
      return there.entityId();
    }
    return Countries.standard()
        .byName(name)
        .map(
            state ->
                EntityMention.entityId(
                    EntityMention.Type.COUNTRY, state.name(), state.actorCountry()))
        .orElseGet(
            () ->
                EntityMention.entityId(
                    role == null && country != null
                        ? EntityMention.Type.LOCATION
                        : EntityMention.Type.ORGANIZATION,
                    name,
                    country));
  }

  /** Whether the noun itself names nobody, whatever its modifiers say: "military help". */
  boolean isThing(int sentence, int head) {
    String lemma = discourse.syntax(sentence).lemma(head);
    String bare = lemma.substring(lemma.lastIndexOf('-') + 1);
    return things.computeIfAbsent(bare, noun -> !coder.code(noun, ActorContext.NONE).tellsWho());
  }

  /** Whether the participant is coded at all. */
  static boolean isCoded(Participant participant) {
    return participant.country() != null || participant.role() != null;
  }

  /** Whether the participant is coded or named. */
  static boolean isKnown(Participant participant) {
    return isCoded(participant) || participant.name() != null;
  }
}
