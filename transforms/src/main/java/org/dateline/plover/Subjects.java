package org.dateline.plover;

import java.util.List;
import java.util.Set;

/** Finds the subjects and objects of verbs, also where the syntax only implies them. Immutable. */
final class Subjects {
  private static final int MAX_STEPS = 6;
  private static final int DEEPEST_AGENT = 3;

  /** Prepositions of times and reasons. */
  private static final Set<String> ASIDE =
      Set.of(
          "after",
          "amid",
          "because_of",
          "before",
          "despite",
          "during",
          "following",
          "over",
          "since",
          "until");

  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");

  private final Syntax syntax;
  private final WordClasses classes;

  Subjects(Syntax syntax, WordClasses classes) {
    this.syntax = syntax;
    this.classes = classes;
  }

  /** Heads of the verb's grammatical subject, of its own or by control; empty if none is said. */
  List<Integer> surface(int verb) {
    return surface(verb, 0);
  }

  private List<Integer> surface(int verb, int steps) {
    List<Integer> own = syntax.children(verb, "nsubj", "nsubj:pass");
    if (own.size() > 1 && own.get(0) < syntax.afterDateline()) {
      own = own.subList(1, own.size());
    }
    boolean parted = ParserSlips.isAfterthought(syntax, verb) && !syntax.has(verb, "aux");
    if (!own.isEmpty() && !parted && !ParserSlips.isTimeOfNext(syntax, verb, own.get(0))) {
      return antecedents(verb, List.of(behindDateline(verb, own.get(0))));
    }
    int missed = ParserSlips.missedSubject(syntax, verb);
    if (missed >= 0) {
      return syntax.withConjuncts(List.of(missed));
    }
    return steps > MAX_STEPS ? List.of() : controller(verb, steps + 1);
  }

  /** The subject proper where the parser takes the dateline ("LIMA, Peru --") for it. */
  private int behindDateline(int verb, int subject) {
    int body = syntax.afterDateline();
    if (subject >= body) {
      return subject;
    }
    for (int i = body; i < verb; i++) {
      if (syntax.token(i).isNoun()
          && syntax.isWithin(i, subject)
          && syntax.head(i) < body
          && !TimeWords.isTime(syntax, i)) {
        return i;
      }
    }
    return subject;
  }

  /** Heads of the one who acts: the subject, of passives the agent. */
  List<Integer> logical(int verb) {
    return syntax.isPassive(verb) ? agent(verb) : surface(verb);
  }

  /** The "by" phrase of a passive that is no time and no means. */
  private List<Integer> agent(int verb) {
    for (int oblique : syntax.children(verb, "obl:agent", "obl", "nmod")) {
      String preposition = syntax.preposition(oblique);
      if ("by".equals(preposition) && !TimeWords.isTime(syntax, oblique)) {
        return syntax.withConjuncts(List.of(oblique));
      }
    }
    List<Integer> armed = armedInWhenClause(verb);
    return armed.isEmpty() ? agentBelow(verb, 0) : armed;
  }

  /**
   * "was threatened with death by rebels", "were killed in a raid by bandits": the parser hangs the
   * agent on what stands between.
   */
  private List<Integer> agentBelow(int word, int depth) {
    for (int child : syntax.children(word, "obl", "obj", "xcomp", "nmod")) {
      if (child < word || depth >= DEEPEST_AGENT || isAside(child) || syntax.isVerb(child)) {
        continue;
      }
      if (depth > 0 && "by".equals(syntax.preposition(child)) && !TimeWords.isTime(syntax, child)) {
        return syntax.withConjuncts(List.of(child));
      }
      List<Integer> below = agentBelow(child, depth + 1);
      if (!below.isEmpty()) {
        return below;
      }
    }
    return List.of();
  }

  /** What happened at another time, or why. */
  private boolean isAside(int phrase) {
    String preposition = syntax.preposition(phrase);
    return preposition != null && ASIDE.contains(preposition);
  }

  /** "was kidnapped when gunmen stormed …": who comes armed in the clause did it. */
  private List<Integer> armedInWhenClause(int verb) {
    for (int clause : syntax.children(verb, "advcl")) {
      boolean when =
          syntax.children(clause, "advmod", "mark").stream()
              .anyMatch(m -> syntax.word(m).equals("when"));
      for (int subject : when ? syntax.children(clause, "nsubj") : List.<Integer>of()) {
        if (classes.has("armed", syntax.lemma(subject))) {
          return syntax.withConjuncts(List.of(subject));
        }
      }
    }
    return List.of();
  }

  /** Heads of the one acted upon: the object, of passives the subject. */
  List<Integer> objects(int verb) {
    if (syntax.isPassive(verb)) {
      List<Integer> own = syntax.children(verb, "nsubj:pass", "nsubj");
      if (!own.isEmpty()) {
        return antecedents(verb, own.subList(0, 1));
      }
      return controller(verb, 1);
    }
    List<Integer> own = new java.util.ArrayList<>(syntax.children(verb, "obj"));
    own.removeIf(o -> ParserSlips.belongsToParticiple(syntax, o) || syntax.has(o, "case"));
    if (ParserSlips.reported(syntax, verb) >= 0) {
      return List.of();
    }
    own.replaceAll(o -> ParserSlips.counted(syntax, o));
    if (!own.isEmpty()) {
      return antecedents(verb, own.subList(0, 1));
    }
    List<Integer> indirect = syntax.children(verb, "iobj");
    if (indirect.size() == 1
        && syntax.token(indirect.get(0)).isNoun()
        && !syntax.has(verb, "xcomp", "ccomp")) {
      int given = ParserSlips.given(syntax, indirect.get(0));
      // otherwise nothing is given: the parser errs
      return antecedents(verb, given < 0 ? indirect : List.of(given));
    }
    int described = ParserSlips.describedObject(syntax, verb);
    described = described < 0 ? ParserSlips.objectTakenForReporter(syntax, verb) : described;
    if (described >= 0) {
      return syntax.withConjuncts(List.of(described));
    }
    boolean gap =
        syntax.relation(verb).equals("acl:relcl")
            && syntax.children(verb, "nsubj").stream().noneMatch(s -> isRelative(s))
            && syntax.has(verb, "nsubj");
    return gap ? List.of(syntax.head(verb)) : List.of();
  }

  private boolean isRelative(int token) {
    return RELATIVES.contains(syntax.word(token)) && syntax.tag(token).startsWith("W");
  }

  /** The heads with their conjuncts; a relative pronoun stands for the noun it refers to. */
  private List<Integer> antecedents(int verb, List<Integer> heads) {
    int head = heads.get(0);
    if (isRelative(head) || (syntax.word(head).equals("that") && relativeVerb(verb))) {
      int clause = verb;
      while (clause >= 0 && !syntax.relation(clause).startsWith("acl")) {
        clause =
            syntax.relation(clause).equals("conj") || syntax.relation(clause).equals("xcomp")
                ? syntax.head(clause)
                : -1;
      }
      return clause < 0 || syntax.head(clause) < 0
          ? List.of()
          : syntax.withConjuncts(List.of(syntax.head(clause)));
    }
    return syntax.withConjuncts(heads);
  }

  private boolean relativeVerb(int verb) {
    return syntax.relation(verb).equals("acl:relcl");
  }

  private List<Integer> controller(int verb, int steps) {
    int head = syntax.head(verb);
    if (head < 0) {
      return List.of();
    }
    if (ParserSlips.isAfterthought(syntax, verb)) {
      int main = ParserSlips.finiteAbove(syntax, verb);
      if (main >= 0) {
        return surface(main, steps);
      }
    }
    String relation = syntax.relation(verb);
    switch (relation) {
      case "conj", "parataxis" -> {
        return syntax.isPredicate(head) && relation.equals("conj")
            ? surface(head, steps)
            : List.of();
      }
      case "xcomp", "ccomp", "advcl", "dep", "csubj" -> {
        if (!syntax.isVerb(head)) {
          List<Integer> owner = syntax.children(head, "nsubj");
          return owner.isEmpty() && relation.equals("xcomp")
              ? surface(head, steps)
              : owner.isEmpty() ? nounOwner(head, steps) : antecedents(head, owner);
        }
        if (relation.equals("advcl") && GerundClauses.tellsOfObject(syntax, verb)) {
          List<Integer> objects = objects(head);
          return objects.isEmpty() ? surface(head, steps) : objects;
        }
        int owner = plannerOf(verb, head);
        if (owner >= 0) {
          return syntax.withConjuncts(List.of(owner));
        }
        if (relation.equals("xcomp") || syntax.isInfinitive(verb)) {
          if (classes.has("object_control", syntax.lemma(head))) {
            // "called him to offer help" by telephone, unlike "called on him to help"
            List<Integer> objects = syntax.lemma(head).equals("call") ? List.of() : objects(head);
            if (!objects.isEmpty()) {
              return objects;
            }
            for (int oblique : syntax.children(head, "obl")) {
              if (TimeWords.isTime(syntax, oblique)) {
                continue;
              }
              if ("on".equals(syntax.preposition(oblique))
                  || "upon".equals(syntax.preposition(oblique))
                  || "for".equals(syntax.preposition(oblique))) {
                return syntax.withConjuncts(List.of(oblique));
              }
            }
          }
        }
        if (ParserSlips.isMainVerb(syntax, verb, head)) {
          return antecedents(head, syntax.children(head, "nsubj"));
        }
        // "…, accusing them of …": the parser leaves open how, but the subject is the main verb's.
        boolean loose = relation.equals("dep") && !syntax.tag(verb).equals("VBG");
        return loose ? behindRelative(verb) : surface(head, steps);
      }
      case "obj" -> {
        // "sent a note to the bank threatening …": the parser takes the threat for the thing
        // sent.
        boolean written =
            syntax.tag(verb).equals("VBG")
                && syntax.isVerb(head)
                && syntax.children(head, "obj").stream()
                    .anyMatch(o -> o < verb && classes.has("document", syntax.lemma(o)));
        return written ? surface(head, steps) : List.of();
      }
      case "acl", "acl:relcl" -> {
        int writing = syntax.tag(verb).equals("VBG") ? Contacts.writing(syntax, classes, head) : -1;
        if (writing >= 0) {
          return nounOwner(writing, steps);
        }
        if (syntax.has(head, "nsubj")
            && syntax.has(head, "cop")
            && syntax.tag(verb).equals("VBG")) {
          return antecedents(head, syntax.children(head, "nsubj"));
        }
        if (syntax.tag(verb).equals("VBG")
            && (classes.has("document", syntax.lemma(head))
                || classes.has("industrial", syntax.lemma(head)))) {
          return nounOwner(head, steps);
        }
        boolean main = syntax.tag(verb).equals("VBD") && syntax.relation(head).equals("root");
        if (main || syntax.tag(verb).equals("VBG") || syntax.tag(verb).equals("VBN")) {
          return syntax.withConjuncts(List.of(head));
        }
        return relation.equals("acl") ? nounOwner(head, steps) : List.of(head);
      }
      default -> {
        return List.of();
      }
    }
  }

  /** "Malta, whose boats …, settled": the parser takes the subject for the root of a fragment. */
  private List<Integer> behindRelative(int verb) {
    int at = syntax.head(verb);
    while (at >= 0
        && syntax.isVerb(at)
        && (syntax.relation(at).equals("dep") || syntax.relation(at).equals("acl:relcl"))) {
      at = syntax.head(at);
    }
    boolean fragment =
        at >= 0
            && at < verb
            && syntax.token(at).isNoun()
            && syntax.relation(at).equals("root")
            && syntax.tag(verb).startsWith("VB")
            && verb > 0
            && syntax.word(verb - 1).equals(",");
    return fragment ? syntax.withConjuncts(List.of(at)) : List.of();
  }

  /** Head of the subject that says, promises or denies what the verb's clause tells; else -1. */
  int speaker(int verb) {
    int clause = verb;
    for (int steps = 0; steps < MAX_STEPS; steps++) {
      int head = syntax.head(clause);
      if (head < 0 || !syntax.isVerb(head)) {
        return -1;
      }
      String relation = syntax.relation(clause);
      if (relation.equals("ccomp") && classes.has("reporting", syntax.lemma(head))) {
        List<Integer> subjects = surface(head);
        return subjects.isEmpty() ? -1 : subjects.get(0);
      }
      if (!relation.equals("conj") && !relation.equals("xcomp")) {
        return -1;
      }
      clause = head;
    }
    return -1;
  }

  /** "praised Peru's decision to send troops": the parser hangs what is decided on the praise. */
  private int plannerOf(int verb, int head) {
    for (int to : syntax.children(verb, "mark")) {
      int plan = to - 1;
      if (syntax.word(to).equals("to")
          && plan > head
          && syntax.head(plan) == head
          && syntax.relation(plan).equals("obj")
          && classes.has("realis_plan_nouns", syntax.lemma(plan))) {
        List<Integer> possessors = syntax.children(plan, "nmod:poss");
        return possessors.isEmpty() ? -1 : possessors.get(0);
      }
    }
    return -1;
  }

  /** Whose plan, promise or decision the noun is. */
  private List<Integer> nounOwner(int noun, int steps) {
    List<Integer> possessor = syntax.children(noun, "nmod:poss");
    if (!possessor.isEmpty()) {
      return syntax.withConjuncts(possessor);
    }
    for (int modifier : syntax.children(noun, "nmod")) {
      String preposition = syntax.preposition(modifier);
      if ("by".equals(preposition) || "from".equals(preposition) || "of".equals(preposition)) {
        return syntax.withConjuncts(List.of(modifier));
      }
    }
    int verb = syntax.head(noun);
    String relation = syntax.relation(noun);
    if (verb >= 0
        && syntax.isVerb(verb)
        && (relation.equals("obj") || relation.equals("nsubj:pass") || relation.equals("obl"))) {
      return relation.equals("nsubj:pass") ? agent(verb) : surface(verb, steps);
    }
    return List.of();
  }
}
