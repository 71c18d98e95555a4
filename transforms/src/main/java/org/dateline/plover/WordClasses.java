package org.dateline.plover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Named classes of lemmas, from {@code classes.txt}. Immutable. */
final class WordClasses {
  private final Map<String, Set<String>> classes;
  private final Map<String, List<String>> byLemma = new HashMap<>();

  private WordClasses(Map<String, Set<String>> classes) {
    this.classes = classes;
    for (Map.Entry<String, Set<String>> named : new TreeMap<>(classes).entrySet()) {
      for (String lemma : named.getValue()) {
        byLemma.computeIfAbsent(lemma, key -> new ArrayList<>()).add(named.getKey());
      }
    }
  }

  /**
   * The classes that the lines define: {@code name: lemma, lemma, …}; {@code #} starts a remark.
   */
  static WordClasses read(Iterable<String> lines) {
    Map<String, Set<String>> classes = new HashMap<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException("no colon in word class: " + line);
      }
      String name = line.substring(0, colon).strip();
      if (classes.put(name, LexiconReader.words(line.substring(colon + 1))) != null) {
        throw new IllegalStateException("classes.txt: two classes are called " + name);
      }
    }
    return new WordClasses(classes);
  }

  /** The lemmas of the class; an unknown name is a mistake in the lexicon. */
  Set<String> get(String name) {
    Set<String> words = classes.get(name);
    if (words == null) {
      throw new IllegalArgumentException("unknown word class @" + name);
    }
    return words;
  }

  /** Names of the classes that the lemma is of, sorted. */
  List<String> of(String lemma) {
    return byLemma.getOrDefault(lemma, List.of());
  }

  /** Whether the lemma is of the class. */
  boolean has(String name, String lemma) {
    return get(name).contains(lemma);
  }
}
