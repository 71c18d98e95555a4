package org.dateline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PredictionsTest {
  @Test
  void givesBodyTitleAuthorsAndDayOfAPage() {
    JsonNode row =
        json(
            """
            {"uri": "p.html", "text": "Ships sailed.", "title": "Ships", "authors": ["Ann Lee"],
             "published_date": "2021-05-04", "published_from": "2021-05-04"}""");

    assertThat(PagePrediction.of(row))
        .isEqualTo(
            json(
                """
                {"uri": "p.html", "text": "Ships sailed.", "title": "Ships",
                 "author": ["Ann Lee"], "published": "2021-05-04"}"""));
  }

  @Test
  void givesSpanTypeAndValueOfTimeExpressions() {
    JsonNode row =
        json(
            """
            {"dates": [{"text": "May", "begin": 3, "end": 6, "timex_type": "DATE",
             "timex_value": "2021-05", "timex_mod": null, "anchor": "dct"}]}""");

    assertThat(DatePrediction.of("d", row))
        .isEqualTo(
            json(
                """
                {"uri": "d", "dates":
                 [{"text": "May", "type": "DATE", "value": "2021-05", "begin": 3, "end": 6}]}"""));
  }

  @Test
  void givesPlacesWithTwoLetterCountries() {
    JsonNode row =
        json(
            """
            {"places": [{"text": "Oslo", "begin": 0, "end": 4, "name": "Oslo", "country": "NOR",
             "country_iso2": "NO", "lat": 59.9, "lon": 10.7}]}""");

    assertThat(PlacePrediction.of("d", row))
        .isEqualTo(
            json(
                """
                {"uri": "d", "places": [{"text": "Oslo", "begin": 0, "end": 4,
                 "lat": 59.9, "lon": 10.7, "country": "NO"}]}"""));
  }

  @Test
  void givesAllParticipantsOfAMention() {
    JsonNode mention =
        json(
            """
            {"event_type": "AID", "event_mode": null,
             "actors": [{"text": "Oslo", "country": "NOR", "role": "GOV", "begin": 0},
                        {"text": "nurses", "country": null, "role": "MED", "begin": 9}],
             "recipients": [], "place_text": "there", "place_name": "Oslo",
             "date_start": "2021-05-01", "date_end": "2021-05-31", "sentence": "S.",
             "trigger": "helped", "event_id": "e", "is_main": true, "confidence": 0.4}""");

    assertThat(EventPrediction.of("a.txt", mention))
        .isEqualTo(
            json(
                """
                {"uri": "a.txt", "event_type": "AID", "mode": null,
                 "actor": [{"text": "Oslo", "country": "NOR", "role": "GOV"},
                           {"text": "nurses", "country": null, "role": "MED"}],
                 "recipient": [], "location": {"text": "there", "name": "Oslo"},
                 "event_date": "2021-05-01", "event_date_end": "2021-05-31", "sentence": "S.",
                 "trigger": "helped", "event_id": "e", "is_main": true, "confidence": 0.4}"""));
  }

  @Test
  void givesAnArticlesAnswersAsOneEventAndCopiesThoseOfTheirOriginal() {
    JsonNode original =
        json(
            """
            {"article_id": "1", "uri": "a", "copy_of": null, "who_text": "Nurses",
             "what_text": "left Oslo", "when_start": "2021-05-01", "when_end": "2021-05-02",
             "where_text": "Norwegian", "where_name": "Norway", "where_basis": "demonym"}""");
    JsonNode silent =
        json(
            """
            {"article_id": "3", "uri": "c", "copy_of": null, "who_text": null,
             "what_text": null, "when_start": null, "when_end": null, "where_text": null,
             "where_name": null, "where_basis": null}""");
    JsonNode copy = json("{'article_id': '2', 'uri': 'b', 'copy_of': '1', 'who_text': null}");

    String answers =
        """
        {"uri": "%s", "is_main": true, "actor": [{"text": "Nurses"}], "trigger": "left Oslo",
         "event_date": "2021-05-01", "event_date_end": "2021-05-02",
         "location": {"text": "Norway"}}""";
    assertThat(
            ArticlePrediction.all(new Tables(Map.of("articles", List.of(original, copy, silent)))))
        .containsExactly(
            (ObjectNode) json(answers.formatted("a")),
            (ObjectNode) json(answers.formatted("b")),
            (ObjectNode)
                json(
                    """
                    {"uri": "c", "is_main": true, "trigger": null, "event_date": null,
                     "event_date_end": null}"""));
  }

  @Test
  void ordersMentionsByTextAndCreditsCopiesWithThoseOfTheirOriginal() {
    Tables tables =
        new Tables(
            Map.of(
                "articles",
                List.of(
                    json("{'article_id': '1', 'uri': 'a', 'copy_of': null}"),
                    json("{'article_id': '2', 'uri': 'b', 'copy_of': '1'}")),
                "mentions",
                List.of(
                    json("{'article_id': '1', 'begin': 40, 'trigger': 'later'}"),
                    json("{'article_id': '1', 'begin': 0, 'trigger': 'first'}"))));

    List<String> told = new ArrayList<>();
    for (ObjectNode prediction : EventPrediction.all(tables)) {
      told.add(prediction.path("uri").asText() + " " + prediction.path("trigger").asText());
    }
    assertThat(told).containsExactly("a first", "a later", "b first", "b later");
  }

  @Test
  void takesOffsetsOfAnOriginalOnlyWhenTheTextIsTheSame() {
    Tables tables =
        new Tables(
            Map.of(
                "articles",
                List.of(
                    json("{'article_id': '1', 'uri': 'a', 'text_sha': 's', 'dates': [{}]}"),
                    json("{'article_id': '2', 'uri': 'b', 'text_sha': 's', 'copy_of': '1'}"),
                    json("{'article_id': '3', 'uri': 'c', 'text_sha': 't', 'copy_of': '1'}"))));

    List<ObjectNode> predictions =
        Documents.predictions(tables, Set.of("a", "b", "c", "lost"), DatePrediction::of);

    List<String> counts = new ArrayList<>();
    predictions.forEach(p -> counts.add(p.path("uri").asText() + p.path("dates").size()));
    assertThat(counts).containsExactly("a1", "b1", "c0");
  }

  @Test
  void givesARecordNoPublicationDayThatIsNone() {
    assertThat(Documents.record("u", "t", "2021-05-04").path("date_publish").asText())
        .isEqualTo("2021-05-04");
    assertThat(Documents.record("u", "t", "May 4").has("date_publish")).isFalse();
  }

  private static JsonNode json(String text) {
    try {
      return JsonLines.parse(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
