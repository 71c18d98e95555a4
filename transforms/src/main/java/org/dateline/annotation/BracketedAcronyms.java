package org.dateline.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.name.Acronym;
import org.jspecify.annotations.Nullable;

/**
 * Gives acronyms the name that their article spells out beside them, "Full Name (ACR)", "ACR (Full
 * Name)" or "Full Name, known as ACR", wherever they stand in it. Stateless.
 */
final class BracketedAcronyms {
  private static final Set<String> NAMING = Set.of("known", "abbreviated");
  private static final Set<String> FILLERS =
      Set.of(",", "or", "also", "better", "commonly", "widely", "collectively", "which", "is");

  private BracketedAcronyms() {}

  /** The spans, with those of declared acronyms added or renamed, in text order. */
  static List<NamedSpan> resolve(String text, List<Sentence> sentences, List<NamedSpan> spans) {
    Map<Integer, NamedSpan> byEnd = new TreeMap<>();
    Map<Integer, NamedSpan> byBegin = new TreeMap<>();
    for (NamedSpan span : spans) {
      byEnd.put(span.mention().end(), span);
      byBegin.put(span.mention().begin(), span);
    }
    Map<String, NamedSpan> declared = new TreeMap<>();
    for (Sentence sentence : sentences) {
      List<Token> tokens = sentence.tokens();
      for (int i = 1; i + 1 < tokens.size(); i++) {
        declareKnownAs(declared, tokens, i, byEnd);
        if (!tokens.get(i).text().equals("(")) {
          continue;
        }
        Token before = tokens.get(i - 1);
        Token inside = tokens.get(i + 1);
        if (Acronym.isOne(inside.text()) && isEnd(tokens, i + 2)) {
          declare(declared, inside.text(), byEnd.get(before.end()));
        } else if (Acronym.isOne(before.text())) {
          NamedSpan full = byBegin.get(inside.begin());
          if (full != null && isEnd(tokens, sentence.tokenAt(full.mention().end() - 1) + 1)) {
            declare(declared, before.text(), full);
          }
        }
      }
    }
    return declared.isEmpty() ? spans : renamed(text, sentences, spans, declared);
  }

  /** "Full Name, known as ACR": the word at that position is the acronym. */
  private static void declareKnownAs(
      Map<String, NamedSpan> declared, List<Token> tokens, int at, Map<Integer, NamedSpan> byEnd) {
    int before = at - 1;
    if (!Acronym.isOne(tokens.get(at).text())
        || before < 2
        || !tokens.get(before).text().equals("as")
        || !NAMING.contains(tokens.get(before - 1).text())) {
      return;
    }
    before -= 2;
    while (before > 0 && FILLERS.contains(tokens.get(before).text())) {
      before--;
    }
    declare(declared, tokens.get(at).text(), byEnd.get(tokens.get(before).end()));
  }

  private static boolean isEnd(List<Token> tokens, int at) {
    return at < tokens.size() && List.of(")", ",", ";").contains(tokens.get(at).text());
  }

  private static void declare(
      Map<String, NamedSpan> declared, String acronym, @Nullable NamedSpan full) {
    if (full == null) {
      return;
    }
    boolean nameable =
        switch (full.mention().type()) {
          case ORGANIZATION, COUNTRY, MISC -> true;
          default -> false;
        };
    if (nameable && Acronym.mayAbbreviate(acronym, full.mention().text())) {
      declared.putIfAbsent(acronym, full);
    }
  }

  private static List<NamedSpan> renamed(
      String text,
      List<Sentence> sentences,
      List<NamedSpan> spans,
      Map<String, NamedSpan> declared) {
    Map<String, NamedSpan> meant = new TreeMap<>();
    declared.forEach((acronym, full) -> meant.put(acronym, meant(acronym, full, spans)));
    List<NamedSpan> result = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : sentences) {
      List<NamedSpan> here = new ArrayList<>();
      while (next < spans.size() && spans.get(next).mention().begin() < sentence.end()) {
        here.add(spans.get(next++));
      }
      for (Token token : sentence.tokens()) {
        NamedSpan full = meant.get(token.text());
        if (full == null) {
          continue;
        }
        boolean free =
            here.stream()
                .noneMatch(
                    span ->
                        span.overlaps(token.begin(), token.end())
                            && !span.mention().text().equals(token.text()));
        if (free) {
          here.removeIf(span -> span.overlaps(token.begin(), token.end()));
          EntityMention m = full.mention();
          here.add(
              new NamedSpan(
                  new EntityMention(
                      text.substring(token.begin(), token.end()),
                      token.begin(),
                      token.end(),
                      m.type(),
                      m.name(),
                      m.country(),
                      m.role()),
                  full.known()));
        }
      }
      for (NamedSpan span : here) {
        result.add(spelled(span, declared, meant));
      }
    }
    result.addAll(spans.subList(next, spans.size()));
    result.sort(Comparator.comparingInt(span -> span.mention().begin()));
    return result;
  }

  /**
   * What the acronym means: the full name, but what the tables know by the acronym if they do not
   * know the full name and it belongs to no other country.
   */
  private static NamedSpan meant(String acronym, NamedSpan full, List<NamedSpan> spans) {
    if (full.known()) {
      return full;
    }
    String country = full.mention().country();
    for (NamedSpan span : spans) {
      if (span.known()
          && span.mention().text().equals(acronym)
          && (country == null || country.equals(span.mention().country()))) {
        return span;
      }
    }
    return full;
  }

  /** The full name follows where the tables' reading of its acronym was taken. */
  private static NamedSpan spelled(
      NamedSpan span, Map<String, NamedSpan> declared, Map<String, NamedSpan> meant) {
    for (Map.Entry<String, NamedSpan> entry : declared.entrySet()) {
      NamedSpan is = meant.get(entry.getKey());
      if (!span.known()
          && is != null
          && !is.equals(entry.getValue())
          && span.mention().name().equals(entry.getValue().mention().name())) {
        EntityMention m = is.mention();
        return span.named(m.type(), m.name(), m.country(), m.role(), true);
      }
    }
    return span;
  }
}
