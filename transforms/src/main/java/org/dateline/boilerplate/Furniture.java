package org.dateline.boilerplate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.RemovedBlock;
import org.jspecify.annotations.Nullable;

/**
 * What a line of usual site wording says that it is. The wording stands in {@code furniture.tsv}.
 *
 * @param kind the kind of furniture
 * @param scope how far it reaches
 */
public record Furniture(RemovedBlock.Kind kind, Scope scope) {

  /** How far a line of furniture reaches. */
  public enum Scope {
    /** This line. */
    LINE,
    /** This line, perhaps: a sentence of an article may read so. */
    HINT,
    /** The headlines or links after it, too. */
    LIST,
    /** A part of the page below the article. */
    TAIL
  }

  /** Longer lines are no furniture that a pattern could tell. */
  private static final int MAX_CHARS = 320;

  /** So many characters of a line choose the rules that are tried; found out once. */
  private static final int BEGINNING = 4;

  private static final int MAX_BEGINNINGS = 20_000;

  private static final Map<String, List<Rule>> BY_BEGINNING = new ConcurrentHashMap<>();

  /**
   * A rule.
   *
   * @param words of which a line that matches holds at least one; none if that is not known
   */
  private record Rule(Furniture furniture, Pattern pattern, List<String> words) {
    boolean matches(String bare) {
      return mayMatch(bare) && pattern.matcher(bare).matches();
    }

    private boolean mayMatch(String bare) {
      for (String word : words) {
        if (bare.contains(word)) {
          return true;
        }
      }
      return words.isEmpty();
    }
  }

  private static final List<Rule> RULES = load();

  /** What the line is by its wording; null if it is nothing that is known. */
  public static @Nullable Furniture of(String line) {
    if (line.length() > MAX_CHARS) {
      return null;
    }
    String bare = bare(line.toLowerCase(Locale.ROOT));
    for (Rule rule : thatMayMatch(bare)) {
      if (rule.matches(bare)) {
        return rule.furniture();
      }
    }
    return null;
  }

  /** The rules that match some line which begins as this one does, in order. */
  private static List<Rule> thatMayMatch(String bare) {
    String beginning = bare.substring(0, Math.min(bare.length(), BEGINNING));
    List<Rule> known = BY_BEGINNING.get(beginning);
    if (known == null) {
      known =
          RULES.stream()
              .filter(
                  rule -> {
                    Matcher matcher = rule.pattern().matcher(beginning);
                    // Without looking past the end it is clear that no longer line matches either.
                    return matcher.matches() || matcher.hitEnd();
                  })
              .toList();
      if (BY_BEGINNING.size() < MAX_BEGINNINGS) {
        BY_BEGINNING.put(beginning, known);
      }
    }
    return known;
  }

  private static String bare(String line) {
    int begin = 0;
    int end = line.length();
    while (begin < end && " :.›»→▸►>•·|-–—*#[(".indexOf(line.charAt(begin)) >= 0) {
      begin++;
    }
    while (end > begin && " :.›»→▸►>•·|-–—*!?…])".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    // A lone sign, such as a bracketed letter, is kept as it is.
    return begin < end && line.charAt(0) != '(' ? line.substring(begin, end) : line;
  }

  private static List<Rule> load() {
    List<Rule> rules = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Furniture.class.getResourceAsStream("furniture.tsv")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] field = line.split("\t", -1);
          rules.add(
              new Rule(
                  new Furniture(
                      RemovedBlock.Kind.valueOf(field[0]),
                      Scope.valueOf(field[1].toUpperCase(Locale.ROOT))),
                  Pattern.compile(field[2]),
                  field.length > 3 ? List.of(field[3].split("\\|", -1)) : List.of()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(rules);
  }
}
