package org.dateline.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.time.Grammar.Parse;
import org.dateline.time.Meaning.Calendar;
import org.dateline.time.Meaning.Feast;
import org.dateline.time.Meaning.Pull;
import org.dateline.time.Moment.Grain;
import org.jspecify.annotations.Nullable;

/** Seasons and holidays. Stateless. */
final class Seasons {
  private static final Map<String, Holiday> HOLIDAYS = holidays();
  private static final int LONGEST_NAME = 6;

  private Seasons() {}

  static void addTo(Grammar g) {
    g.rule("SEASONLY", "SEASON", m -> Calendar.of(season(m)));
    g.rule("SEASONLY", "the SEASON", m -> Calendar.of(season(m)));
    g.rule(
        "SEASONLY",
        "the? SEASON of? YEARLY",
        m -> new Calendar(season(m), Pull.NONE, m.meaning("YEARLY")));
    g.rule("SEASONLY", "the? w=last|this|next SEASON", m -> pulled(m, m.word("w")));
    g.rule("SEASONLY", "this w=past|coming SEASON", m -> pulled(m, m.word("w")));
    g.rule("SEASONLY", "that SEASON", m -> Calendar.of(season(m)));
    g.rule("EXPRESSION", "SEASONLY", Seasons::notAName);
    g.terminal("HOLIDAY", starters(), Seasons::holiday);
    g.rule(
        "DAY",
        "HOLIDAY ( of|,? YEARLY )?",
        m ->
            new Feast(
                (Holiday) m.value("HOLIDAY"),
                Pull.NONE,
                m.has("YEARLY") ? m.meaning("YEARLY") : null));
    g.rule(
        "DAY",
        "w=last|this|next HOLIDAY",
        m -> new Feast((Holiday) m.value("HOLIDAY"), pull(m.word("w")), null));
  }

  private static Moment season(Match m) {
    return Moment.of(Grain.SEASON, null, m.number("SEASON"));
  }

  private static Calendar pulled(Match m, String word) {
    return new Calendar(season(m), pull(word), null);
  }

  private static Pull pull(String word) {
    return switch (word) {
      case "last", "past" -> Pull.LAST;
      case "next", "coming" -> Pull.NEXT;
      default -> Pull.THIS;
    };
  }

  /** A season within a name ("Winter Olympics") or before a noun ("fall collection") is no time. */
  private static @Nullable Meaning notAName(Match m) {
    int season = m.beginOf("SEASONLY");
    boolean bare = m.end() - season == 1;
    boolean name = m.words().tag(m.end() - 1).startsWith("NNP");
    boolean down = bare && m.before().equals("a");
    return down || (bare && name && m.words().tag(m.end()).startsWith("NNP"))
        ? null
        : m.meaning("SEASONLY");
  }

  private static @Nullable Parse holiday(Words words, int at) {
    if (!Character.isUpperCase(words.at(at).form().charAt(0))) {
      return null;
    }
    Parse found = null;
    StringBuilder name = new StringBuilder();
    for (int i = at; i < Math.min(words.size(), at + LONGEST_NAME); i++) {
      boolean joined = i > at && (words.isJoint(i) || words.isJoint(i - 1));
      name.append(i == at || joined ? "" : " ").append(words.lower(i).replace('\u2019', '\''));
      Holiday holiday = HOLIDAYS.get(name.toString());
      if (holiday != null) {
        found = new Parse(i + 1, holiday);
      }
    }
    return found;
  }

  private static Set<String> starters() {
    Set<String> words = new TreeSet<>();
    // A hyphen may be a word of its own.
    HOLIDAYS.keySet().forEach(name -> words.add(name.split(" ")[0]));
    HOLIDAYS.keySet().forEach(name -> words.add(name.split("[ -]")[0]));
    return words;
  }

  private static Map<String, Holiday> holidays() {
    Map<String, Holiday> holidays = new HashMap<>();
    try (InputStream in = Seasons.class.getResourceAsStream("holidays.tsv")) {
      if (in == null) {
        throw new IllegalStateException("holidays.tsv is not on the class path");
      }
      List<String> lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
      for (String line : lines) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] columns = line.split("\t");
          holidays.put(columns[0], new Holiday(columns[0], columns[1]));
        }
      }
      return holidays;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
