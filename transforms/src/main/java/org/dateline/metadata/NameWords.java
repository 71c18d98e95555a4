package org.dateline.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/**
 * What the elements of one page are called by their classes, ids and the like. Pages name many
 * elements alike: what a name means is found out once. Not thread safe.
 *
 * @param <T> what names mean
 */
public final class NameWords<T> {
  /** Longer attributes hold no words that name a part of a page. */
  private static final int LONGEST_ATTRIBUTE = 300;

  private final List<String> attributes;
  private final int shortest;
  private final Function<List<String>, T> meaning;
  private final T nameless;
  private final Map<String, T> known = new HashMap<>();

  /**
   * @param attributes that name elements
   * @param shortest how many letters a word must have
   * @param meaning of a name's words, which are lower case and sorted, each once
   */
  public NameWords(List<String> attributes, int shortest, Function<List<String>, T> meaning) {
    this.attributes = List.copyOf(attributes);
    this.shortest = shortest;
    this.meaning = meaning;
    nameless = meaning.apply(List.of());
  }

  /** What the element's name means. */
  public T of(Element element) {
    if (element.attributesSize() == 0) {
      return nameless;
    }
    String name = "";
    for (String attribute : attributes) {
      String value = element.attr(attribute);
      if (!value.isEmpty()) {
        value = value.substring(0, Math.min(value.length(), LONGEST_ATTRIBUTE));
        name = name.isEmpty() ? value : name + '\n' + value;
      }
    }
    return name.isEmpty() ? nameless : known.computeIfAbsent(name, this::meaningOf);
  }

  /** Words are parted by all but letters, and by a capital behind a small letter. */
  private T meaningOf(String name) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean letter = i < name.length() && Character.isLetter(name.charAt(i));
      boolean capital =
          letter
              && i > from
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if (!letter || capital) {
        if (i - from >= shortest) {
          insert(name.substring(from, i).toLowerCase(Locale.ROOT), words);
        }
        from = letter ? i : i + 1;
      }
    }
    return meaning.apply(List.copyOf(words));
  }

  private static void insert(String word, List<String> sorted) {
    int at = Collections.binarySearch(sorted, word);
    if (at < 0) {
      sorted.add(-at - 1, word);
    }
  }
}
