package org.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.annotation.PlaceMention;
import org.dateline.annotation.PlaceMention.Naming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceResolverTest {
  private final PlaceResolver resolver = PlaceResolver.standard();

  @Test
  void theNamedDivisionDecidesBetweenNamesakes() {
    List<PlaceMention> places =
        resolve("A barn burned down near Paris, Texas.", PlaceContext.NONE, "Paris", "Texas");

    assertThat(places).extracting(p -> p.place().admin1()).containsExactly("Texas", "Texas");
  }

  @ParameterizedTest
  @CsvSource({
    "'Salem, Ore.', Oregon",
    "'Salem, MA', Massachusetts",
    "'Salem, N.H.', New Hampshire"
  })
  void abbreviatedDivisionsCountThoughNobodyMarkedThem(String words, String admin1) {
    List<PlaceMention> places =
        resolve("The mill in " + words + " closed.", PlaceContext.NONE, "Salem");

    assertThat(places).singleElement().extracting(p -> p.place().admin1()).isEqualTo(admin1);
  }

  @Test
  void aLoneFamousNameMeansTheFamousPlace() {
    List<PlaceMention> places =
        resolve("The talks in Paris went on overnight.", PlaceContext.NONE, "Paris");

    assertThat(places).singleElement().extracting(p -> p.place().country()).isEqualTo("FRA");
  }

  @Test
  void foreignCapitalsStayAbroadInAReportFromTheUnitedStates() {
    List<PlaceMention> places =
        resolve(
            "In New York and Washington, US envoys spoke of Berlin, of London, and of Paris.",
            PlaceContext.NONE,
            "New York",
            "Washington",
            "Berlin",
            "London",
            "Paris");

    assertThat(places)
        .extracting(p -> p.place().country())
        .containsExactly("USA", "USA", "DEU", "GBR", "FRA");
  }

  @Test
  void aCityComesBeforeTheDivisionNamedAfterIt() {
    List<PlaceMention> places = resolve("Shops in Kano reopened.", PlaceContext.NONE, "Kano");

    assertThat(places)
        .singleElement()
        .satisfies(
            kano -> {
              assertThat(kano.place().kind()).isEqualTo(Place.Kind.CITY);
              assertThat(kano.confidence()).isGreaterThan(0.9);
            });
  }

  @Test
  void washingtonIsTheCapitalUnlessTheStateIsMeant() {
    List<PlaceMention> capital =
        resolve("Envoys flew to Washington on Monday.", PlaceContext.NONE, "Washington");
    List<PlaceMention> state =
        resolve(
            "Orchards in Washington state, from Yakima to Spokane, froze.",
            PlaceContext.NONE,
            "Washington",
            "Yakima",
            "Spokane");

    assertThat(capital.get(0).place().kind()).isEqualTo(Place.Kind.CITY);
    assertThat(capital.get(0).place().latitude()).isBetween(38.8, 39.0);
    assertThat(state.get(0).place().kind()).isEqualTo(Place.Kind.ADM1);
  }

  @Test
  void neighboursTellGeorgiaFromGeorgia() {
    List<PlaceMention> caucasus =
        resolve(
            "Farmers across Georgia drove to Tbilisi and Batumi.",
            PlaceContext.NONE,
            "Georgia",
            "Tbilisi",
            "Batumi");
    List<PlaceMention> south =
        resolve(
            "Farmers across Georgia drove to Atlanta, Macon and Savannah.",
            PlaceContext.NONE,
            "Georgia",
            "Atlanta",
            "Macon",
            "Savannah");

    assertThat(caucasus.get(0).place().country()).isEqualTo("GEO");
    assertThat(south.get(0).place().kind()).isEqualTo(Place.Kind.ADM1);
    assertThat(south.get(0).place().country()).isEqualTo("USA");
  }

  @Test
  void neighboursTellTheTwoCongosApart() {
    List<PlaceMention> east =
        resolve(
            "From Goma to Kinshasa, Congo voted.", PlaceContext.NONE, "Goma", "Kinshasa", "Congo");
    List<PlaceMention> west =
        resolve(
            "In Brazzaville and Pointe-Noire, Congo voted.",
            PlaceContext.NONE,
            "Brazzaville",
            "Pointe-Noire",
            "Congo");

    assertThat(east.get(2).place().country()).isEqualTo("COD");
    assertThat(west.get(2).place().country()).isEqualTo("COG");
  }

  @Test
  void nigerStaysNigerBesideNigeria() {
    List<PlaceMention> places =
        resolve(
            "Traders crossed from Nigeria into Niger at Maradi; Nigerian lorries waited.",
            PlaceContext.NONE,
            "Nigeria",
            "Niger",
            "Maradi");

    assertThat(places).extracting(p -> p.place().country()).containsExactly("NGA", "NER", "NER");
    assertThat(places.get(1).place().kind()).isEqualTo(Place.Kind.COUNTRY);
  }

  @Test
  void oneNameMeansOnePlaceThroughoutADocument() {
    List<PlaceMention> places =
        resolve(
            "Springfield, Ill., will rebuild its bridge. Springfield closed it in May.",
            PlaceContext.NONE,
            "Springfield",
            "Springfield");

    assertThat(places).extracting(p -> p.place().admin1()).containsExactly("Illinois", "Illinois");
  }

  @Test
  void twoStatedDivisionsMakeTwoPlaces() {
    List<PlaceMention> places =
        resolve(
            "A bus from Springfield, Ill., broke down before Springfield, Mo., at night.",
            PlaceContext.NONE,
            "Springfield",
            "Springfield");

    assertThat(places).extracting(p -> p.place().admin1()).containsExactly("Illinois", "Missouri");
  }

  @Test
  void demonymsVouchForTheirCountryAndAreMarked() {
    List<PlaceMention> places =
        resolve(
            "Jordanian officers searched lorries near Karak for hours.",
            PlaceContext.NONE,
            "Jordanian",
            "Karak");

    assertThat(places).extracting(p -> p.place().country()).containsExactly("JOR", "JOR");
    assertThat(places)
        .extracting(PlaceMention::naming)
        .containsExactly(Naming.DEMONYM, Naming.NAME);
  }

  @Test
  void aDemonymMeansItsNearTwinWhereTheDocumentNamesOnlyThat() {
    assertThat(
            resolve(
                "Niger closed a base on Nigerian soil.", PlaceContext.NONE, "Niger", "Nigerian"))
        .extracting(p -> p.place().country())
        .containsExactly("NER", "NER");
    assertThat(
            resolve(
                "Niger and Nigeria met; Nigerian envoys came.",
                PlaceContext.NONE,
                "Niger",
                "Nigeria",
                "Nigerian"))
        .extracting(p -> p.place().country())
        .containsExactly("NER", "NGA", "NGA");
    assertThat(resolve("Nigerian envoys came.", PlaceContext.NONE, "Nigerian"))
        .extracting(p -> p.place().country())
        .containsExactly("NGA");
  }

  @Test
  void aDemonymOfSeveralCountriesMeansTheOneThatIsNamed() {
    assertThat(
            resolve(
                "North Korea spoke; Korean envoys left.",
                PlaceContext.NONE,
                "North Korea",
                "Korean"))
        .extracting(p -> p.place().country())
        .containsExactly("PRK", "PRK");
  }

  @Test
  void localIdiomsSpeakForTheirCountry() {
    String text = "The %s in Cambridge closed early.";
    assertThat(
            resolve(
                String.format(text, "magistrates’ court, the high street and the primary school"),
                PlaceContext.NONE,
                "Cambridge"))
        .extracting(p -> p.place().country())
        .containsExactly("GBR");
    assertThat(
            resolve(
                String.format(text, "fire department and the school board, said the sheriff,"),
                PlaceContext.NONE,
                "Cambridge"))
        .extracting(p -> p.place().country())
        .containsExactly("USA");
  }

  @Test
  void theDatelineVouchesForItsCountry() {
    List<PlaceMention> places =
        resolve(
            "The market in Victoria reopened.", PlaceContext.filedFrom("Vancouver"), "Victoria");

    assertThat(places).singleElement().extracting(p -> p.place().country()).isEqualTo("CAN");
  }

  @Test
  void unknownNamesAreLeftOutAndTheRestKeepsItsOrderAndOffsets() {
    String text = "Between Zzyzxqqville and Nairobi the road floods.";

    List<PlaceMention> places = resolve(text, PlaceContext.NONE, "Zzyzxqqville", "Nairobi");

    assertThat(places)
        .singleElement()
        .satisfies(
            place -> {
              assertThat(text.substring(place.begin(), place.end())).isEqualTo("Nairobi");
              assertThat(place.confidence()).isGreaterThan(0.9).isLessThanOrEqualTo(1);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "the Sahel, Sahel",
    "Gaza Strip, Gaza Strip",
    "Ft. Worth, Fort Worth",
    "northern Mali, Mali",
    "Kenya's, Kenya"
  })
  void regionsAndOtherSpellingsAreFound(String words, String name) {
    assertThat(resolve("News from " + words + " today.", PlaceContext.NONE, words))
        .singleElement()
        .extracting(p -> p.place().name())
        .isEqualTo(name);
  }

  @Test
  void theSahelRegionIsNoDivisionOfBurkinaFaso() {
    assertThat(resolve("Patrols in the Sahel region ended.", PlaceContext.NONE, "Sahel"))
        .singleElement()
        .returns(Place.Kind.REGION, p -> p.place().kind())
        .returns(null, p -> p.place().country());
  }

  @Test
  void aMisplacedApostropheDoesNotHideACountry() {
    assertThat(resolve("the United State's envoy left", PlaceContext.NONE, "United State's"))
        .singleElement()
        .returns(Place.Kind.COUNTRY, p -> p.place().kind());
  }

  @Test
  void aNameOfTooManyPlacesStaysOffTheMap() {
    List<PlaceMention> places =
        resolve("Lightning struck a barn in Fairview.", PlaceContext.NONE, "Fairview");

    assertThat(places)
        .singleElement()
        .satisfies(
            fairview -> {
              assertThat(fairview.confidence()).isLessThan(PlaceResolver.LEAST_CONFIDENCE);
              assertThat(fairview.place().name()).isEqualTo("Fairview");
              assertThat(fairview.place().latitude()).isNull();
              assertThat(fairview.place().longitude()).isNull();
              assertThat(fairview.place().geonameId()).isNull();
              assertThat(fairview.place().country()).isEqualTo("USA");
            });
  }

  @Test
  void aPlaceThatFarOutshinesItsNamesakesIsOnTheMap() {
    assertThat(resolve("Fire broke out in San Antonio.", PlaceContext.NONE, "San Antonio"))
        .singleElement()
        .returns("Texas", p -> p.place().admin1());
  }

  @Test
  void noMentionsGiveNoPlaces() {
    assertThat(resolver.resolve(List.of(), "", PlaceContext.NONE)).isEmpty();
  }

  private List<PlaceMention> resolve(String text, PlaceContext context, String... names) {
    return resolver.resolve(mentions(text, names), text, context);
  }

  private static List<ToponymMention> mentions(String text, String... names) {
    List<ToponymMention> mentions = new ArrayList<>();
    int from = 0;
    for (String name : names) {
      int begin = text.indexOf(name, from);
      assertThat(begin).as(name).isNotNegative();
      mentions.add(new ToponymMention(name, begin, begin + name.length()));
      from = begin + name.length();
    }
    return mentions;
  }
}
