package org.dateline.plover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.plover.Annotated.code;
import static org.dateline.plover.Annotated.countries;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttacksByNobodyNamedTest {
  @ParameterizedTest
  @CsvSource({
    "A car bomb killed seven people in Mosul on Monday., IRQ, seven people, explosives",
    "Two car bomb blasts in Baghdad left four people dead., IRQ, four people, explosives",
    "A grenade exploded in a market in Bangui., CAF, a market in Bangui, explosives",
    "At least six soldiers died in an ambush near Gao., MLI, At least six soldiers, ",
    "Fighting in Khartoum killed at least nine civilians., SDN, at least nine civilians, ",
  })
  void giveTheirVictimsTheCountryOfThePlace(
      String text, String country, String victims, String mode) {
    List<EventMention> mentions = code(text);
    assertThat(mentions).hasSize(1);
    EventMention mention = mentions.get(0);
    assertThat(mention.type()).isEqualTo(EventType.ASSAULT);
    assertThat(mention.mode()).isEqualTo(mode);
    assertThat(countries(mention.actors())).isEmpty();
    assertThat(countries(mention.recipients())).containsExactly(country);
    assertThat(mention.recipients().get(0).text()).isEqualTo(victims);
  }

  @Test
  void areSurerWhereTheVictimsCountryIsTold() {
    double told = code("A car bomb killed seven Iraqi soldiers.").get(0).confidence();
    double lent = code("A car bomb killed seven soldiers in Mosul.").get(0).confidence();
    assertThat(told).isGreaterThan(lent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A gas explosion killed three people in Lagos on Monday.",
        "Eleven people died in a mine in Zambia.",
        "A heart attack killed the mayor of Salta.",
        "A shark killed a surfer near Perth.",
        "A man shot his neighbour in Leeds.",
        "The minister sent condolences to relatives of those who died in the raid on Gao.",
      })
  void areNoAccidentsPrivateCrimesOrCondolences(String text) {
    assertThat(code(text)).isEmpty();
  }

  @Test
  void placeTheUnknownVictimsOfKnownPerpetrators() {
    EventMention mention = code("Israeli jets killed six people in Khan Younis.").get(0);
    assertThat(countries(mention.actors())).containsExactly("ISR");
    assertThat(countries(mention.recipients())).containsExactly("PSE");
  }

  @Test
  void placeThoseWhomNobodyNamedArrests() {
    EventMention mention = code("At least 17 people were arrested in Nairobi.").get(0);
    assertThat(mention.mode()).isEqualTo("arrest");
    assertThat(countries(mention.recipients())).containsExactly("KEN");
  }

  @Test
  void keepsTheVictimWhoIsShotDead() {
    EventMention mention =
        code("A journalist was shot dead by gunmen in Guayaquil on Friday.").get(0);
    assertThat(mention.recipients()).extracting(Participant::text).containsExactly("A journalist");
  }

  @Test
  void takesNobodyForTheOwnerOfTheMissileThatHitsHim() {
    List<EventMention> mentions = code("In Odesa, a missile strike killed a couple.");
    assertThat(mentions).hasSize(1);
    assertThat(mentions.get(0).actors()).allSatisfy(a -> assertThat(a.country()).isNull());
    assertThat(countries(mentions.get(0).recipients())).containsExactly("UKR");
  }
}
