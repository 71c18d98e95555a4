package org.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Countries with names alike are told apart by what else the document names. */
class NearTwinsTest {
  private final PlaceResolver resolver = PlaceResolver.standard();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Congo closed the port of Matadi; Congolese crews went home.              | Congo;Matadi;Congolese            | COD COD COD
          Trains between Brazzaville and Pointe-Noire stop; Congolese crews strike. | Brazzaville;Pointe-Noire;Congolese | COG COG COG
          DR Congo and Rwanda met; Congolese envoys left early.                    | DR Congo;Rwanda;Congolese         | COD RWA COD
          The Republic of Congo voted; Congolese observers were few.               | Republic of Congo;Congolese       | COG COG
          Guinea shut its mines; Guinean miners marched in Conakry.                | Guinea;Guinean;Conakry            | GIN GIN GIN
          Soldiers took the palace in Bissau; Guinea-Bissau closed its borders.    | Bissau;Guinea-Bissau              | GNB GNB
          Equatorial Guinea drills off Malabo; Guinean crews train there.          | Equatorial Guinea;Malabo;Guinean  | GNQ GNQ GNQ
          Papua New Guinea counts votes in Port Moresby and Lae.                   | Papua New Guinea;Port Moresby;Lae | PNG PNG PNG
          In Seoul and Busan, Korean shipyards hired.                              | Seoul;Busan;Korean                | KOR KOR KOR
          In Pyongyang and Wonsan, Korean shipyards hired.                         | Pyongyang;Wonsan;Korean           | PRK PRK PRK
          Georgian farmers blocked the road from Kutaisi to Tbilisi.               | Georgian;Kutaisi;Tbilisi          | GEO GEO GEO
          Dominica lost its harvest; Dominican farmers near Roseau asked for help. | Dominica;Dominican;Roseau         | DMA DMA DMA
          In Santo Domingo and Santiago, Dominican bakers closed early.            | Santo Domingo;Santiago;Dominican  | DOM DOM DOM
          The Dominican Republic sealed its border with Haiti.                     | Dominican Republic;Haiti          | DOM HTI
          South Sudan and Sudan share a pipeline; it runs from Juba to Khartoum.   | South Sudan;Sudan;Juba;Khartoum   | SSD SDN SSD SDN
          Niger and Mali met in Niamey; Nigerien envoys signed.                    | Niger;Mali;Niamey;Nigerien        | NER MLI NER NER
          Nigeria and Benin met in Abuja; Nigerian envoys signed.                  | Nigeria;Benin;Abuja;Nigerian      | NGA BEN NGA NGA
          Slovakia voted; in Bratislava Slovakian counters worked late.            | Slovakia;Bratislava;Slovakian     | SVK SVK SVK
          Slovenia voted; in Ljubljana Slovenian counters worked late.             | Slovenia;Ljubljana;Slovenian      | SVN SVN SVN
          Austria and Australia drew; fans in Vienna and Sydney sang.              | Austria;Australia;Vienna;Sydney   | AUT AUS AUT AUS
          Mauritania and Mauritius signed in Nouakchott.                           | Mauritania;Mauritius;Nouakchott   | MRT MUS MRT
          """)
  void areToldApart(String text, String names, String countries) {
    assertThat(
            resolver.resolve(mentions(text, names.split(";", -1)), text, PlaceContext.NONE).stream()
                .map(mention -> mention.place().country()))
        .containsExactlyElementsOf(List.of(countries.split(" ", -1)));
  }

  private static List<ToponymMention> mentions(String text, String... names) {
    List<ToponymMention> mentions = new ArrayList<>();
    int from = 0;
    for (String name : names) {
      int begin = text.indexOf(name, from);
      mentions.add(new ToponymMention(name, begin, begin + name.length()));
      from = begin + name.length();
    }
    return mentions;
  }
}
