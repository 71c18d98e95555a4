package org.dateline.plover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.plover.Annotated.code;
import static org.dateline.plover.Annotated.countries;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private static final String THREE =
      "Fishing boats from Ghana, Togo and Benin crowd the same waters. ";

  @Test
  void ofThreeAreTheCountriesNamedTogetherBefore() {
    EventMention mention = code(THREE + "The three countries left the Fisheries Union.").get(0);
    assertThat(countries(mention.actors())).containsExactlyInAnyOrder("GHA", "TGO", "BEN");
  }

  @Test
  void areWhomTheyMeansInTheNextSentence() {
    List<EventMention> mentions =
        code(THREE + "The trio met in Accra on Monday. They also accused Nigeria of poaching.");
    EventMention accusation = mentions.get(mentions.size() - 1);
    assertThat(accusation.type()).isEqualTo(EventType.ACCUSE);
    assertThat(countries(accusation.actors())).containsExactlyInAnyOrder("GHA", "TGO", "BEN");
  }

  @Test
  void ofAnotherNumberAreNotGuessed() {
    List<EventMention> mentions = code(THREE + "The four countries accused Nigeria of poaching.");
    assertThat(mentions.get(mentions.size() - 1).actors().get(0).country()).isNull();
  }

  @Test
  void ofTwoAreNotTheOneWhoThanksThem() {
    EventMention mention =
        code(
                "Turkey and Qatar sent 40 tonnes of rice to Nepal. Nepal's premier thanked both countries.")
            .stream()
            .filter(m -> m.type() == EventType.SUPPORT)
            .findFirst()
            .orElseThrow();
    assertThat(countries(mention.recipients())).containsExactly("TUR", "QAT");
  }

  @Test
  void ofTwoMayBelongToOneCountry() {
    EventMention mention =
        code(
                "Malian soldiers and Malian rebels agreed to a truce. Talks between the two sides"
                    + " were held in Algiers.")
            .stream()
            .filter(m -> m.type() == EventType.CONSULT)
            .findFirst()
            .orElseThrow();
    assertThat(mention.actors()).extracting(Participant::role).containsExactly("MIL", "REB");
  }

  @Test
  void betweenWhomSomethingIsReachedAreAllActors() {
    EventMention mention =
        code("A deal was reached between Ghana and Togo after two days of talks.").get(0);
    assertThat(mention.type()).isEqualTo(EventType.SUPPORT);
    assertThat(countries(mention.actors())).containsExactlyInAnyOrder("GHA", "TGO");
    assertThat(mention.recipients()).isEmpty();
  }
}
