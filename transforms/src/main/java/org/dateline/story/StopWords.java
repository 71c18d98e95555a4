package org.dateline.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that say nothing about what a text is about, by language. Thread safe. */
final class StopWords {
  private static final String TABLE = "stop-words.tsv";

  private final Set<String> words;

  private StopWords(Set<String> words) {
    this.words = words;
  }

  /** The stop words of a language given as ISO 639-1 code; none if the table has none. */
  static StopWords of(@Nullable String language) {
    return new StopWords(Table.BY_LANGUAGE.getOrDefault(listOf(language), Set.of()));
  }

  /** Whether the table has stop words of a language. */
  static boolean isKnown(@Nullable String language) {
    return Table.BY_LANGUAGE.containsKey(listOf(language));
  }

  private static String listOf(@Nullable String language) {
    if (language == null) {
      return "";
    }
    return language.equals("nb") || language.equals("nn") ? "no" : language;
  }

  /** Whether a word, folded as {@link TermFinder#fold} does, is one. */
  boolean contains(String folded) {
    return words.contains(folded);
  }

  /** Loaded on first use. */
  private static final class Table {
    static final Map<String, Set<String>> BY_LANGUAGE = load();

    private static Map<String, Set<String>> load() {
      Map<String, Set<String>> table = new HashMap<>();
      try (InputStream in = StopWords.class.getResourceAsStream(TABLE);
          BufferedReader reader =
              new BufferedReader(
                  new InputStreamReader(
                      Objects.requireNonNull(in, TABLE), StandardCharsets.UTF_8))) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          int tab = line.indexOf('\t');
          Set<String> words = new HashSet<>();
          for (String word : line.substring(tab + 1).split(" ", -1)) {
            words.add(TermFinder.fold(word));
          }
          table.put(line.substring(0, tab), words);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return table;
    }
  }
}
