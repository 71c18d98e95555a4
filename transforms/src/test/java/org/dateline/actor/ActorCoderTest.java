package org.dateline.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.annotation.EntityMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorCoderTest {
  private final ActorCoder coder = ActorCoder.standard();

  @ParameterizedTest
  @CsvSource({
    "US troops, United States, USA, MIL",
    "Niger's military junta, Niger, NER, GOV",
    "Nigerien officials, Niger, NER, GOV",
    "Nigerian officials, Nigeria, NGA, GOV",
    "the Pentagon, Pentagon, USA, MIL",
    "a Kremlin spokesman, Kremlin, RUS, GOV",
    "Washington, United States, USA, GOV",
    "Moscow, Russia, RUS, GOV",
    "Kosovo's government, Kosovo, KOS, GOV",
    "Greenland's premier, Greenland, DNK, GOV",
    "police in Tunis, Tunisia, TUN, COP",
    "Iceland's parliament, Iceland, ISL, LEG",
    "head of Chile's army, Chile, CHL, MIL",
    "dozens of Chadian soldiers, Chad, TCD, MIL",
    "Zambian nurses, Zambia, ZMB, MED",
    "Bolivian miners' unions, Bolivia, BOL, LAB",
    "Somali refugees, Somalia, SOM, REF",
    "Lebanon's opposition leader, Lebanon, LBN, OPP",
    "Hamas militants, Hamas, PSE, REB",
    "West Papua rebels, West Papua, IDN, REB"
  })
  void codesNameCountryAndRole(String phrase, String name, String country, String role) {
    assertThat(coder.code(phrase)).isEqualTo(new ActorCode(name, country, role));
  }

  @ParameterizedTest
  @CsvSource({
    "Niger, Niger, NER",
    "the United States, United States, USA",
    "the EU, European Union, EUR",
    "United Nations, United Nations, UNO",
    "ECOWAS, ECOWAS, IGO",
    "Organization of American States, OAS, IGO"
  })
  void aBareStateOrAllianceHasNoRole(String phrase, String name, String country) {
    assertThat(coder.code(phrase)).isEqualTo(new ActorCode(name, country, null));
  }

  @ParameterizedTest
  @CsvSource({
    "former Peruvian ministers, PER, ELI",
    "Bahraini government warplanes, BHR, MIL",
    "the Saudi-backed government of Yemen, YEM, GOV",
    "rebel-held towns in Syria, SYR, REB",
    "fighters loyal to Khalifa Haftar, LBY, REB",
    "three Norwegians, NOR, CVL",
    "Norwegian women, NOR, CVL",
    "Texas lawmakers, USA, LEG",
    "Turkish Cypriot farmers, CYP, AGR",
    "South Ossetia, GEO, PRE"
  })
  void readsWhatStandsAroundTheHeadNoun(String phrase, String country, String role) {
    ActorCode code = coder.code(phrase);

    assertThat(code.country()).isEqualTo(country);
    assertThat(code.role()).isEqualTo(role);
  }

  @Test
  void titlesCodeThePersonsTheyGoWith() {
    assertThat(coder.code("Fijian Finance Minister Ana Tikoduadua"))
        .isEqualTo(new ActorCode("Ana Tikoduadua", "FJI", "GOV"));
    assertThat(coder.code("Pentagon spokesperson Mary Poe"))
        .isEqualTo(new ActorCode("Mary Poe", "USA", "MIL"));
    assertThat(coder.code("Ana Tikoduadua, Fiji's finance minister"))
        .isEqualTo(new ActorCode("Ana Tikoduadua", "FJI", "GOV"));
  }

  @Test
  void peopleNobodyIdentifiesAreUnknown() {
    assertThat(coder.code("people")).isEqualTo(new ActorCode(null, null, "UNK"));
    assertThat(coder.code("unidentified gunmen")).isEqualTo(new ActorCode(null, null, "UAF"));
  }

  @Test
  void wordsThatNameNobodyGiveNothing() {
    assertThat(coder.code("the weather")).isEqualTo(ActorCode.UNKNOWN);
    assertThat(coder.code("us")).isEqualTo(ActorCode.UNKNOWN);
    assertThat(coder.code("")).isEqualTo(ActorCode.UNKNOWN);
  }

  @Test
  void theContextTellsWhosePoliceItIs() {
    assertThat(coder.code("the police", new ActorContext(List.of(), "NER")))
        .isEqualTo(new ActorCode(null, "NER", "COP"));
  }

  @Test
  void theContextTellsWhichOfTwoCountriesIsMeant() {
    assertThat(coder.code("Congolese rebels", new ActorContext(List.of(), "COG")).country())
        .isEqualTo("COG");
    assertThat(coder.code("Congolese rebels").country()).isEqualTo("COD");
    assertThat(coder.code("the SDF", new ActorContext(List.of(), "SYR")).role()).isEqualTo("REB");
    assertThat(coder.code("the SDF")).isEqualTo(ActorCode.UNKNOWN);
  }

  @Test
  void codedMentionsFillWhatTheWordsLeaveOpen() {
    EntityMention person =
        new EntityMention(
            "Tikoduadua", 4, 14, EntityMention.Type.PERSON, "Ana Tikoduadua", "FJI", "GOV");

    assertThat(coder.code("Ms. Tikoduadua", ActorContext.of(List.of(person))))
        .isEqualTo(new ActorCode("Ana Tikoduadua", "FJI", "GOV"));
  }
}
