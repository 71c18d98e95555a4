package org.dateline.boilerplate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** How much of each block a page's own data repeat: the body of its JSON-LD, its description. */
final class DeclaredText {
  private static final int MAX = 200_000;

  private final List<Block> blocks;
  private final @Nullable Set<Integer> body;
  private final @Nullable Set<Integer> description;
  private final int bodyWords;

  private DeclaredText(List<Block> blocks, @Nullable String body, @Nullable String description) {
    this.blocks = blocks;
    this.body = body == null ? null : runs(body);
    this.description = description == null ? null : runs(description);
    this.bodyWords = this.body == null ? 0 : this.body.size();
  }

  /** Of a dump: nothing is declared. */
  static DeclaredText none(List<Block> blocks) {
    return new DeclaredText(blocks, null, null);
  }

  static DeclaredText of(Document page, List<Block> blocks) {
    Finder found = new Finder();
    NodeTraversor.traverse(found, page);
    return new DeclaredText(blocks, found.body, found.description);
  }

  /** Finds the longest body and the longest description. */
  private static final class Finder implements NodeVisitor {
    private @Nullable String body;
    private @Nullable String description;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.normalName().equals("script")) {
          script(element);
        } else if (element.normalName().equals("meta")) {
          meta(element);
        }
      }
    }

    private void script(Element script) {
      if (script.attr("type").equalsIgnoreCase("application/ld+json")) {
        String found = value(script.data(), "\"articleBody\"");
        if (found != null && (body == null || found.length() > body.length())) {
          body = found;
        }
      }
    }

    private void meta(Element meta) {
      String name = meta.attr("name") + meta.attr("property");
      if (name.equalsIgnoreCase("description") || name.equalsIgnoreCase("og:description")) {
        String content = meta.attr("content");
        if (description == null || content.length() > description.length()) {
          description = content;
        }
      }
    }
  }

  /** The string that follows the first such key of JSON, unescaped but for what parts no words. */
  private static @Nullable String value(String json, String key) {
    int at = json.indexOf(key);
    if (at < 0) {
      return null;
    }
    int from = at + key.length();
    while (from < json.length()
        && (Character.isWhitespace(json.charAt(from)) || json.charAt(from) == ':')) {
      from++;
    }
    if (from >= json.length() || json.charAt(from) != '"') {
      return null;
    }
    StringBuilder out = new StringBuilder();
    for (int i = from + 1; i < json.length() && out.length() < MAX; i++) {
      char c = json.charAt(i);
      if (c == '"') {
        break;
      } else if (c != '\\' || i + 1 >= json.length()) {
        out.append(c);
      } else {
        char escaped = json.charAt(++i);
        if (escaped == 'u' && i + 4 < json.length()) {
          try {
            out.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
            i += 4;
          } catch (NumberFormatException e) {
            out.append(' ');
          }
        } else {
          out.append("nrtbf".indexOf(escaped) >= 0 ? ' ' : escaped);
        }
      }
    }
    return out.length() < 100 ? null : out.toString();
  }

  /** Hashes of all runs of three words. */
  private static Set<Integer> runs(String text) {
    Set<Integer> runs = new HashSet<>();
    walk(text, runs, null);
    return runs;
  }

  /** Adds runs to {@code out}, or counts those of {@code known}: found * 1e6 + all. */
  private static double walk(
      String text, @Nullable Set<Integer> out, @Nullable Set<Integer> known) {
    int a = 0;
    int b = 0;
    int words = 0;
    int found = 0;
    int all = 0;
    int hash = 0;
    boolean in = false;
    boolean markup = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c == '<'
          && i + 1 < text.length()
          && (Character.isLetter(text.charAt(i + 1)) || text.charAt(i + 1) == '/')) {
        markup = true;
      }
      if (!markup && Character.isLetterOrDigit(c)) {
        hash = 31 * hash + Character.toLowerCase(c);
        in = true;
      } else {
        if (in) {
          words++;
          if (words > 2) {
            int run = (a * 31 + b) * 1_000_003 + hash;
            all++;
            if (out != null) {
              out.add(run);
            }
            found += known != null && known.contains(run) ? 1 : 0;
          }
          a = b;
          b = hash;
          hash = 0;
          in = false;
        }
        markup &= c != '>';
      }
    }
    return all == 0 ? -1 : (double) found / all;
  }

  void of(int i, RowOfFacts row) {
    String text = blocks.get(i).text();
    if (blocks.get(i).place() != null) {
      row.add("declared", body == null ? -1 : walk(text, null, body));
      row.add("declared words", bodyWords);
      row.add("described", description == null ? -1 : walk(text, null, description));
    }
  }
}
