package org.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dateline.annotation.PlaceMention;
import org.dateline.annotation.PlaceMention.Naming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerSourceTest {
  /** Made up, but for the ids and codes of Niger, of Lyon and of a post office in Arizona. */
  private static final String DUMP =
      row(2440476, "Republic of Niger", "", 16, 8, "A.PCLI", "NE", "00", "", 21_000_000)
          + row(90000001, "Agadez Region", "Agades", 20, 10, "A.ADM1", "NE", "01", "", 500_000)
          + row(90000002, "Département de Orfelle", "", 18.1, 8.2, "A.ADM2", "NE", "01", "077", 9)
          + row(90000003, "Orfelle", "Ourfelle,ORF,Орфел", 18.5, 8.5, "P.PPL", "NE", "01", "077", 0)
          + row(90000004, "Lac Orfelle", "", 18.6, 8.6, "H.LK", "NE", "01", "", 0)
          + row(90000005, "Oued Orfelle", "", 18.7, 8.7, "H.STM", "NE", "01", "", 0)
          + row(2996944, "Lyon", "Lione", 45.75, 4.85, "P.PPLA", "FR", "84", "69", 600_000)
          + row(90000006, "Sasabe", "", 31.5, -111.5, "P.PPL", "US", "AZ", "019", 50);

  @TempDir Path folder;

  private static String row(
      int id,
      String name,
      String alternates,
      double latitude,
      double longitude,
      String feature,
      String country,
      String admin1,
      String admin2,
      long population) {
    String[] kind = feature.split("\\.", -1);
    return String.join(
            "\t",
            List.of(
                Integer.toString(id),
                name,
                name,
                alternates,
                Double.toString(latitude),
                Double.toString(longitude),
                kind[0],
                kind[1],
                country,
                "",
                admin1,
                admin2,
                "",
                "",
                Long.toString(population),
                "",
                "1",
                "",
                "2020-01-01"))
        + "\n";
  }

  private Gazetteer dump() throws IOException {
    return new GazetteerSource(Files.writeString(folder.resolve("dump.txt"), DUMP)).load();
  }

  @Test
  void addsPlacesWithTheirDivision() throws IOException {
    Gazetteer gazetteer = dump();

    assertThat(Gazetteer.standard().knows("Orfelle")).isFalse();
    assertThat(gazetteer.find("Ourfelle"))
        .containsExactly(
            new Place("Orfelle", Place.Kind.CITY, "NER", "NE", "Agadez", 18.5, 8.5, 90000003L, 0));
    assertThat(gazetteer.find("Lac Orfelle")).extracting(Place::kind).contains(Place.Kind.OTHER);
    assertThat(gazetteer.knows("Oued Orfelle")).isFalse();
    assertThat(gazetteer.knows("ORF")).isFalse();
  }

  @Test
  void givesItsIdsToCountriesAndDivisions() throws IOException {
    Gazetteer gazetteer = dump();

    assertThat(gazetteer.find("Niger"))
        .filteredOn(place -> place.kind() == Place.Kind.COUNTRY)
        .singleElement()
        .returns(2440476L, Place::geonameId)
        .returns("Niger", Place::name);
    assertThat(gazetteer.find("Agadez"))
        .filteredOn(place -> place.kind() == Place.Kind.ADM1)
        .singleElement()
        .returns(90000001L, Place::geonameId);
    assertThat(gazetteer.find("Département de Orfelle"))
        .singleElement()
        .returns(Place.Kind.ADM2, Place::kind);
  }

  @Test
  void takesThePlaceOfWhatShips() throws IOException {
    Gazetteer gazetteer = dump();

    assertThat(gazetteer.find("Lyon"))
        .filteredOn(place -> Long.valueOf(2996944).equals(place.geonameId()))
        .singleElement()
        .returns(45.75, Place::latitude)
        .returns(600_000L, Place::population);
    assertThat(gazetteer.find("Sasabe"))
        .filteredOn(place -> "Arizona".equals(place.admin1()))
        .extracting(Place::geonameId)
        .containsExactly(90000006L);
    assertThat(gazetteer.size()).isEqualTo(Gazetteer.standard().size() + 4);
    assertThat(gazetteer.find("Kobani")).isNotEmpty();
  }

  @Test
  void putsNamesOnTheMapThatOnlyTheDumpHas() throws IOException {
    String text = "Niger: gunmen rode into Orfelle at night.";
    int begin = text.indexOf("Orfelle");
    PlaceResolver resolver = new PlaceResolver(dump(), Countries.standard());

    assertThat(
            resolver.resolve(
                List.of(
                    new ToponymMention("Niger", 0, 5),
                    new ToponymMention("Orfelle", begin, begin + 7, Naming.NAME)),
                text,
                PlaceContext.NONE))
        .extracting(PlaceMention::place)
        .extracting(Place::geonameId)
        .containsExactly(2440476L, 90000003L);
  }

  @Test
  void readsDumpsPackedAndCompiledAlike() throws IOException {
    Path zip = folder.resolve("NE.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("readme.txt"));
      out.write("what is in here".getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("NE.txt"));
      out.write(DUMP.getBytes(StandardCharsets.UTF_8));
    }
    Path gzip = folder.resolve("NE.txt.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write(DUMP.getBytes(StandardCharsets.UTF_8));
    }
    Path compiled = folder.resolve("ne.gazetteer");
    int places = new GazetteerSource(zip).compileTo(compiled);

    byte[] expected = Files.readAllBytes(compiled);
    assertThat(places).isEqualTo(dump().size());
    for (Path file : List.of(zip, gzip, compiled, folder.resolve("dump.txt"))) {
      Path again = folder.resolve("again");
      new GazetteerSource(file).compileTo(again);
      assertThat(Files.readAllBytes(again)).as(file.toString()).isEqualTo(expected);
    }
  }

  @Test
  void isLoadedOnceWhileTheFileStaysAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("dump.txt"), DUMP);
    Gazetteer first = new GazetteerSource(file).shared();

    assertThat(new GazetteerSource(file).shared()).isSameAs(first);
    Files.writeString(file, DUMP + row(90000009, "Zerfou", "", 1, 1, "P.PPL", "NE", "", "", 0));
    assertThat(new GazetteerSource(file).shared().knows("Zerfou")).isTrue();
  }

  @Test
  void saysWhatIsWrongWithTheFile() throws IOException {
    assertRefused("other.csv", "id;name\n1;Orfelle\n", "line 1 has 1 columns");
    assertRefused("late.txt", DUMP + "9\tOrfelle\n", "line 9 has 2 columns");
    assertRefused("words.txt", DUMP.replace("18.5", "east"), "line 4 has no number");
    assertRefused("beyond.txt", DUMP.replace("18.5", "98.5"), "line 4 has a point beyond");
    Path cut = folder.resolve("cut.gazetteer");
    Path whole = folder.resolve("whole.gazetteer");
    new GazetteerSource(Files.writeString(folder.resolve("dump.txt"), DUMP)).compileTo(whole);
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> new GazetteerSource(cut).load()).hasMessageContaining("cut off");
  }

  private void assertRefused(String name, String content, String part) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    assertThatThrownBy(() -> new GazetteerSource(file).load())
        .isInstanceOf(IOException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(part);
  }
}
