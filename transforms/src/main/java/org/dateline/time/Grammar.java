package org.dateline.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rules that say which words form a time expression, and what they mean.
 *
 * <p>A pattern is a row of elements: {@code last|past} is a word in lower case, or one of several;
 * {@code MONTH} is a symbol, read by a terminal or by the rules of that name; {@code ( … )?} and
 * {@code the?} may be missing; {@code w=last|past} and {@code n=COUNT} name what an element read. A
 * symbol without a name is read under its own. Hyphens that join two words are passed over, so that
 * "third-quarter" reads as "third quarter". Immutable once {@link #compile compiled}.
 */
final class Grammar {
  /** The key of words with a figure in them, which no list of words can hold. */
  static final String FIGURES = "#";

  private final Map<String, Symbol> symbols = new LinkedHashMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, List<Rule>> byStarter = new HashMap<>();
  private String start = "";

  /** Reads a symbol from the words themselves. */
  @FunctionalInterface
  interface Terminal {
    /** What begins at a word: a value and the index after it; null if nothing does. */
    @Nullable Parse read(Words words, int at);
  }

  /** Something read: its value, and the index after its last word. */
  record Parse(int end, Object value) {}

  /** What a rule's words mean; null if they mean nothing after all. */
  @FunctionalInterface
  interface Action extends Function<Match, @Nullable Object> {}

  static final class Symbol {
    final String name;
    final int index;
    final List<Rule> rules = new ArrayList<>();
    final Set<String> starters = new HashSet<>();
    @Nullable Terminal terminal;

    Symbol(String name, int index) {
      this.name = name;
      this.index = index;
    }
  }

  /** An element of a pattern, and where it leads. */
  sealed interface Node {
    record Literal(Set<String> words, @Nullable String name, Node next) implements Node {}

    record Reference(Symbol symbol, String name, Node next) implements Node {}

    record Fork(Node first, Node second) implements Node {}

    record End() implements Node {}
  }

  record Rule(Symbol symbol, String pattern, Node pathway, Action action) {}

  /** Declares a terminal, with all words it may begin with ({@link #FIGURES} for figures). */
  void terminal(String name, Set<String> starters, Terminal terminal) {
    Symbol symbol = symbol(name);
    symbol.terminal = terminal;
    symbol.starters.addAll(starters);
  }

  /** Adds a rule; of two that read equally many words the earlier one counts. */
  void rule(String symbolName, String pattern, Action action) {
    Symbol symbol = symbol(symbolName);
    PatternReader reader = new PatternReader(pattern, this::symbol);
    Rule rule = new Rule(symbol, pattern, reader.read(), action);
    symbol.rules.add(rule);
    rules.add(rule);
  }

  /** Readies the grammar for parsing {@code start}; throws if a symbol has no rule. */
  Grammar compile(String start) {
    this.start = start;
    for (Symbol symbol : symbols.values()) {
      if (symbol.terminal == null && symbol.rules.isEmpty()) {
        throw new IllegalStateException("no rule for " + symbol.name);
      }
    }
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Rule rule : rules) {
        grown |= rule.symbol().starters.addAll(starters(rule.pathway()));
      }
    }
    for (Rule rule : symbol(start).rules) {
      for (String starter : starters(rule.pathway())) {
        byStarter.computeIfAbsent(starter, key -> new ArrayList<>()).add(rule);
      }
    }
    return this;
  }

  /** The rules of the start symbol that may read an expression beginning with the word. */
  List<Rule> candidates(Word word) {
    String lower = word.lower();
    List<Rule> found = byStarter.get(lower);
    if (found != null) {
      return found;
    }
    return hasFigure(lower) ? byStarter.getOrDefault(FIGURES, List.of()) : List.of();
  }

  int symbolCount() {
    return symbols.size();
  }

  private Symbol symbol(String name) {
    Symbol known = symbols.get(name);
    if (known == null) {
      known = new Symbol(name, symbols.size());
      symbols.put(name, known);
    }
    return known;
  }

  private static Set<String> starters(Node node) {
    if (node instanceof Node.Literal literal) {
      return literal.words();
    }
    if (node instanceof Node.Reference reference) {
      return reference.symbol().starters;
    }
    if (node instanceof Node.Fork fork) {
      Set<String> both = new HashSet<>(starters(fork.first()));
      both.addAll(starters(fork.second()));
      return both;
    }
    throw new IllegalStateException("a rule that reads no word");
  }

  static boolean hasFigure(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= '0' && c <= '9') {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "grammar of " + start + ", " + rules.size() + " rules";
  }
}
