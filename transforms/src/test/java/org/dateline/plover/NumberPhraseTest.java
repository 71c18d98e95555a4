package org.dateline.plover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.annotation.DependencyTree;
import org.dateline.annotation.Sentence;
import org.dateline.annotation.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberPhraseTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "close to 1.000 troops, 900, 1000",
        "more than 1.000 troops, 1001, -",
        "over 1.000 troops, 1001, -",
        "about two dozen soldiers, 20, 28",
        "at least 16 people, 16, -",
        "nearly 200 people, 180, 200",
        "up to 50 people, 0, 50",
        "between 30 and 40 people, 30, 40",
        "dozens of people, 24, -",
        "hundreds of people, 200, -",
        "fewer than 10 people, 0, 9",
        "2.5 million people, 2500000, 2500000",
        "three hundred people, 300, 300",
        "twenty-five people, 25, 25",
        "12 people, 12, 12"
      })
  void readsNumbersWithTheWordsThatBlurThem(String phrase, @Nullable Long min, @Nullable Long max) {
    Syntax syntax = syntax(phrase.replace("1.000", "1,000"));
    int first = 0;
    while (!syntax.word(first).matches(".*\\d.*|two|three|twenty-five|dozens|hundreds")) {
      first++;
    }
    NumberPhrase.Range range = NumberPhrase.around(syntax, first, syntax.size() - 1);
    assertThat(range).isNotNull();
    assertThat(range.min()).isEqualTo(min);
    assertThat(range.max()).isEqualTo(max);
  }

  private static Syntax syntax(String phrase) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : phrase.split(" ")) {
      String lemma = word.toLowerCase(Locale.ROOT);
      if (lemma.equals("dozens") || lemma.equals("hundreds")) {
        lemma = lemma.substring(0, lemma.length() - 1);
      }
      tokens.add(new Token(word, at, at + word.length(), lemma, "CD", "O"));
      at += word.length() + 1;
    }
    return new Syntax(new Sentence(0, 0, at, tokens, DependencyTree.unparsed(tokens.size())));
  }
}
