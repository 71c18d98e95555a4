package org.dateline.plover;

import java.util.List;
import java.util.Set;

/**
 * Builds the frames of verbs and predicative adjectives; {@link NounFrames} those of event nouns.
 * Immutable.
 */
final class Frames {
  private static final Set<String> CAPTIVES = Set.of("captive", "hostage", "prisoner");

  private final Syntax syntax;
  private final Subjects subjects;
  private final WordClasses classes;
  private final PrepositionalPhrases phrases;
  private final NounFrames nouns;

  Frames(Syntax syntax, WordClasses classes) {
    this.syntax = syntax;
    this.classes = classes;
    this.subjects = new Subjects(syntax, classes);
    this.phrases = new PrepositionalPhrases(syntax);
    this.nouns = new NounFrames(syntax, classes, subjects, phrases);
  }

  Subjects subjects() {
    return subjects;
  }

  /** The slots of a verb or of an adjective with a copula. */
  Frame ofVerb(int verb) {
    Frame frame = new Frame(verb);
    frame.passive = syntax.isPassive(verb);
    frame.add("subj", subjects.logical(verb));
    List<Integer> objects = subjects.objects(verb);
    frame.add("obj", objects);
    frame.add("iobj", syntax.withConjuncts(syntax.children(verb, "iobj")));
    frame.add("iobj", adjacentReceiver(verb, objects));
    for (int object : objects) {
      if (isAnaphoric(object)) {
        frame.add("told", List.of(object));
      }
    }
    for (int subject : frame.get("subj")) {
      frame.add("submod", syntax.children(subject, "compound", "amod"));
    }
    List<Integer> things = frame.passive ? thingsGiven(verb) : List.of();
    if (!things.isEmpty()) {
      // "Nepal was given ambulances": the subject is the indirect object.
      Frame turned = new Frame(verb);
      turned.passive = true;
      turned.add("subj", frame.get("subj"));
      turned.add("obj", things);
      turned.add("iobj", objects);
      frame = turned;
    }
    complements(verb, frame);
    addressee(verb, frame);
    for (int became : syntax.children(verb, "obj")) {
      if (frame.passive && CAPTIVES.contains(syntax.lemma(became))) {
        frame.add("xcomp", List.of(became));
      }
    }
    phrases.add(verb, frame, true);
    particles(verb, frame);
    for (String slot : new String[] {"on", "to", "with"}) {
      for (int asked : frame.get(slot)) {
        for (int clause : syntax.children(asked, "acl")) {
          if (syntax.isInfinitive(clause)) {
            frame.add("comp", List.of(clause));
          }
        }
      }
    }
    if (syntax.relation(verb).equals("conj") && syntax.isVerb(syntax.head(verb))) {
      sharedObject(verb, frame);
    }
    List<Integer> agreements = new java.util.ArrayList<>(frame.get("obj"));
    agreements.addAll(frame.get("out_of"));
    agreements.addAll(frame.get("from"));
    for (int agreement : agreements) {
      relative(agreement, frame);
    }
    for (int object : List.copyOf(frame.get("obj"))) {
      frame.add("mod2", syntax.children(object, "compound", "amod"));
      if (classes.has("measure", syntax.lemma(object))) {
        for (int counted : syntax.children(object, "nmod")) {
          frame.add("mod2", syntax.children(counted, "compound", "amod"));
        }
      }
      phrases.addDeeper(object, frame);
      authors(verb, object, frame);
      for (int clause : syntax.children(object, "acl")) {
        if (syntax.isInfinitive(clause)) {
          frame.add("comp", List.of(clause));
        }
      }
    }
    return frame;
  }

  /**
   * "a letter to the minister threatening to leave", "phoned the king to convey thanks": whom it is
   * for.
   */
  private void addressee(int verb, Frame frame) {
    int head = syntax.head(verb);
    if (syntax.isVerb(head) && syntax.isInfinitive(verb) && Contacts.isContact(syntax, head)) {
      frame.addDeep("to", subjects.objects(head));
    }
    if (head < 0 || !syntax.tag(verb).equals("VBG")) {
      return;
    }
    List<Integer> told = syntax.isVerb(head) ? syntax.children(head, "obl") : List.of(head);
    for (int to : told) {
      if (to < verb && Contacts.writing(syntax, classes, to) >= 0) {
        while (syntax.plainRelation(to).equals("nmod")) {
          to = syntax.head(to);
        }
        frame.addDeep("to", List.of(to));
      }
    }
  }

  /** Objects of a passive, but not what the subject became: "was shot dead", "taken hostage". */
  private List<Integer> thingsGiven(int verb) {
    List<Integer> things =
        syntax.withConjuncts(syntax.children(verb, "obj")).stream()
            .filter(thing -> !syntax.tag(thing).startsWith("JJ"))
            .filter(thing -> !CAPTIVES.contains(syntax.lemma(thing)))
            .toList();
    return new java.util.ArrayList<>(things);
  }

  /** "the charge": what the text told before, with no words of its own about what it holds. */
  private boolean isAnaphoric(int noun) {
    return syntax.children(noun, "det").stream()
            .anyMatch(d -> Set.of("the", "this", "that", "these", "those").contains(syntax.word(d)))
        && !syntax.has(noun, "nmod", "acl", "acl:relcl", "ccomp", "amod", "compound");
  }

  /** "promised Malawi money": the parser makes one noun of the receiver and the thing given. */
  private List<Integer> adjacentReceiver(int verb, List<Integer> objects) {
    if (objects.isEmpty() || syntax.has(verb, "iobj") || syntax.isPassive(verb)) {
      return List.of();
    }
    int thing = objects.get(0);
    for (int name : syntax.children(thing, "compound")) {
      boolean country =
          Set.of("COUNTRY", "LOCATION").contains(syntax.token(name).entity())
              && syntax.tag(name).startsWith("NNP");
      if (country
          && name + 1 == thing
          && name == verb + 1
          && classes.has("material", syntax.lemma(thing))) {
        return List.of(name);
      }
    }
    return List.of();
  }

  /** What the parser hangs on a particle: "wrote off the debt", "pulled out of Georgia". */
  private void particles(int verb, Frame frame) {
    int next = verb + 1;
    if (syntax.particleLemma(verb) == null || next >= syntax.size()) {
      return;
    }
    if (syntax.relation(next).equals("case")
        && classes.has("particle_verbs", syntax.lemma(verb) + '_' + syntax.word(next))
        && frame.get("obj").isEmpty()
        && !frame.passive) {
      frame.add("obj", syntax.withConjuncts(List.of(syntax.head(next))));
    }
    for (int particle : syntax.children(verb, "advmod", "compound:prt")) {
      for (int oblique : syntax.children(particle, "obl", "nmod")) {
        frame.add(
            syntax.word(particle) + "_of".repeat("of".equals(syntax.preposition(oblique)) ? 1 : 0),
            List.of(oblique));
        String preposition = syntax.preposition(oblique);
        if (preposition != null) {
          frame.add(preposition, List.of(oblique));
          phrases.addDeeper(oblique, frame);
        }
      }
    }
  }

  /** "condemned and attacked the plan": the object of the last verb serves the first, too. */
  private void sharedObject(int verb, Frame frame) {
    int first = syntax.head(verb);
    if (frame.get("obj").isEmpty() && first + 2 >= verb && !frame.passive) {
      frame.add("obj", subjects.objects(first));
    }
  }

  private void complements(int verb, Frame frame) {
    frame.add("xcomp", syntax.children(verb, "xcomp"));
    frame.add("ccomp", syntax.children(verb, "ccomp"));
    int reported = ParserSlips.reported(syntax, verb);
    frame.add("ccomp", reported < 0 ? List.of() : List.of(reported));
    for (int clause : frame.get("xcomp")) {
      // "found the trader guilty", "wants China to leave"
      frame.add("obj", syntax.withConjuncts(syntax.children(clause, "nsubj")));
    }
    for (int clause : syntax.children(verb, "advcl")) {
      // The parser often takes "urged X to leave" for a clause of purpose; and "of arming" is one.
      if (clause > verb && (syntax.isInfinitive(clause) || marked(clause))) {
        frame.add(syntax.isInfinitive(clause) ? "xcomp" : "comp", List.of(clause));
        for (int mark : syntax.children(clause, "mark")) {
          if (!syntax.word(mark).equals("to") && !isBeforeDay(clause)) {
            if (syntax.isInfinitive(clause)) { // "called on Chad to leave"
              frame.add(syntax.word(mark), syntax.withConjuncts(syntax.children(clause, "nsubj")));
            }
            frame.add(syntax.word(mark), List.of(clause));
          }
        }
      }
    }
    for (int clause : frame.get("ccomp")) {
      frame.add("modal", syntax.children(clause, "aux"));
    }
    for (int clause : frame.get("xcomp")) {
      frame.add("comp2", syntax.withConjuncts(syntax.children(clause, "obj")));
    }
    frame.add("comp", frame.get("xcomp"));
    frame.add("comp", frame.get("ccomp"));
    frame.add("advmod", syntax.children(verb, "advmod"));
  }

  /** "vowed on Friday to leave": the parser takes the day for the subject of the infinitive. */
  private boolean isBeforeDay(int clause) {
    List<Integer> subjects = syntax.children(clause, "nsubj");
    return !subjects.isEmpty() && TimeWords.isTime(syntax, subjects.get(0));
  }

  private boolean marked(int clause) {
    return syntax.children(clause, "mark").stream()
        .anyMatch(
            m ->
                Set.of("of", "for", "from", "against", "on", "upon", "with")
                    .contains(syntax.word(m)));
  }

  /** Who takes part in the clause that says what an agreement allows. */
  private void relative(int noun, Frame frame) {
    for (int clause : syntax.children(noun, "acl:relcl", "acl")) {
      if (syntax.isVerb(clause)) {
        List<Integer> inside = new java.util.ArrayList<>(subjects.objects(clause));
        inside.addAll(subjects.surface(clause));
        inside.remove(Integer.valueOf(noun));
        frame.addDeep("rel", inside);
      }
    }
  }

  /** "a plan by the ministry", "aid offered by Peru": whose the thing is that is dealt with. */
  private void authors(int verb, int object, Frame frame) {
    List<Integer> beside = new java.util.ArrayList<>(syntax.children(object, "nmod", "nmod:agent"));
    if (!frame.passive) {
      beside.addAll(syntax.children(verb, "obl")); // the parser may hang it on the verb
    }
    for (int child : beside) {
      if ("by".equals(syntax.preposition(child)) && !TimeWords.isTime(syntax, child)) {
        frame.addDeep("author", syntax.withConjuncts(List.of(child)));
      }
    }
    for (int clause : syntax.children(object, "acl", "amod")) {
      if (syntax.tag(clause).equals("VBN") && clause > object) {
        frame.addDeep("author", subjects.logical(clause));
      }
    }
    for (int clause : syntax.children(verb, "dep", "ccomp")) {
      if (syntax.tag(clause).equals("VBN") && syntax.children(clause, "nsubj").contains(object)) {
        frame.addDeep("author", subjects.logical(clause));
      }
    }
    for (int clause : syntax.children(object, "acl:relcl")) {
      List<Integer> makers = new java.util.ArrayList<>(subjects.logical(clause));
      makers.remove(Integer.valueOf(object));
      frame.addDeep("maker", makers);
    }
  }

  /** The slots of an event noun. */
  Frame ofNoun(int noun) {
    return nouns.of(noun);
  }

  /** The verb's lemma, with its particle if the class of support verbs knows it so. */
  String supportLemma(int verb) {
    return nouns.supportLemma(verb);
  }
}
