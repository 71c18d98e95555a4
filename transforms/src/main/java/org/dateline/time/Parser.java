package org.dateline.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dateline.time.Grammar.Node;
import org.dateline.time.Grammar.Parse;
import org.dateline.time.Grammar.Rule;
import org.dateline.time.Grammar.Symbol;
import org.jspecify.annotations.Nullable;

/** Reads one sentence by a grammar. Not thread safe; made for each sentence. */
final class Parser {
  private final Grammar grammar;
  private final Words words;
  private final @Nullable List<Parse>[] memo;

  @SuppressWarnings({"unchecked", "rawtypes"})
  Parser(Grammar grammar, Words words) {
    this.grammar = grammar;
    this.words = words;
    this.memo = (List<Parse>[]) new List[grammar.symbolCount() * words.size()];
  }

  /** An expression: its words and what they mean. */
  record Expression(int begin, int end, Meaning meaning) {}

  /** The longest expression that begins at a word; null if none does. */
  @Nullable Expression longest(int at) {
    List<Rule> rules = grammar.candidates(words.at(at));
    if (rules.isEmpty()) {
      return null;
    }
    List<Reading> readings = new ArrayList<>();
    for (Rule rule : rules) {
      walk(rule, rule.pathway(), at, at, false, null, readings);
    }
    readings.sort(Comparator.comparingInt((Reading r) -> r.match().end()).reversed());
    for (Reading reading : readings) {
      Object value = reading.rule().action().apply(reading.match());
      if (value != null) {
        return new Expression(at, reading.match().end(), (Meaning) value);
      }
    }
    return null;
  }

  private record Reading(Rule rule, Match match) {}

  private List<Parse> parses(Symbol symbol, int at) {
    if (at >= words.size() || !mayStart(symbol, words.lower(at))) {
      return List.of();
    }
    int key = symbol.index * words.size() + at;
    List<Parse> known = memo[key];
    if (known != null) {
      return known;
    }
    memo[key] = List.of();
    List<Parse> found = symbol.terminal == null ? byRules(symbol, at) : byTerminal(symbol, at);
    memo[key] = found;
    return found;
  }

  private static boolean mayStart(Symbol symbol, String word) {
    Set<String> starters = symbol.starters;
    return starters.contains(word)
        || (starters.contains(Grammar.FIGURES) && Grammar.hasFigure(word));
  }

  private List<Parse> byTerminal(Symbol symbol, int at) {
    Grammar.Terminal terminal = symbol.terminal;
    Parse parse = terminal == null ? null : terminal.read(words, at);
    return parse == null ? List.of() : List.of(parse);
  }

  private List<Parse> byRules(Symbol symbol, int at) {
    List<Reading> readings = new ArrayList<>();
    for (Rule rule : symbol.rules) {
      walk(rule, rule.pathway(), at, at, false, null, readings);
    }
    List<Parse> found = new ArrayList<>();
    for (Reading reading : readings) {
      int end = reading.match().end();
      if (found.stream().noneMatch(parse -> parse.end() == end)) {
        Object value = reading.rule().action().apply(reading.match());
        if (value != null) {
          found.add(new Parse(end, value));
        }
      }
    }
    return found;
  }

  private void walk(
      Rule rule,
      Node node,
      int begin,
      int at,
      boolean hyphenated,
      Match.@Nullable Capture captures,
      List<Reading> readings) {
    if (node instanceof Node.End) {
      readings.add(new Reading(rule, new Match(words, begin, at, hyphenated, captures)));
    } else if (node instanceof Node.Fork fork) {
      walk(rule, fork.first(), begin, at, hyphenated, captures, readings);
      walk(rule, fork.second(), begin, at, hyphenated, captures, readings);
    } else if (node instanceof Node.Literal literal) {
      String word = words.lower(at);
      if (literal.words().contains(word)) {
        Match.Capture named =
            literal.name() == null
                ? captures
                : new Match.Capture(literal.name(), word, at, at + 1, captures);
        walk(rule, literal.next(), begin, at + 1, hyphenated, named, readings);
      } else if (at > begin && words.isJoint(at)) {
        walk(rule, node, begin, at + 1, true, captures, readings);
      }
    } else if (node instanceof Node.Reference reference) {
      if (at > begin && words.isJoint(at)) {
        walk(rule, node, begin, at + 1, true, captures, readings);
      }
      for (Parse parse : parses(reference.symbol(), at)) {
        Match.Capture named =
            new Match.Capture(reference.name(), parse.value(), at, parse.end(), captures);
        walk(rule, reference.next(), begin, parse.end(), hyphenated, named, readings);
      }
    }
  }
}
