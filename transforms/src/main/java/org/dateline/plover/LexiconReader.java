package org.dateline.plover;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.plover.LexiconEntry.Condition;
import org.dateline.plover.LexiconEntry.Kind;
import org.jspecify.annotations.Nullable;

/** Reads lexicon files; the format is described in the README beside them. */
final class LexiconReader {
  private static final Pattern HEAD =
      Pattern.compile(
          "(?<triggers>[^\\[]+?)\\s*(?:\\[(?<conditions>[^]]*)])?\\s*->\\s*(?<mode>\\S+)"
              + "(?<contexts>(?:\\s+\\+[a-z_]+)*)\\s*(?:\\{(?<slots>[^}]*)})?");

  private final WordClasses classes;
  private int order;

  LexiconReader(WordClasses classes) {
    this.classes = classes;
  }

  /**
   * The entries of one file, one for each trigger of each head line.
   *
   * @throws IllegalArgumentException for a line that is neither entry nor example nor remark
   */
  List<LexiconEntry> read(EventType type, Iterable<String> lines) {
    List<LexiconEntry> entries = new ArrayList<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#") || line.startsWith(" ")) {
        continue;
      }
      Matcher head = HEAD.matcher(line.strip());
      if (!head.matches()) {
        throw new IllegalArgumentException(type + ": not an entry: " + line);
      }
      add(type, head, entries);
    }
    return entries;
  }

  private void add(EventType type, Matcher head, List<LexiconEntry> entries) {
    String given = head.group("conditions");
    List<Condition> conditions = conditions(given == null ? "" : given);
    String mode = head.group("mode");
    String slots = head.group("slots") == null ? "" : head.group("slots");
    List<String> actors = slots(slots, "A=");
    boolean symmetrical = !actors.isEmpty() && actors.get(0).startsWith("both");
    if (symmetrical) {
      actors = new ArrayList<>(actors);
      actors.set(0, actors.get(0).substring("both".length()).strip());
    }
    List<String> contexts =
        new ArrayList<>(new TreeSet<>(List.of(head.group("contexts").strip().split("\\s*\\+"))));
    contexts.removeIf(String::isBlank);
    for (String trigger : head.group("triggers").split(",")) {
      String word = trigger.strip();
      int dot = word.lastIndexOf('.');
      String lemma = word.substring(0, dot);
      Kind kind = kind(word.charAt(dot + 1));
      if (kind == Kind.ADJECTIVE && lemma.startsWith("be_")) {
        lemma = lemma.substring("be_".length());
      }
      String id = type + "/" + word + (given == null ? "" : "[" + given.replace("; ", ";") + "]");
      entries.add(
          new LexiconEntry(
              id,
              lemma,
              kind,
              conditions,
              type,
              mode.equals("-") ? null : mode,
              List.copyOf(contexts),
              symmetrical,
              List.copyOf(actors),
              slots(slots, "R="),
              order++));
    }
  }

  private static Kind kind(char letter) {
    for (Kind kind : Kind.values()) {
      if (kind.letter == letter) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no part of speech: " + letter);
  }

  private List<Condition> conditions(String given) {
    List<Condition> conditions = new ArrayList<>();
    for (String part : given.split(";")) {
      String text = part.strip();
      if (text.isEmpty() || text.equals("part")) {
        continue;
      }
      boolean negated = text.startsWith("!");
      String positive = negated ? text.substring(1) : text;
      int equals = positive.indexOf('=');
      List<String> slots =
          List.of((equals < 0 ? positive : positive.substring(0, equals)).split("\\s*,\\s*"));
      Set<String> lemmas = new LinkedHashSet<>();
      Set<String> codes = new LinkedHashSet<>();
      if (equals >= 0) {
        for (String word : words(positive.substring(equals + 1))) {
          if (word.startsWith("@")) {
            lemmas.addAll(classes.get(word.substring(1)));
          } else if (word.startsWith("#")) {
            codes.add(word.substring(1));
          } else {
            lemmas.add(word);
          }
        }
      }
      conditions.add(new Condition(negated, slots, lemmas, codes));
    }
    return List.copyOf(conditions);
  }

  private static List<String> slots(String given, String key) {
    int at = given.indexOf(key);
    if (at < 0) {
      return List.of();
    }
    int next = given.indexOf('=', at + key.length());
    String list = next < 0 ? given.substring(at + 2) : given.substring(at + 2, next - 1);
    return List.copyOf(words(list));
  }

  /** The comma-separated words in order, without repetition. */
  static Set<String> words(String list) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : list.split(",")) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    return words;
  }

  /** The example line's sentence; null if the line is none. */
  static @Nullable String example(String line) {
    int arrow = line.indexOf("=>");
    return line.startsWith(" ") && arrow > 0 ? line.substring(0, arrow).strip() : null;
  }
}
