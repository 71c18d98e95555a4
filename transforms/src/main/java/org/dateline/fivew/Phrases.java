package org.dateline.fivew;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.annotation.Datelines;
import org.dateline.annotation.DependencyTree;
import org.dateline.annotation.Sentence;
import org.dateline.annotation.Token;
import org.dateline.fivew.Clause.Span;

/** Cuts readable phrases out of parses. Stateless. */
final class Phrases {
  /** Longer subjects are cut behind their last part that fits. */
  private static final int LONGEST_SUBJECT = 12;

  /** Longer predicates are cut likewise. */
  private static final int LONGEST_PREDICATE = 18;

  /** A predicate as short as this is given part of what would make it too long. */
  private static final int LEAST_PREDICATE = 6;

  private static final Set<String> CLAUSE_BEGINS =
      Set.of(
          ",",
          ";",
          "-",
          "--",
          "–",
          "—",
          "that",
          "which",
          "who",
          "when",
          "while",
          "as",
          "because",
          "after",
          "before",
          "and",
          "but",
          "(",
          "where",
          "although",
          "since",
          "until");

  private static final Set<String> BEFORE_VERB =
      Set.of("aux", "aux:pass", "cop", "advmod", "mark", "det", "case", "amod", "compound");

  /** What a subject can do without: asides and whole clauses. */
  private static final Set<String> ASIDE =
      Set.of("acl:relcl", "acl", "appos", "parataxis", "punct", "advcl", "dep", "case");

  private Phrases() {}

  /** The noun phrase of the head with its "of" phrases and conjuncts, without asides. */
  static Span noun(Sentence sentence, int head) {
    return noun(sentence, head, true);
  }

  /** The same, with or without conjuncts. */
  static Span noun(Sentence sentence, int head, boolean conjuncts) {
    DependencyTree tree = sentence.tree();
    int first = head;
    int last = head;
    for (int child : tree.children(head)) {
      String relation = tree.relation(child);
      if (relation.equals("punct")
          || relation.equals("case")
          || relation.equals("cc")
          || relation.equals("cop")
          || (!conjuncts && relation.equals("conj"))
          || relation.equals("mark")) {
        continue;
      }
      if (child < head) {
        if (!ASIDE.contains(relation) || relation.equals("dep")) {
          first = Math.min(first, leftmost(sentence, child));
        }
      } else if (!ASIDE.contains(relation) && !relation.startsWith("aux")) {
        int end =
            relation.equals("conj") ? noun(sentence, child).last() : rightmost(sentence, child);
        if (end - first < LONGEST_SUBJECT) {
          last = Math.max(last, end);
        }
      }
    }
    int body = Datelines.end(sentence);
    return trimmed(sentence, new Span(head >= body ? Math.max(first, body) : first, last));
  }

  /** All from the predicate's first word to the end of the sentence, as headlines are short. */
  static Span rest(Sentence sentence, Span subject, int predicate) {
    int first = beginOfVerb(sentence, predicate);
    if (first <= subject.last() && predicate > subject.last()) {
      first = subject.last() + 1;
    }
    int last = Math.min(sentence.tokens().size() - 1, first + 2 * LONGEST_PREDICATE);
    return trimmed(sentence, new Span(Math.min(first, predicate), last));
  }

  /** The verb with its auxiliaries and as many of its complements, in order, as fit. */
  static Span verb(Sentence sentence, int predicate) {
    DependencyTree tree = sentence.tree();
    int first = beginOfVerb(sentence, predicate);
    int last = predicate;
    for (int child : tree.children(predicate)) {
      if (child < predicate) {
        continue;
      }
      String relation = tree.relation(child);
      boolean another =
          relation.equals("parataxis")
              || (relation.equals("conj") && Words.subject(sentence, child) >= 0)
              || (relation.equals("cc") && startsAnother(sentence, predicate, child));
      if (another) {
        break;
      }
      int end = rightmost(sentence, child);
      if (end - first >= LONGEST_PREDICATE) {
        if (last - first < LEAST_PREDICATE) {
          last = whole(sentence, last, Math.min(end, first + LONGEST_PREDICATE));
        }
        break;
      }
      last = Math.max(last, end);
    }
    return trimmed(sentence, new Span(first, last));
  }

  /** The end of the last part of a phrase that can stand at its end: a noun, number or verb. */
  private static int whole(Sentence sentence, int least, int limit) {
    List<Token> tokens = sentence.tokens();
    int cut = -1;
    for (int i = limit; i > least + 1; i--) {
      String tag = tokens.get(i).tag();
      boolean ends = tokens.get(i).isNoun() || tag.equals("PRP") || tag.equals("CD");
      boolean open =
          i + 1 < tokens.size()
              && (tokens.get(i + 1).isNoun() || tokens.get(i + 1).tag().equals("POS"));
      if (ends && !open) {
        cut = cut < 0 ? i : cut;
        if (i + 1 >= tokens.size()
            || CLAUSE_BEGINS.contains(tokens.get(i + 1).text().toLowerCase(Locale.ROOT))) {
          return i;
        }
      }
    }
    return Math.max(least, cut);
  }

  /** Whether a conjunction leads to a clause that has a subject of its own. */
  private static boolean startsAnother(Sentence sentence, int predicate, int conjunction) {
    for (int conjunct : sentence.tree().children(predicate, "conj")) {
      if (conjunct > conjunction) {
        return Words.subject(sentence, conjunct) >= 0;
      }
    }
    return false;
  }

  private static int beginOfVerb(Sentence sentence, int predicate) {
    DependencyTree tree = sentence.tree();
    int subject = Words.subject(sentence, predicate);
    int first = predicate;
    for (int child : tree.children(predicate)) {
      if (child < predicate && child > subject && BEFORE_VERB.contains(tree.relation(child))) {
        first = Math.min(first, leftmost(sentence, child));
      }
    }
    return subject < predicate ? Math.max(first, subject + 1) : first;
  }

  private static int leftmost(Sentence sentence, int token) {
    int left = token;
    for (int child : sentence.tree().children(token)) {
      left = Math.min(left, child < token ? leftmost(sentence, child) : left);
    }
    return left;
  }

  private static int rightmost(Sentence sentence, int token) {
    int right = token;
    for (int child : sentence.tree().children(token)) {
      right = Math.max(right, child > token ? rightmost(sentence, child) : right);
    }
    return right;
  }

  /** Without marks at both ends, and without a bracket that does not close. */
  private static Span trimmed(Sentence sentence, Span span) {
    int first = span.first();
    int last = span.last();
    int open = -1;
    for (int i = first; i <= last; i++) {
      String text = sentence.tokens().get(i).text();
      open = text.equals("(") ? i : text.equals(")") ? -1 : open;
    }
    last = open > first ? open - 1 : last;
    while (last > first && Words.isPunctuation(sentence.tokens().get(last))) {
      last--;
    }
    while (first < last && Words.isPunctuation(sentence.tokens().get(first))) {
      first++;
    }
    return new Span(first, last);
  }
}
