package org.dateline.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsSourcesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A clerk told Agence France-Presse that the door was shut.",
        "Speaking to the broadcaster Agence France-Presse, she laughed.",
        "According to Agence France-Presse, the ferry was late.",
        "The letter, seen by Agence France-Presse, was not signed.",
        "In an interview with the news agency Agence France-Presse he said no.",
        "Agence France-Presse reported that the bridge had opened."
      })
  void dropsOutletsThatOnlyBroughtTheNews(String text) {
    assertThat(kept(text, "Agence France-Presse")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Soldiers searched the office of Agence France-Presse.",
        "Agence France-Presse said that it would sue the ministry.",
        "The court fined Agence France-Presse for a photograph."
      })
  void keepsOutletsThatTheNewsIsAbout(String text) {
    assertThat(kept(text, "Agence France-Presse")).hasSize(1);
  }

  @Test
  void dropsOutletsInOneRowWithASource() {
    assertThat(
            kept(
                "Two pilots speaking to Agence France-Presse and the BBC news agencies said so.",
                "Agence France-Presse",
                "BBC"))
        .isEmpty();
  }

  private static List<NamedSpan> kept(String text, String... outlets) {
    List<NamedSpan> spans = new ArrayList<>();
    for (String outlet : outlets) {
      int begin = text.indexOf(outlet);
      spans.add(
          new NamedSpan(
              new EntityMention(
                  outlet,
                  begin,
                  begin + outlet.length(),
                  EntityMention.Type.ORGANIZATION,
                  outlet,
                  "MNC",
                  "JRN"),
              true));
    }
    NewsSources.drop(text, spans);
    return spans;
  }
}
