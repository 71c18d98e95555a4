package org.dateline.plover;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.annotation.Token;
import org.dateline.plover.LexiconEntry.Kind;

/** Verbs and nouns that name PLOVER events, with their conditions. Immutable, thread safe. */
public final class Lexicon {
  private final WordClasses classes;
  private final Map<String, List<LexiconEntry>> byWord = new HashMap<>();
  private final Map<String, Boolean> firstWords = new HashMap<>();
  private final List<LexiconEntry> entries;

  Lexicon(WordClasses classes, List<LexiconEntry> entries) {
    this.classes = classes;
    this.entries = List.copyOf(entries);
    for (LexiconEntry entry : entries) {
      byWord
          .computeIfAbsent(entry.lemma() + '.' + entry.kind().letter, key -> new ArrayList<>())
          .add(entry);
      int particle = entry.lemma().indexOf('_');
      String word = particle < 0 ? entry.lemma() : entry.lemma().substring(0, particle);
      firstWords.put(word.substring(word.lastIndexOf('-') + 1) + '.' + entry.kind().letter, true);
      firstWords.put(word + '.' + entry.kind().letter, true);
    }
  }

  /** The lexicon that ships with Dateline, read once. */
  public static Lexicon standard() {
    return Holder.STANDARD;
  }

  /** Whether some token may name an event: a cheap test that needs no parse. */
  public boolean mayNameEvent(List<Token> tokens) {
    for (Token token : tokens) {
      Kind kind = kind(token);
      if (kind != null && firstWords.containsKey(lemma(token) + '.' + kind.letter)) {
        return true;
      }
    }
    return false;
  }

  /** Every entry of the word, in the order of the lexicon. */
  List<LexiconEntry> find(String lemma, Kind kind) {
    return byWord.getOrDefault(lemma + '.' + kind.letter, List.of());
  }

  /** Whether the lexicon has entries of the word: lemma, dot and letter of its part of speech. */
  boolean lists(String word) {
    return byWord.containsKey(word);
  }

  List<LexiconEntry> entries() {
    return entries;
  }

  WordClasses classes() {
    return classes;
  }

  static @org.jspecify.annotations.Nullable Kind kind(Token token) {
    return token.isVerb()
        ? Kind.VERB
        : token.isNoun() ? Kind.NOUN : token.tag().startsWith("JJ") ? Kind.ADJECTIVE : null;
  }

  static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  /** The lines of a file beside this class. */
  static List<String> lines(String resource) {
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing on the class path: " + resource);
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return reader.lines().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    static final Lexicon STANDARD = read();

    private static Lexicon read() {
      WordClasses classes = WordClasses.read(lines("classes.txt"));
      LexiconReader reader = new LexiconReader(classes);
      List<LexiconEntry> entries = new ArrayList<>();
      for (EventType type : EventType.values()) {
        entries.addAll(reader.read(type, lines("lexicon/" + type + ".txt")));
      }
      return new Lexicon(classes, entries);
    }
  }
}
