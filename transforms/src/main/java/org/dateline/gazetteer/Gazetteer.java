package org.dateline.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Places of the world by name: countries, divisions of first and second level, populated places,
 * regions and waters.
 *
 * <p>Names are looked up as {@link FoldedName}s. Immutable, so safe for any number of threads. The
 * sources stand beside the resource {@code gazetteer.bin.gz}.
 */
public final class Gazetteer {
  /** Inhabitants that make a place known beyond its country. */
  private static final long LARGE = 50_000;

  private static final Set<String> COMPASS =
      Set.of(
          "north",
          "south",
          "east",
          "west",
          "centre",
          "center",
          "central",
          "northern",
          "southern",
          "eastern",
          "western",
          "north east",
          "north west",
          "south east",
          "south west",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "coast",
          "capital",
          "littoral");

  private final PlaceTable places;
  private final NameIndex names;

  Gazetteer(PlaceTable places, NameIndex names) {
    this.places = places;
    this.names = names;
  }

  /** The gazetteer that ships with Dateline, loaded at first use. */
  public static Gazetteer standard() {
    return Standard.GAZETTEER;
  }

  /** How many places there are. */
  public int size() {
    return places.size();
  }

  /** Whether any place has that name, main or alternate. */
  public boolean knows(String name) {
    return rows(FoldedName.of(name)).length > 0;
  }

  /** Whether a place of one of the kinds has that for a main name. */
  public boolean knows(String name, Set<Place.Kind> kinds) {
    for (int hit : rows(FoldedName.of(name))) {
      if ((hit & 1) == 1 && kinds.contains(places.kindOf(hit >> 1))) {
        return true;
      }
    }
    return false;
  }

  /** Inhabitants of the largest place that has that for a main name; 0 if none has. */
  public long population(String name) {
    for (int hit : rows(FoldedName.of(name))) {
      if ((hit & 1) == 1) {
        return Math.max(1, places.population()[hit >> 1]);
      }
    }
    return 0;
  }

  /** Every place of that name, main or alternate, most populous first. */
  public List<Place> find(String name) {
    List<Place> found = new ArrayList<>();
    for (int hit : rows(FoldedName.of(name))) {
      found.add(places.place(hit >> 1, Countries.standard()));
    }
    return found;
  }

  /**
   * The one division, city or region that everybody means by the name without more being said:
   * fairly large, and far larger than any other of that name abroad. Empty if there is none.
   */
  public Optional<Place> dominant(String name) {
    String key = FoldedName.of(name);
    if (COMPASS.contains(key)) {
      return Optional.empty(); // divisions of small countries are called so
    }
    int[] hits = rows(key);
    for (int hit : hits) {
      if ((hit & 1) == 1) {
        long size = places.population()[hit >> 1];
        boolean alone = size >= LARGE;
        for (int other : hits) {
          boolean abroad = places.country()[other >> 1] != places.country()[hit >> 1];
          alone &= !abroad || places.population()[other >> 1] * 4L < size;
        }
        return alone ? Optional.of(places.place(hit >> 1, Countries.standard())) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the word only tells a direction or a part: divisions of some countries are called so.
   */
  public static boolean isDirection(String name) {
    return Arrays.stream(FoldedName.of(name).split(" ", -1)).allMatch(COMPASS::contains);
  }

  /** Rows of that folded name, as {@link NameIndex} gives them. */
  int[] rows(String key) {
    return names.find(key);
  }

  PlaceTable places() {
    return places;
  }

  NameIndex names() {
    return names;
  }

  private static final class Standard {
    static final Gazetteer GAZETTEER = load();

    private static Gazetteer load() {
      try (InputStream in = Gazetteer.class.getResourceAsStream("gazetteer.bin.gz")) {
        if (in == null) {
          throw new IllegalStateException("no resource gazetteer.bin.gz");
        }
        return GazetteerFile.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
