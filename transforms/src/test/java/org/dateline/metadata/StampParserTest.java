package org.dateline.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dateline.article.Publication.Precision;
import org.dateline.metadata.Stamp.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampParserTest {
  private static final LocalDate DAY = LocalDate.of(2023, 3, 14);

  private final StampParser parser = new StampParser();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-03-14",
        "2023/03/14",
        "2023.03.14",
        "2023-03-14 18:05",
        "2023-03-14T18:05:09",
        "14/03/2023",
        "03/14/2023",
        "14.03.2023",
        "14. 3. 2023",
        "14-03-2023",
        "March 14, 2023",
        "Mar 14 2023",
        "MAR. 14, 2023",
        "Mar 14 2023 | 6:05 PM",
        "March 14th, 2023",
        "Tue, 14 Mar 2023 18:05:00 +0100",
        "Tue Mar 14 18:05:00 CET 2023",
        "14 March 2023",
        "14th of March, 2023",
        "14-Mar-2023",
        "2023 March 14",
        "14. März 2023",
        "14 mars 2023",
        "14 de marzo de 2023",
        "14 marzo 2023",
        "14 de março de 2023",
        "14 maart 2023",
        "14 мар\u0442\u0430 2023",
        "2023年3月14日",
        "6:05 pm, March 14, 2023"
      })
  void readsTheDay(String line) {
    assertThat(parser.parse(line)).extracting(Stamp::date).containsExactly(DAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "January 9, 2022;1",
        "9. Jänner 2022;1",
        "9 janvier 2022;1",
        "9 de enero de 2022;1",
        "9 gennaio 2022;1",
        "9 février 2022;2",
        "9. Mai 2022;5",
        "9 de maio de 2022;5",
        "9 mei 2022;5",
        "9 juin 2022;6",
        "9 luglio 2022;7",
        "9 août 2022;8",
        "9 agosto 2022;8",
        "9 settembre 2022;9",
        "9 de setembro de 2022;9",
        "9. Oktober 2022;10",
        "9 ottobre 2022;10",
        "9 de outubro de 2022;10",
        "9 dic 2022;12",
        "9. Dezember 2022;12",
        "9 décembre 2022;12"
      })
  void knowsMonthNamesOfSevenLanguages(String line, int month) {
    assertThat(parser.parse(line))
        .extracting(Stamp::date)
        .containsExactly(LocalDate.of(2022, month, 9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9. října 2022",
        "2022. október 9.",
        "9 octombrie 2022",
        "9. октобар 2022.",
        "9 октомври 2022",
        "9 Οκτωβρίου 2022",
        "2022 m. spalio 9 d., 14:20",
        "9 Oktober 2022",
        "9 Ekim 2022",
        "9 oktyabr 2022",
        "9 ოქტომბერი 2022",
        "9 հոկտեմբերի 2022",
        "9 أكتوبر 2022",
        "٩ أكتوبر ٢٠٢٢",
        "9 באוקטובר 2022",
        "9 अक्टूबर 2022",
        "९ अक्टूबर २०२२",
        "৯ অক্টোবর ২০২২",
        "２０２２年１０月９日"
      })
  void readsMonthsAndDigitsOfOtherLanguagesAndScripts(String line) {
    assertThat(parser.parse(line))
        .extracting(Stamp::date)
        .containsExactly(LocalDate.of(2022, 10, 9));
    assertThat(parser.isOnlyStamp(line.replace(" d.", ""))).isTrue();
  }

  @Test
  void leavesOutAmbiguousDayAndMonthUnlessTheLocaleDecides() {
    String line = "Posted: 04/07/2021";
    assertThat(parser.parse(line)).isEmpty();
    assertThat(parser.parse(line, new PageLocale("en", null))).isEmpty();
    assertThat(parser.parse(line, new PageLocale("en", "US")))
        .extracting(Stamp::date)
        .containsExactly(LocalDate.of(2021, 4, 7));
    assertThat(parser.parse(line, new PageLocale("en", "IN")))
        .extracting(Stamp::date)
        .containsExactly(LocalDate.of(2021, 7, 4));
    for (String dayFirst : List.of("fr", "ar", "lt", "hi")) {
      assertThat(parser.parse(line, new PageLocale(dayFirst, null)))
          .extracting(Stamp::date)
          .containsExactly(LocalDate.of(2021, 7, 4));
    }
  }

  @Test
  void readsEqualDayAndMonthWithoutALocale() {
    assertThat(parser.parse("06/06/2021"))
        .extracting(Stamp::date)
        .containsExactly(LocalDate.of(2021, 6, 6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30 February 2023",
        "2023-02-29",
        "31.04.2023",
        "0000-01-01",
        "0001-01-01T00:00:00Z",
        "9999-12-31",
        "2023-13-01",
        "© 2019-2023 The Harbour Post",
        "Copyright 14 March 2023 Harbour Post",
        "192.168.10.12",
        "Version 3.14.2023.1",
        "Call 030/123/4567",
        "Offer expires March 14, 2023",
        "just words"
      })
  void findsNoDateWhereThereIsNone(String line) {
    assertThat(parser.parse(line, new PageLocale("de", null))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "First Published: Mar 14 2023;PUBLISHED",
        "Published on 14 March 2023;PUBLISHED",
        "Posted on March 14, 2023 by Ada Quill;PUBLISHED",
        "Veröffentlicht am 14.03.2023;PUBLISHED",
        "Publié le 14 mars 2023;PUBLISHED",
        "Publicado el 14 de marzo de 2023;PUBLISHED",
        "Pubblicato il 14 marzo 2023;PUBLISHED",
        "Publicado em 14 de março de 2023;PUBLISHED",
        "Gepubliceerd op 14 maart 2023;PUBLISHED",
        "Dieser Beitrag wurde am 14. März 2023 um 18:05 von Ada geschrieben.;PUBLISHED",
        "4 min read Last Updated : Mar 14 2023 | 6:05 PM IST;UPDATED",
        "Updated: March 14, 2023 6:05 pm ET;UPDATED",
        "Modified 14 March 2023;UPDATED",
        "Zuletzt aktualisiert am 14.03.2023;UPDATED",
        "Stand: 14.03.2023;UPDATED",
        "Mis à jour le 14 mars 2023;UPDATED",
        "Actualizado el 14 de marzo de 2023;UPDATED",
        "Aggiornato il 14 marzo 2023;UPDATED",
        "Atualizado em 14 de março de 2023;UPDATED",
        "Bijgewerkt op 14 maart 2023;UPDATED",
        "date 2023-03-14 Get the harbour news by mail.;UNSPECIFIED",
        "Tuesday, March 14, 2023;UNSPECIFIED"
      })
  void tellsWhatTheStampDates(String line, Role role) {
    assertThat(parser.parse(line))
        .singleElement()
        .satisfies(stamp -> assertThat(stamp.date()).isEqualTo(DAY))
        .satisfies(stamp -> assertThat(stamp.role()).isEqualTo(role));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Opublikowano: 9 października 2022; PUBLISHED",
        "Aktualizacja: 9 października 2022, 14:20; UPDATED",
        "Megjelent: 2022. 10. 09.; PUBLISHED",
        "Frissítve: 2022. október 9.; UPDATED",
        "Yayınlanma tarihi: 9 Ekim 2022; PUBLISHED",
        "Son güncelleme: 9 Ekim 2022; UPDATED",
        "Опубликовано 9 октября 2022; PUBLISHED",
        "Обновлено: 9 октября 2022; UPDATED",
        "Δημοσιεύθηκε: 9 Οκτωβρίου 2022; PUBLISHED",
        "Diterbitkan pada 9 Oktober 2022; PUBLISHED",
        "تاريخ النشر: 9 أكتوبر 2022; PUBLISHED",
        "آخر تحديث: 9 أكتوبر 2022; UPDATED",
        "发布时间：2022年10月9日; PUBLISHED",
        "最終更新日：2022年10月9日; UPDATED",
        "입력 2022. 10. 9. 14:20; PUBLISHED",
        "수정 2022.10.09. 14:20; UPDATED"
      })
  void tellsWhatTheStampDatesInOtherLanguages(String line, Role role) {
    assertThat(parser.parse(line))
        .extracting(Stamp::role, Stamp::date)
        .containsExactly(tuple(role, LocalDate.of(2022, 10, 9)));
  }

  @Test
  void keepsTwoStampsOfOneLineApart() {
    List<Stamp> stamps = parser.parse("Published 12 March 2023 | Updated 14 March 2023, 18:05 GMT");
    assertThat(stamps).extracting(Stamp::role).containsExactly(Role.PUBLISHED, Role.UPDATED);
    assertThat(stamps)
        .extracting(Stamp::date)
        .containsExactly(LocalDate.of(2023, 3, 12), LocalDate.of(2023, 3, 14));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2023-03-14T18:05:00Z;2023-03-14T18:05:00Z",
        "2023-03-14T18:05:09.123Z;2023-03-14T18:05:09Z",
        "2023-03-14T18:05:00+05:30;2023-03-14T12:35:00Z",
        "2023-03-14 18:05 UTC;2023-03-14T18:05:00Z",
        "Tue, 14 Mar 2023 18:05:00 +0530;2023-03-14T12:35:00Z",
        "Tue Mar 14 2023 18:05:00 GMT+0530 (IST);2023-03-14T12:35:00Z",
        "March 14, 2023 6:05 pm ET;2023-03-14T22:05:00Z",
        "March 14, 2023 6:05 p.m. EDT;2023-03-14T22:05:00Z",
        "January 14, 2023 6:05 PM EST;2023-01-14T23:05:00Z",
        "March 14, 2023 at 12:05 am PT;2023-03-14T07:05:00Z",
        "6:05 PM CET, March 14, 2023;2023-03-14T17:05:00Z"
      })
  void givesTheInstantOfACertainZone(String line, Instant at) {
    assertThat(parser.parse(line))
        .singleElement()
        .satisfies(stamp -> assertThat(stamp.at()).isEqualTo(at))
        .satisfies(stamp -> assertThat(stamp.precision()).isEqualTo(Precision.INSTANT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mar 14 2023 | 6:05 PM IST",
        "March 14, 2023 6:05 PM",
        "March 14, 2023 6:05 PM BST",
        "July 14, 2023 6:05 PM EST",
        "14.03.2023, 18:05 Uhr",
        "2023-03-14T18:05:00"
      })
  void givesNoInstantWhenTheZoneIsNotCertain(String line) {
    assertThat(parser.parse(line))
        .singleElement()
        .satisfies(stamp -> assertThat(stamp.at()).isNull())
        .satisfies(stamp -> assertThat(stamp.precision()).isEqualTo(Precision.DAY));
  }

  @ParameterizedTest
  @CsvSource({"IN, 2023-03-14T12:35:00Z", "IL, 2023-03-14T16:05:00Z", "IE, "})
  void readsIndianIsraeliAndIrishTimeByCountry(String country, Instant at) {
    assertThat(parser.parse("Mar 14 2023 | 6:05 PM IST", new PageLocale("en", country)))
        .extracting(Stamp::at)
        .containsExactly(at);
  }

  @Test
  void keepsTheStampsOwnDayWhenTheInstantFallsOnAnother() {
    Stamp stamp = parser.parse("2023-03-14T02:00:00+05:30").get(0);
    assertThat(stamp.date()).isEqualTo(DAY);
    assertThat(stamp.at()).isEqualTo(Instant.parse("2023-03-13T20:30:00Z"));
  }

  @Test
  void takesTwoDigitYearsOnlyInClearStamps() {
    assertThat(parser.parse("14.03.23")).extracting(Stamp::date).containsExactly(DAY);
    assertThat(parser.parse("Posted 3/14/23")).extracting(Stamp::date).containsExactly(DAY);
    assertThat(parser.parse("Ada Quill | 14.03.23")).extracting(Stamp::date).containsExactly(DAY);
    assertThat(parser.parse("They won by 14/03/23 in sets")).isEmpty();
  }

  @Test
  void keepsMonthPrecisionWhenDayIsAbsent() {
    assertThat(parser.parse("Published: March 2023"))
        .containsExactly(
            new Stamp(Role.PUBLISHED, LocalDate.of(2023, 3, 1), null, Precision.MONTH, 11, 21));
    assertThat(parser.parse("In March 2023 the harbour froze")).isEmpty();
  }

  @Test
  void spansDateTimeAndZoneButNotTheLabel() {
    String line = "Updated: March 14, 2023 6:05 pm ET";
    Stamp stamp = parser.parse(line).get(0);
    assertThat(line.substring(stamp.begin(), stamp.end())).isEqualTo("March 14, 2023 6:05 pm ET");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "March 14, 2023",
        "Tuesday, 14 March 2023, 18:05",
        "4 min read Last Updated : Mar 14 2023 | 6:05 PM IST",
        "Published 12 March 2023 | Updated 14 March 2023",
        "First Published: Mar 14 2023 | 6:05 PM IST",
        "3 hours ago",
        "Updated 2 days ago",
        "Dienstag, 14.03.2023, 18:05 Uhr",
        "04/07/2021",
        "Reading time: 4 minutes",
        "March 14, 2023 · 3 min read · 12 comments"
      })
  void seesLinesThatAreNothingButStamps(String line) {
    assertThat(parser.isOnlyStamp(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Quill | March 14, 2023",
        "The dock opened on March 14, 2023",
        "12 comments",
        "",
        "---",
        "Updated"
      })
  void seesLinesThatHoldMoreThanStamps(String line) {
    assertThat(parser.isOnlyStamp(line)).isFalse();
  }

  @Test
  void tellsReadingTimesAndCounters() {
    assertThat(
            List.of("2 min read", "Reading time: 4 minutes", "Lesezeit: 3 Min.", "5-minute read"))
        .allMatch(this::isReadingTime);
    assertThat(List.of("2 min", "0 comments", "They read for 4 minutes", "read"))
        .filteredOn(this::isReadingTime)
        .containsExactly("2 min");
    assertThat(List.of("0", "12", "1.2K", "0 comments", "3 Kommentare", "Comments (7)", "5 shares"))
        .allMatch(this::isCounter);
    assertThat(List.of("March", "12 sailors", "2 min read")).noneMatch(this::isCounter);
  }

  private boolean isReadingTime(String line) {
    return parser.isReadingTime(new StampLine(line));
  }

  private boolean isCounter(String line) {
    return parser.isCounter(new StampLine(line));
  }
}
