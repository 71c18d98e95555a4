package org.dateline.plover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of {@code benchmarks/coding} with the event that it is labelled with.
 *
 * @param id file and line
 * @param type null if the marked words tell no event
 * @param mode PLOVER mode, or what kind of no event it is; {@code -} for none
 * @param text without marks
 * @param actors spans in the text
 * @param recipients likewise
 * @param trigger likewise
 */
record LabelledSentence(
    String id,
    @Nullable EventType type,
    String mode,
    String text,
    List<Span> actors,
    List<Span> recipients,
    Span trigger) {
  private static final Pattern MARK = Pattern.compile("\\[([art]):([^]]*)]");

  /** From begin, inclusive, to end, exclusive. */
  record Span(int begin, int end) {
    boolean overlaps(int from, int to) {
      return begin < to && from < end;
    }
  }

  /** All sentences of the folder's files, sorted by file, in order of their lines. */
  static List<LabelledSentence> all(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    List<LabelledSentence> sentences = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".txt", "");
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          sentences.add(of(name + ':' + (i + 1), lines.get(i)));
        }
      }
    }
    return sentences;
  }

  static LabelledSentence of(String id, String line) {
    String[] fields = line.split("\t");
    if (fields.length != 4) {
      throw new IllegalArgumentException(id + ": " + fields.length + " fields");
    }
    StringBuilder text = new StringBuilder();
    List<Span> actors = new ArrayList<>();
    List<Span> recipients = new ArrayList<>();
    Span trigger = null;
    Matcher mark = MARK.matcher(fields[3]);
    int at = 0;
    while (mark.find()) {
      text.append(fields[3], at, mark.start());
      Span span = new Span(text.length(), text.length() + mark.group(2).length());
      text.append(mark.group(2));
      at = mark.end();
      switch (mark.group(1)) {
        case "a" -> actors.add(span);
        case "r" -> recipients.add(span);
        default -> trigger = span;
      }
    }
    text.append(fields[3].substring(at));
    if (trigger == null) {
      throw new IllegalArgumentException(id + ": no trigger");
    }
    EventType type = fields[0].equals("NONE") ? null : EventType.valueOf(fields[0]);
    return new LabelledSentence(id, type, fields[1], text.toString(), actors, recipients, trigger);
  }

  /** Whether the sentence tells no event at all. */
  boolean isEventless() {
    return type == null && !mode.equals("wrongpair");
  }
}
