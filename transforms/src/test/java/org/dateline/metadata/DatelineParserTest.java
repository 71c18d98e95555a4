package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineParserTest {
  private final DatelineParser parser = new DatelineParser();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "WASHINGTON, April 19 (Reuters) - ;Reuters;Washington;--04-19",
        "NAIROBI, Kenya (AP) — ;AP;Nairobi;-",
        "NEW DELHI (PTI): ;PTI;New Delhi;-",
        "Berlin (dpa) - ;dpa;Berlin;-",
        "LAGOS, Nigeria, June 3 (Xinhua) -- ;Xinhua;Lagos;--06-03",
        "Paris, 19 April 2022 (AFP) – ;AFP;Paris;--04-19",
        "(Reuters) - ;Reuters;-;-",
        "PORT-AU-PRINCE, Haiti — ;-;Port-au-Prince;-",
        "Geneva, April 19 – ;-;Geneva;--04-19"
      })
  void readsAgencyPlaceAndDay(String head, String agency, String place, MonthDay day) {
    String paragraph = head + "Sailors left the harbour, officials said.";
    assertThat(parser.parse(paragraph))
        .get()
        .satisfies(
            dateline -> {
              assertThat(dateline.agency()).isEqualTo(agency);
              assertThat(dateline.place()).isEqualTo(place);
              assertThat(dateline.day()).isEqualTo(day);
              assertThat(paragraph.substring(dateline.end())).startsWith("Sailors");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "NAIROBI, April 19 (Quayside) - ;Quayside;Nairobi;--04-19",
        "MOMBASA (Harbour Wire) — ;Harbour Wire;Mombasa;-",
        "Lagos, 3 March (Agency of Pilots) – ;Agency of Pilots;Lagos;--03-03",
        "LIMA, March 4, 2023 (Quayside) -- ;Quayside;Lima;--03-04",
        "Accra (Quayside) - ;Quayside;Accra;-",
        "Quillhaven, 3 March (Quayside) – ;Quayside;Quillhaven;--03-03",
        "QUILLHAVEN, Kenya (Quayside) – ;Quayside;Quillhaven;-",
        "MOMBASA (Kenya) — ;-;Mombasa;-"
      })
  void takesAnyNameBetweenPlaceAndDashForAnAgency(
      String head, String agency, String place, MonthDay day) {
    readsAgencyPlaceAndDay(head, agency, place, day);
  }

  @Test
  void keepsAStatedYear() {
    assertThat(parser.parse("Paris, 19 April 2022 (AFP) – Sailors left."))
        .get()
        .extracting(Dateline::year)
        .isEqualTo(2022);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sailors left the harbour (Reuters photographed it) - all of them.",
        "The Navy — which owns the harbour — stayed.",
        "Officials said on April 19 that the harbour (AP) was open.",
        "Harbour Post – Sailors left.",
        "NAIROBI, April 19 (Quayside) Sailors left.",
        "MOMBASA (Quayside): Sailors left.",
        "NAIROBI (amid protests) - Sailors left.",
        "Ada Quill (Quayside) - Sailors followed her out.",
        "UPDATE (Video) - Sailors left.",
        "NATO (North Atlantic Treaty Organization) - The alliance sailed.",
        "United Nations (UN) - The sailors left.",
        ""
      })
  void findsNoneInOtherParagraphs(String paragraph) {
    assertThat(parser.parse(paragraph)).isEmpty();
  }
}
