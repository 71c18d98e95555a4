package org.dateline.plover;

import java.util.List;
import java.util.Set;

/** What the parser often takes for something else, told by the words around. Stateless. */
final class ParserSlips {
  private static final int MAX_STEPS = 6;
  private static final int LONGEST_REPORTER = 8;

  /** Verbs that close a sentence with who reports it. */
  private static final Set<String> REPORTS = Set.of("say", "report", "add", "announce", "tell");

  private static final Set<String> FINITE = Set.of("VBD", "VBP", "VBZ");
  private static final Set<String> ROUGHLY = Set.of("about", "around", "over", "under");

  private ParserSlips() {}

  /** "…, banging pots": the parser hangs the participle on its own object. */
  static boolean belongsToParticiple(Syntax syntax, int object) {
    return syntax.children(object, "amod").stream()
        .anyMatch(m -> m > 0 && syntax.tag(m).equals("VBG") && syntax.word(m - 1).equals(","));
  }

  /** "arrested a man linked to rebels": the parser makes a clause of object and participle. */
  static int describedObject(Syntax syntax, int verb) {
    for (int clause : syntax.children(verb, "dep", "ccomp")) {
      if (clause > verb
          && (syntax.tag(clause).equals("VBN") || isReduced(syntax, verb, clause))
          && !syntax.has(clause, "aux", "aux:pass", "mark", "cop")) {
        for (int subject : syntax.children(clause, "nsubj", "nsubj:pass")) {
          if (subject > verb
              && (syntax.token(subject).isNoun() || syntax.tag(subject).equals("CD"))) {
            return subject;
          }
        }
      }
    }
    return -1;
  }

  /** "sanctioned three officials accused of theft": a participle that the tagger takes for more. */
  private static boolean isReduced(Syntax syntax, int verb, int clause) {
    return syntax.tag(clause).equals("VBD")
        && clause + 1 < syntax.size()
        && syntax.tag(clause + 1).equals("IN")
        && !REPORTS.contains(syntax.lemma(verb))
        && !syntax.has(clause, "obj", "ccomp", "xcomp");
  }

  /**
   * "arrested the leader of a banned group, a news agency reported": the parser takes the one
   * arrested for the subject of the report; -1 if it does not.
   */
  static int objectTakenForReporter(Syntax syntax, int verb) {
    for (int report : syntax.children(verb, "ccomp")) {
      if (!REPORTS.contains(syntax.lemma(report)) || syntax.has(report, "mark")) {
        continue;
      }
      List<Integer> subjects = syntax.children(report, "nsubj");
      int first = subjects.isEmpty() ? -1 : subjects.get(0);
      for (int i = first + 1; first > verb && i < report; i++) {
        if (syntax.word(i).equals(",") && report - i <= LONGEST_REPORTER) {
          return first;
        }
      }
    }
    return -1;
  }

  /**
   * "planes built in Sweden bombed …": the parser takes the participle, which only tells which
   * planes, for the main verb.
   */
  static boolean isMainVerb(Syntax syntax, int verb, int participle) {
    return syntax.relation(verb).equals("dep")
        && syntax.tag(participle).equals("VBN")
        && participle < verb
        && !syntax.has(participle, "aux", "aux:pass", "cop", "obj")
        && syntax.has(participle, "nsubj")
        && (syntax.tag(verb).equals("VBD") || syntax.tag(verb).equals("VBZ"));
  }

  /**
   * "Around 300 nurses walked out": the parser takes the nurses for the root, the verb for more.
   */
  static boolean isMainVerbOfRoughly(Syntax syntax, int verb) {
    int head = syntax.head(verb);
    return syntax.tag(verb).equals("VBD")
        && syntax.relation(verb).equals("acl")
        && syntax.relation(head).equals("root")
        && syntax.preposition(head) != null
        && ROUGHLY.contains(syntax.preposition(head));
  }

  /** "reopened the file and this time accuses …": when the next act of the same subject was. */
  static boolean isTimeOfNext(Syntax syntax, int verb, int subject) {
    return syntax.relation(verb).equals("conj")
        && syntax.isVerb(syntax.head(verb))
        && TimeWords.isTime(syntax, subject);
  }

  /** "…, accusing them of …": tells what the subject of the whole sentence did with it. */
  static boolean isAfterthought(Syntax syntax, int verb) {
    return syntax.tag(verb).equals("VBG")
        && verb > 0
        && syntax.word(verb - 1).equals(",")
        && !syntax.relation(verb).equals("amod")
        && !syntax.relation(verb).equals("conj");
  }

  /** The verb of the clause that the verb belongs to, no infinitive or participle; else -1. */
  static int finiteAbove(Syntax syntax, int verb) {
    int at = syntax.head(verb);
    for (int steps = 0; steps < MAX_STEPS && at >= 0; steps++) {
      boolean clause = syntax.relation(at).startsWith("acl") || syntax.relation(at).equals("advcl");
      if (syntax.isVerb(at)
          && !syntax.isInfinitive(at)
          && !clause
          && !syntax.tag(at).equals("VBG")) {
        return at;
      }
      at = syntax.head(at);
    }
    return -1;
  }

  /**
   * The head of what is counted where the phrase has another: "more than a million worth of rice",
   * "60% of the rice", "an additional $2 million in aid"; -1 if the phrase counts nothing so.
   */
  static int measured(Syntax syntax, int head) {
    switch (syntax.tag(head)) {
      case "JJR", "RBR" -> {
        return phrase(syntax, head, "than");
      }
      case "$" -> {
        int counted = phrase(syntax, head, "in");
        return counted >= 0 ? counted : phrase(syntax, head, "of");
      }
      case "DT" -> {
        for (int modifier : syntax.children(head, "amod")) {
          for (int sum : syntax.children(modifier, "dep")) {
            if (syntax.tag(sum).equals("$")) {
              return sum;
            }
          }
        }
        return -1;
      }
      default -> {
        return syntax.word(head).equals("%") ? phrase(syntax, head, "of") : -1;
      }
    }
  }

  /**
   * The head of a phrase that the parser gives an article or "more" for it, or a time behind it:
   * "called off the strike hours after …".
   */
  static int counted(Syntax syntax, int head) {
    if (TimeWords.isUnit(syntax.lemma(head)) && isBeforeAfter(syntax, head)) {
      List<Integer> things = syntax.children(head, "compound");
      int thing = things.isEmpty() ? -1 : things.get(things.size() - 1);
      return thing == head - 1 ? thing : head;
    }
    boolean function = syntax.tag(head).equals("DT") || syntax.tag(head).equals("JJR");
    int measured = function ? measured(syntax, head) : -1;
    return measured < 0 ? head : measured;
  }

  /** "The minister last week threatened …": the parser hangs the verb on the week. */
  private static boolean isBehindTime(Syntax syntax, int verb) {
    int time = syntax.head(verb);
    int subject = time < 0 ? -1 : syntax.head(time);
    return subject >= 0
        && syntax.tag(verb).equals("VBD")
        && syntax.relation(verb).equals("acl")
        && time == verb - 1
        && TimeWords.isUnit(syntax.lemma(time))
        && subject < time
        && syntax.token(subject).isNoun()
        && syntax.relation(subject).equals("root");
  }

  /** "On Friday soldiers fired …", "in 2008 Russian tanks …": head of what the time is part of. */
  private static int joinedToTime(Syntax syntax, int verb) {
    if (!FINITE.contains(syntax.tag(verb)) || syntax.has(verb, "nsubj", "nsubj:pass")) {
      return -1;
    }
    for (int oblique : syntax.children(verb, "obl")) {
      if (oblique < verb && startsWithTime(syntax, oblique)) {
        return oblique;
      }
    }
    int head = syntax.head(verb);
    boolean fragment =
        head >= 0
            && head < verb
            && syntax.relation(head).equals("root")
            && (syntax.relation(verb).equals("dep") || syntax.relation(verb).equals("acl"));
    return fragment && startsWithTime(syntax, head) ? head : -1;
  }

  /** Whether a day or year, with the preposition it has, is taken for part of the phrase. */
  static boolean startsWithTime(Syntax syntax, int head) {
    for (int preposition : syntax.children(head, "case")) {
      int time = preposition + 1;
      boolean part = time < head && syntax.head(time) == head && TimeWords.isTime(syntax, time);
      if (part && Set.of("on", "in").contains(syntax.word(preposition))) {
        return syntax.token(head).isNoun() && !TimeWords.isTime(syntax, head);
      }
    }
    return false;
  }

  private static boolean isBeforeAfter(Syntax syntax, int time) {
    return time + 1 < syntax.size() && Set.of("after", "before").contains(syntax.word(time + 1));
  }

  /** What "on" or "to" govern where the parser makes adverbs of them: "tariffs on $2 million". */
  static int governed(Syntax syntax, int adverb) {
    if (!syntax.tag(adverb).equals("IN") && !syntax.tag(adverb).equals("TO")) {
      return -1;
    }
    for (int sum : syntax.children(adverb, "dep")) {
      if (sum > adverb && syntax.tag(sum).equals("$")) {
        int measured = measured(syntax, sum);
        return measured < 0 ? sum : measured;
      }
    }
    return -1;
  }

  /** "granted the police permission": what is given, where the parser hangs it on the receiver. */
  static int given(Syntax syntax, int receiver) {
    for (int thing : syntax.children(receiver, "dep")) {
      if (thing == receiver + 1 && syntax.tag(thing).startsWith("NN")) {
        return thing;
      }
    }
    return -1;
  }

  private static int phrase(Syntax syntax, int head, String preposition) {
    for (int child : syntax.children(head, "nmod", "obl")) {
      if (preposition.equals(syntax.preposition(child))) {
        return child;
      }
    }
    return -1;
  }

  /** "Chad says Mali must leave": the clause that the parser leaves open how to join; else -1. */
  static int reported(Syntax syntax, int verb) {
    for (int clause : syntax.children(verb, "dep")) {
      if (clause > verb && reporter(syntax, clause) == verb) {
        return clause;
      }
    }
    return -1;
  }

  /** The verb of saying whose object is the clause's subject in truth; else -1. */
  private static int reporter(Syntax syntax, int clause) {
    int verb = syntax.head(clause);
    boolean said =
        syntax.relation(clause).equals("dep")
            && verb >= 0
            && syntax.lemma(verb).equals("say")
            && !syntax.has(clause, "nsubj", "nsubj:pass");
    List<Integer> modals = said ? syntax.children(clause, "aux") : List.of();
    boolean modal = !modals.isEmpty() && syntax.tag(modals.get(0)).equals("MD");
    List<Integer> objects = modal ? syntax.children(verb, "obj") : List.of();
    boolean between =
        objects.size() == 1 && objects.get(0) > verb && objects.get(0) == modals.get(0) - 1;
    return between ? verb : -1;
  }

  /**
   * Head of a finite verb's subject that the parser takes for the object of who reports the clause,
   * or for a place: "around 300 people fled"; -1 if there is none such.
   */
  static int missedSubject(Syntax syntax, int verb) {
    int reporter = reporter(syntax, verb);
    if (reporter >= 0) {
      return syntax.children(reporter, "obj").get(0);
    }
    if (isBehindTime(syntax, verb)) {
      return syntax.head(syntax.head(verb));
    }
    int joined = joinedToTime(syntax, verb);
    if (joined >= 0) {
      return joined;
    }
    boolean finite = FINITE.contains(syntax.tag(verb)) || syntax.has(verb, "aux");
    for (int oblique : finite ? syntax.children(verb, "obl") : List.<Integer>of()) {
      for (int about : syntax.children(oblique, "case")) {
        boolean roughly =
            ROUGHLY.contains(syntax.word(about))
                && about < oblique
                && syntax.tag(about + 1).equals("CD");
        if (roughly && oblique < verb && !TimeWords.isTime(syntax, oblique)) {
          return oblique;
        }
      }
    }
    return -1;
  }
}
