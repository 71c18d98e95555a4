package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineParserTest {
  private final BylineParser parser = new BylineParser();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Ada Quill;Ada Quill",
        "by Ada Quill;Ada Quill",
        "BY ADA QUILL;Ada Quill",
        "By Ada Quill and Bo Ferrer, Senior Reporters;Ada Quill,Bo Ferrer",
        "By Ada Quill, Bo Ferrer & Cy Lund;Ada Quill,Bo Ferrer,Cy Lund",
        "Written by Ada Quill;Ada Quill",
        "Author: Ada Quill;Ada Quill",
        "Von Max Harbichler;Max Harbichler",
        "Par Lucie d'Arvor;Lucie d'Arvor",
        "Por Inés de la Vega;Inés de la Vega",
        "Door Joost van der Meulen;Joost van der Meulen",
        "By Dr. Ada Quill, MD;Ada Quill",
        "By Ada Quill | March 14, 2023 | 4 min read;Ada Quill",
        "Published March 14, 2023 by Ada Quill;Ada Quill",
        "By Ada Quill Updated March 14, 2023;Ada Quill",
        "Ada Quill | March 14, 2023;Ada Quill",
        "Ada Quill, Staff Writer;Ada Quill",
        "By Ada Quill (ada@harbour.example);Ada Quill",
        "By Ada Quill for The Harbour Post;Ada Quill",
        "Posted in Harbours by Ada Quill;Ada Quill",
        "By Ada Quill | Filed under Harbours, Ships;Ada Quill",
        "By Mary-Jane O’Brien;Mary-Jane O’Brien"
      })
  void readsAuthors(String line, String authors) {
    assertThat(parser.parse(line))
        .get()
        .extracting(Byline::authors)
        .isEqualTo(List.of(authors.split(",", -1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "AP Nairobi;AP;Nairobi",
        "AFP | Port-au-Prince;AFP;Port-au-Prince",
        "PTI | New Delhi;PTI;New Delhi",
        "NAIROBI (Reuters) -;Reuters;Nairobi",
        "Reuters;Reuters;-",
        "By The Associated Press;AP;-",
        "By Reuters;Reuters;-",
        "(dpa);dpa;-",
        "Press Trust of India;PTI;-",
        "QHW Nairobi;QHW;Nairobi",
        "QHW New Delhi;QHW;New Delhi",
        "QHW Kenya | 4 min read;QHW;Kenya"
      })
  void readsAgencyAndPlace(String line, String agency, String place) {
    assertThat(parser.parse(line)).contains(new Byline(List.of(), agency, place));
  }

  @Test
  void readsAuthorAgencyAndPlaceTogether() {
    assertThat(parser.parse("By Ada Quill in Nairobi, Associated Press"))
        .contains(new Byline(List.of("Ada Quill"), "AP", "Nairobi"));
    assertThat(parser.parse("By Ada Quill, Reuters"))
        .contains(new Byline(List.of("Ada Quill"), "Reuters", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "by admin",
        "by webmaster",
        "By Staff Writer",
        "By Web Desk",
        "By Our Correspondent",
        "By @harbourpost",
        "by ada_quill99",
        "By news@harbour.example",
        "By Editorial Team",
        "Staff Writer",
        "Web Desk"
      })
  void namesNobodyForDesksAndAccounts(String line) {
    assertThat(parser.parse(line)).contains(new Byline(List.of(), null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By the time the ships had left, the harbour was empty.",
        "By Tuesday, most of the crews had gone home.",
        "Von der Küste bis ins Gebirge fiel Schnee.",
        "By and large the plan held.",
        "The harbour opened again.",
        "Harbour opens again after storm",
        "AP reported that the harbour was open again.",
        "Harbour Commission",
        "Posted in Harbours Tagged Kenya, South Sudan",
        "Filed under: Deep Harbours, Tall Ships",
        "Tagged Deep Harbours, South Sudan",
        "Categories: Deep Harbours, Tall Ships",
        "FC Barcelona",
        "QH Nairobi",
        "EU Brussels",
        "LIVE Kenya",
        "USA Texas",
        "QHW NAIROBI",
        "QHW Pier",
        "QHW Nairobi reported that the harbour was open.",
        "March 14, 2023",
        ""
      })
  void leavesOtherLinesAlone(String line) {
    assertThat(parser.parse(line)).isEmpty();
  }
}
