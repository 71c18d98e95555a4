package org.dateline.plover;

import java.util.Set;

/**
 * A noun phrase in a sentence: the head with its modifiers and "of" phrases, without articles'
 * prepositions, relative clauses, appositions and conjuncts.
 *
 * @param head token that heads it
 * @param first first token
 * @param last last token, inclusive
 */
record NounPhrase(int head, int first, int last) {
  private static final int LONGEST = 14;
  private static final Set<String> BEFORE =
      Set.of(
          "det",
          "amod",
          "compound",
          "nummod",
          "nmod:poss",
          "nmod:npmod",
          "det:predet",
          "flat",
          "advmod",
          "nmod:desc",
          "compound:prt",
          "nmod:unmarked");

  /** Verbs that say with "of" what the object has to do with. */
  private static final Set<String> CHARGING =
      Set.of("absolve", "accuse", "acquit", "clear", "convict", "deprive", "strip", "suspect");

  /** The phrase of the head. */
  static NounPhrase of(Syntax syntax, int head) {
    int first = head;
    int last = head;
    for (int child : syntax.children(head)) {
      String relation = syntax.relation(child);
      if (child < head && BEFORE.contains(relation)) {
        first = Math.min(first, leftmost(syntax, child));
      } else if (child > head) {
        boolean named =
            relation.equals("flat")
                || relation.equals("compound")
                || (relation.equals("nummod") && child == head + 1)
                || isNameAfterTitle(syntax, head, child);
        boolean of =
            relation.startsWith("nmod")
                && "of".equals(syntax.preposition(child))
                && child - head < LONGEST
                && !isPlace(syntax, head, child)
                && !isOfVerb(syntax, head)
                && !isCharge(syntax, child);
        if (named) {
          last = Math.max(last, child);
        } else if (of || isWithinName(syntax, head, child)) {
          last = Math.max(last, of(syntax, child).last());
        }
      }
    }
    while (last + 1 < syntax.size()
        && !syntax.token(last).entity().equals("O")
        && syntax.token(last + 1).entity().equals(syntax.token(last).entity())
        && syntax.isWithin(last + 1, head)) {
      last++;
    }
    while (first < head
        && ((syntax.relation(first).equals("advmod") && !isQuantity(syntax, first))
            || syntax.relation(first).equals("punct")
            || isDeed(syntax, first, head))) {
      first++;
    }
    if (first < head && syntax.word(first).equals("dead")) {
      first++; // "shot dead three men"
    }
    if (first < head && ParserSlips.startsWithTime(syntax, head)) {
      first++;
    }
    int body = syntax.afterDateline();
    if (head >= body) {
      first = Math.max(first, body);
    }
    return new NounPhrase(head, Math.max(first, head - LONGEST), last);
  }

  /** "more than two dozen": belongs to the number. */
  private static boolean isQuantity(Syntax syntax, int word) {
    return word + 1 < syntax.size() && syntax.word(word + 1).equals("than");
  }

  /** "accused the RSF of genocide": what somebody is accused or deprived of. */
  private static boolean isOfVerb(Syntax syntax, int head) {
    String relation = syntax.relation(head);
    return (relation.equals("obj") || relation.equals("nsubj:pass"))
        && CHARGING.contains(syntax.lemma(syntax.head(head)));
  }

  /** "the expulsion by Iran of two diplomats": no part of the country's name. */
  private static boolean isPlace(Syntax syntax, int head, int child) {
    return syntax.token(head).entity().equals("LOCATION")
        && syntax.tag(head).startsWith("NNP")
        && !syntax.token(child).entity().equals("LOCATION");
  }

  /** "accused the rebels of looting": what they are accused of. */
  static boolean isCharge(Syntax syntax, int child) {
    return syntax.tag(child).equals("VBG")
        || syntax.children(child, "amod").stream()
            .anyMatch(m -> m > 0 && syntax.tag(m).equals("VBG") && syntax.word(m - 1).equals("of"));
  }

  /** "from entering Israel": what is done there, no part of the name. */
  private static boolean isDeed(Syntax syntax, int first, int head) {
    return syntax.tag(first).equals("VBG")
        && syntax.tag(head).startsWith("NNP")
        && Character.isLowerCase(syntax.token(first).text().charAt(0));
  }

  /** "Doctors Without Borders": a preposition with a capital stands in a name. */
  private static boolean isWithinName(Syntax syntax, int head, int child) {
    return child == head + 2
        && syntax.plainRelation(child).equals("nmod")
        && syntax.children(child, "case").stream()
            .anyMatch(word -> Character.isUpperCase(syntax.token(word).text().charAt(0)))
        && Character.isUpperCase(syntax.token(head).text().charAt(0));
  }

  /** Whether the child is a person's name right after the head, as in "the ousted President …". */
  private static boolean isNameAfterTitle(Syntax syntax, int head, int child) {
    String relation = syntax.relation(child);
    return (relation.equals("dep") || relation.equals("appos"))
        && syntax.token(child).entity().equals("PERSON")
        && leftmost(syntax, child) == head + 1;
  }

  /** First word of a part, without its preposition but for that of "at least", "at most". */
  private static int leftmost(Syntax syntax, int token) {
    int left = token;
    boolean bound = syntax.word(token).equals("least") || syntax.word(token).equals("most");
    for (int child : syntax.children(token)) {
      if (child < left && (bound || !syntax.relation(child).equals("case"))) {
        left = Math.min(left, leftmost(syntax, child));
      }
    }
    return left;
  }

  int begin(Syntax syntax) {
    return syntax.token(first).begin();
  }

  int end(Syntax syntax) {
    return syntax.token(last).end();
  }
}
