package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordPatternsTest {
  private static final Pattern AGO = Pattern.compile("(?<!\\p{L})\\d{1,3} days? ago(?!\\p{L})");
  private static final Pattern POSTED = Pattern.compile("(?<!\\p{L})(?i:posted|written by)");
  private final WordPatterns patterns = new WordPatterns(AGO, POSTED);

  @Test
  void neverMissesAMatch() {
    for (String line :
        List.of(
            "3 days ago", "(posted", "x 120 days ago", "W. WRITTEN BY", "a;3 day ago", "1posted")) {
      int glance = patterns.glance(line);
      for (Pattern pattern : List.of(AGO, POSTED)) {
        assertThat(patterns.mayHold(glance, pattern) || !pattern.matcher(line).find())
            .as(line)
            .isTrue();
      }
    }
  }

  @Test
  void findsAndReplacesAsTheExpressionsDo() {
    for (String line :
        List.of(
            "",
            "posted 3 days ago, written by hand",
            "exposted (posted) posted",
            "12 day ago12 day ago",
            "on 1,500 days ago - x1 day ago - 1 day agog",
            "3 days ago3 days")) {
      for (Pattern pattern : List.of(AGO, POSTED)) {
        assertThat(patterns.find(line, pattern)).isEqualTo(pattern.matcher(line).find());
        assertThat(patterns.replaceAll(line, pattern, "|"))
            .isEqualTo(pattern.matcher(line).replaceAll("|"));
      }
    }
  }

  @Test
  void rulesOutWordsThatBeginOtherwise() {
    assertThat(patterns.mayHoldAny("Rain over the harbour, exposted again")).isFalse();
    assertThat(patterns.mayHold(patterns.glance("Posted yesterday"), AGO)).isFalse();
    assertThat(patterns.mayHold(patterns.glance("17 September"), AGO)).isFalse();
  }
}
