package org.dateline.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.annotation.PlaceMention.Naming;
import org.junit.jupiter.api.Test;

class PlaceFinderTest {
  private final PlaceFinder finder = PlaceFinder.standard();
  private final List<EntityMention> entities = new ArrayList<>();

  @Test
  void tellsHowThePlaceIsNamed() {
    String text = "In Toulouse, French officers met the Lyon Chamber of Commerce.";
    entity(text, "Toulouse", EntityMention.Type.LOCATION);
    entity(text, "French", EntityMention.Type.NATIONALITY);
    entity(text, "Lyon Chamber of Commerce", EntityMention.Type.ORGANIZATION);

    assertThat(finder.find(Articles.undated(text), entities))
        .extracting(PlaceMention::text, PlaceMention::naming)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Toulouse", Naming.NAME),
            org.assertj.core.groups.Tuple.tuple("French", Naming.DEMONYM),
            org.assertj.core.groups.Tuple.tuple("Lyon", Naming.WITHIN));
  }

  @Test
  void townsInNamesCountOnlyWhereTheDocumentIsAtHomeThere() {
    String at = "In Ohio, the Lebanon Fire Department helped the Newtown Fire Department.";
    entity(at, "Ohio", EntityMention.Type.LOCATION);
    entity(at, "Newtown Fire Department", EntityMention.Type.ORGANIZATION);
    assertThat(finder.find(Articles.undated(at), entities))
        .extracting(PlaceMention::text)
        .containsExactly("Ohio", "Newtown");

    entities.clear();
    String far = "In Ghana, the Newtown Fire Department sent a gift.";
    entity(far, "Ghana", EntityMention.Type.COUNTRY);
    entity(far, "Newtown Fire Department", EntityMention.Type.ORGANIZATION);
    assertThat(finder.find(Articles.undated(far), entities))
        .extracting(PlaceMention::text)
        .containsExactly("Ghana");
  }

  @Test
  void twoLettersAreAStateInAnAddressOnly() {
    String text = "Erie, PA, is far. The PA denied it.";
    entity(text, "Erie", EntityMention.Type.LOCATION);
    entity(text, "PA", EntityMention.Type.LOCATION);
    int second = text.lastIndexOf("PA");
    entities.add(
        new EntityMention("PA", second, second + 2, EntityMention.Type.LOCATION, "PA", null, null));

    assertThat(finder.find(Articles.undated(text), entities))
        .extracting(PlaceMention::begin)
        .containsExactly(0, 6);
  }

  @Test
  void demonymsTakeTheCountryOfTheDocument() {
    String text = "Niger closed its border. Troops left Nigerian soil. Niger thanked them.";
    entity(text, "Niger", EntityMention.Type.COUNTRY);
    entity(text, "Nigerian", EntityMention.Type.NATIONALITY);

    List<PlaceMention> places = finder.find(Articles.undated(text), entities);

    assertThat(finder.located(entities, places))
        .extracting(EntityMention::text, EntityMention::country)
        .contains(org.assertj.core.groups.Tuple.tuple("Nigerian", "NER"));
  }

  @Test
  void directionsAreNoPlaces() {
    String text = "The West and Senegal agreed.";
    entity(text, "West", EntityMention.Type.LOCATION);
    entity(text, "Senegal", EntityMention.Type.COUNTRY);

    assertThat(finder.find(Articles.undated(text), entities))
        .extracting(PlaceMention::text)
        .containsExactly("Senegal");
  }

  private void entity(String text, String name, EntityMention.Type type) {
    int begin = text.indexOf(name);
    entities.add(new EntityMention(name, begin, begin + name.length(), type, name, null, null));
  }
}
