package org.dateline.plover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.plover.Annotated.code;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dateline.plover.Confidence.Fact;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
  private static double of(String sentence) {
    List<EventMention> mentions = code(sentence);
    assertThat(mentions).hasSize(1);
    return mentions.get(0).confidence();
  }

  private static Map<Fact, Double> facts(double model, Fact... so) {
    Map<Fact, Double> facts = new EnumMap<>(Fact.class);
    facts.put(Fact.ANY, 1.0);
    facts.put(Fact.MODEL, model);
    for (Fact fact : so) {
      facts.put(fact, 1.0);
    }
    return facts;
  }

  @Test
  void growsWithTheModelsProbability() {
    Confidence confidence = Confidence.standard();
    assertThat(confidence.of(facts(4))).isGreaterThan(confidence.of(facts(0)));
    assertThat(confidence.of(facts(0))).isGreaterThan(confidence.of(facts(-4)));
  }

  @Test
  void isLessWhereNobodyActsOrNobodyIsToldToSuffer() {
    assertThat(of("Gambian troops attacked a Senegalese convoy."))
        .isGreaterThan(of("A Senegalese convoy was attacked."));
    Confidence confidence = Confidence.standard();
    assertThat(confidence.of(facts(3, Fact.NO_RECIPIENT))).isLessThan(confidence.of(facts(3)));
  }

  @Test
  void isAProbability() {
    Confidence confidence = Confidence.standard();
    assertThat(confidence.of(facts(700))).isBetween(0.5, 1.0);
    assertThat(confidence.of(facts(-700, Fact.values()))).isBetween(0.0, 0.5);
  }

  @Test
  void readsWhatItWrites() {
    Confidence confidence = Confidence.standard();
    Confidence again = Confidence.read(confidence.lines());
    assertThat(again.of(facts(2, Fact.NO_RULE))).isEqualTo(confidence.of(facts(2, Fact.NO_RULE)));
    assertThat(confidence.lines()).hasSize(Fact.values().length);
  }
}
