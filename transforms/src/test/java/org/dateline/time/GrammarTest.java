package org.dateline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrammarTest {

  private static Words words(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (String form : text.split("(?=[ -])|(?<=[ -])")) {
      if (!form.equals(" ")) {
        words.add(Word.of(form, "NN", at, at + form.length(), false));
      }
      at += form.length();
    }
    return new Words(words);
  }

  private static Meaning named(String name) {
    return new Meaning.Vague(name);
  }

  private static String read(Grammar grammar, String text) {
    Parser.Expression found = new Parser(grammar, words(text)).longest(0);
    return found == null
        ? "nothing"
        : ((Meaning.Vague) found.meaning()).reference() + " to " + found.end();
  }

  @Test
  void readsTheLongestExpression() {
    Grammar grammar = new Grammar();
    grammar.rule("START", "last", m -> named("short"));
    grammar.rule("START", "last week", m -> named("long"));
    grammar.compile("START");
    assertThat(read(grammar, "last week")).isEqualTo("long to 2");
    assertThat(read(grammar, "last month")).isEqualTo("short to 1");
  }

  @Test
  void prefersTheEarlierOfTwoRulesThatReadEquallyMuch() {
    Grammar grammar = new Grammar();
    grammar.rule("START", "last week", m -> named("first"));
    grammar.rule("START", "last|next week", m -> named("second"));
    grammar.compile("START");
    assertThat(read(grammar, "last week")).isEqualTo("first to 2");
    assertThat(read(grammar, "next week")).isEqualTo("second to 2");
  }

  @Test
  void fallsBackToAShorterReadingWhereTheLongestMeansNothing() {
    Grammar grammar = new Grammar();
    grammar.rule("START", "last", m -> named("short"));
    grammar.rule("START", "last week", m -> null);
    grammar.compile("START");
    assertThat(read(grammar, "last week")).isEqualTo("short to 1");
  }

  @Test
  void leavesOutWhatIsOptional() {
    Grammar grammar = new Grammar();
    grammar.rule("START", "the? ( very last )? week", m -> named("found"));
    grammar.compile("START");
    assertThat(read(grammar, "week")).isEqualTo("found to 1");
    assertThat(read(grammar, "the very last week")).isEqualTo("found to 4");
    assertThat(read(grammar, "the very week")).isEqualTo("nothing");
  }

  @Test
  void passesOverHyphensThatJoinTwoWordsAndSaysSo() {
    Grammar grammar = new Grammar();
    grammar.rule("START", "two year", m -> named(m.hyphenated() ? "joined" : "apart"));
    grammar.compile("START");
    assertThat(read(grammar, "two-year")).isEqualTo("joined to 3");
    assertThat(read(grammar, "two year")).isEqualTo("apart to 2");
    assertThat(read(grammar, "two - year")).isEqualTo("nothing");
  }

  @Test
  void readsSymbolsByTheirRulesAndTerminals() {
    Grammar grammar = new Grammar();
    grammar.terminal(
        "NUMBER",
        Set.of(Grammar.FIGURES),
        (words, at) -> new Grammar.Parse(at + 1, Integer.valueOf(words.lower(at))));
    grammar.rule("WEEK", "week n=NUMBER", m -> m.number("n"));
    grammar.rule("START", "in WEEK", m -> named("week " + m.number("WEEK")));
    grammar.compile("START");
    assertThat(read(grammar, "in week 12")).isEqualTo("week 12 to 3");
  }

  @Test
  void triesOnlyRulesThatMayBeginWithTheWord() {
    Grammar grammar = new Grammar();
    grammar.rule("INNER", "week", m -> named("inner"));
    grammar.rule("START", "the? INNER", m -> named("found"));
    grammar.compile("START");
    assertThat(grammar.candidates(words("the").at(0))).hasSize(1);
    assertThat(grammar.candidates(words("week").at(0))).hasSize(1);
    assertThat(grammar.candidates(words("month").at(0))).isEmpty();
  }

  @Test
  void refusesSymbolsWithoutARule() {
    Grammar grammar = new Grammar();
    grammar.rule("START", "in MONTH", m -> null);
    assertThatThrownBy(() -> grammar.compile("START"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no rule for MONTH");
  }

  @Test
  void refusesBracketsThatDoNotMatch() {
    Grammar grammar = new Grammar();
    assertThatThrownBy(() -> grammar.rule("START", "in the )?", m -> null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("brackets");
  }
}
