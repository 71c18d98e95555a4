package org.dateline.gazetteer;

import java.util.List;

/** Places of the world by name. Immutable, so safe for any number of threads. */
public final class Gazetteer {
  private static final Gazetteer STANDARD = new Gazetteer();

  private Gazetteer() {}

  /** The gazetteer that ships with Dateline, loaded at first use. */
  public static Gazetteer standard() {
    return STANDARD;
  }

  /** Whether any place has that name, main or alternate. */
  public boolean knows(String name) {
    return false;
  }

  /** Every place of that name, main or alternate, most populous first. */
  public List<Place> find(String name) {
    return List.of();
  }
}
