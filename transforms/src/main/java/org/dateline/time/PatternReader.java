package org.dateline.time;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.dateline.time.Grammar.Node;
import org.dateline.time.Grammar.Symbol;
import org.jspecify.annotations.Nullable;

/** Turns the text of a pattern into the elements it is made of. */
final class PatternReader {
  private static final Node END = new Node.End();

  private final String pattern;
  private final List<String> elements;
  private final Function<String, Symbol> symbols;

  PatternReader(String pattern, Function<String, Symbol> symbols) {
    this.pattern = pattern;
    this.elements = List.of(pattern.trim().split("\\s+"));
    this.symbols = symbols;
  }

  Node read() {
    return sequence(0, elements.size(), END);
  }

  /** The elements from {@code from} up to {@code to}, leading on to {@code after}. */
  private Node sequence(int from, int to, Node after) {
    Node next = after;
    int at = to;
    while (at > from) {
      String element = elements.get(at - 1);
      if (element.equals(")?") || element.equals(")")) {
        int open = opening(at - 1);
        Node group = sequence(open + 1, at - 1, next);
        next = element.equals(")?") ? new Node.Fork(group, next) : group;
        at = open;
      } else {
        next = single(element, next);
        at--;
      }
    }
    return next;
  }

  private int opening(int close) {
    int depth = 0;
    for (int i = close; i >= 0; i--) {
      depth += elements.get(i).startsWith(")") ? 1 : elements.get(i).equals("(") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalStateException("brackets do not match: " + pattern);
  }

  private Node single(String element, Node next) {
    boolean optional = element.length() > 1 && element.endsWith("?");
    String plain = optional ? element.substring(0, element.length() - 1) : element;
    int equals = plain.indexOf('=');
    String name = equals > 0 ? plain.substring(0, equals) : null;
    String body = equals > 0 ? plain.substring(equals + 1) : plain;
    Node node = isSymbol(body) ? reference(body, name, next) : literal(body, name, next);
    return optional ? new Node.Fork(node, next) : node;
  }

  private Node reference(String body, @Nullable String name, Node next) {
    return new Node.Reference(symbols.apply(body), name == null ? body : name, next);
  }

  private static Node literal(String body, @Nullable String name, Node next) {
    return new Node.Literal(Set.copyOf(new TreeSet<>(List.of(body.split("\\|")))), name, next);
  }

  private static boolean isSymbol(String body) {
    return Character.isUpperCase(body.charAt(0)) && body.equals(body.toUpperCase(Locale.ROOT));
  }
}
