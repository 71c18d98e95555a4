package org.dateline.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.gazetteer.Countries;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.TableFile;
import org.dateline.gazetteer.ToponymMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NestedToponymsTest {
  private final NestedToponyms nested =
      new NestedToponyms(Gazetteer.standard(), Countries.standard());

  @ParameterizedTest
  @CsvSource({
    "Visalia Fire Department, Visalia",
    "University of Leeds, Leeds",
    "Kansas City Chamber of Commerce, Kansas City",
    "Madera County Sheriff's Office, Madera County",
    "Kenya Red Cross, Kenya",
    "Iranian Parliament, Iranian",
    "Ohio's Supreme Court, Ohio",
    "Friends of the Salem Public Library, Salem"
  })
  void findsThePlaceAfterWhichSomethingIsNamed(String name, String place) {
    assertThat(in(name)).containsExactly(place);
  }

  @Test
  void findsBothPlacesOfANameWithAHyphen() {
    assertThat(in("Russia-Ukraine Council")).containsExactly("Russia", "Ukraine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Police Department",
        "First Union Bank",
        "St. Paul's Cathedral",
        "IN Transit Authority",
        "Economic Community of West African States"
      })
  void namesThatHoldNoPlaceGiveNoTown(String name) {
    assertThat(in(name)).doesNotContain("Union", "First", "Police", "Paul", "IN", "States");
  }

  @Test
  void apartFromAnInstitutionOnlyPlacesOfTheDocumentCount() {
    String text = "Visalia Raiders";
    EntityMention oakdale =
        new EntityMention("Visalia", 40, 47, EntityMention.Type.LOCATION, "Visalia", null, null);

    assertThat(in(text)).isEmpty();
    assertThat(nested.in(text, 0, text.length(), DocumentNames.of(List.of(oakdale))))
        .extracting(ToponymMention::text)
        .containsExactly("Visalia");
  }

  @Test
  void somebodysNameIsNoPlace() {
    String text = "Wilson Fire Department";
    EntityMention wilson =
        new EntityMention(
            "Ann Wilson", 40, 50, EntityMention.Type.PERSON, "Ann Wilson", null, null);

    assertThat(nested.in(text, 0, text.length(), DocumentNames.of(List.of(wilson)))).isEmpty();
  }

  @Test
  void listsOfWordsAreSortedAndHaveNoneTwice() {
    for (String list : List.of("institution-words.tsv", "no-place-words.tsv")) {
      assertThat(TableFile.rows(NestedToponyms.class, list, 1))
          .as(list)
          .extracting(row -> row.get(0))
          .isSorted()
          .doesNotHaveDuplicates();
    }
  }

  private List<String> in(String name) {
    return nested.in(name, 0, name.length(), DocumentNames.of(List.of())).stream()
        .map(ToponymMention::text)
        .toList();
  }
}
