package org.dateline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final String ONE =
      """
      {"article_id": "a", "uri": "u", "title": "T", "story_id": "s1",
       "entities": [{"begin": 3, "name": "N", "entity_id": "e1"}]}""";

  @Test
  void rowsThatDifferInWhatTheyBelongWithAreAlike() throws Exception {
    Tables other = tables(ONE.replace("s1", "s2").replace("e1", "e2"));

    assertThat(new Agreement(tables(ONE), other).rows())
        .isEqualTo(new Agreement.Rows(1, 0, List.of()));
  }

  @Test
  void aRowThatDiffersInAnythingElseIsNamedWithItsColumns() throws Exception {
    Tables other = tables(ONE.replace("\"N\"", "\"M\""));

    assertThat(new Agreement(tables(ONE), other).rows().unlike())
        .containsExactly("articles a u [entities]");
  }

  @Test
  void anArticleThatIsACopyInOneAloneIsCountedApart() throws Exception {
    Tables other = tables(ONE.replace("\"title\"", "\"copy_of\": \"b\", \"heading\""));

    assertThat(new Agreement(tables(ONE), other).rows())
        .isEqualTo(new Agreement.Rows(1, 1, List.of()));
  }

  @Test
  void aRowThatOnlyOneHasIsNamed() throws Exception {
    assertThat(new Agreement(tables(ONE), tables()).rows().unlike())
        .containsExactly("articles a only of one run");
  }

  @Test
  void storiesAreSeenAsThoseWhoFollowAliasesSeeThem() throws Exception {
    Tables other =
        new Tables(
            Map.of(
                "articles",
                tables(ONE.replace("s1", "s2")).table("articles"),
                "stories",
                List.of(JsonLines.parse("{\"story_id\": \"s2\", \"alias_of\": \"s1\"}"))));

    assertThat(new Agreement(tables(ONE), other).groupings().get("stories").found())
        .containsExactly(Map.entry("a", "s1"));
  }

  private static Tables tables(String... articles) throws JsonProcessingException {
    List<JsonNode> rows = new ArrayList<>();
    for (String article : articles) {
      rows.add(JsonLines.parse(article));
    }
    return new Tables(Map.of("articles", rows));
  }
}
