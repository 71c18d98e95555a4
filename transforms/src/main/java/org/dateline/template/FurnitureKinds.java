package org.dateline.template;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.dateline.template.TemplateLine.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A template as it is used: what each line is, and which places are furniture, without the
 * evidence; a dozen bytes each. Immutable.
 */
public final class FurnitureKinds implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Knows no line. */
  public static final FurnitureKinds NONE =
      new FurnitureKinds("", new long[0], new Kind[0], new long[0]);

  private final String version;
  private final long[] keys;
  private final Kind[] kinds;

  /** The places that are furniture, ascending. */
  private final long[] places;

  private FurnitureKinds(String version, long[] keys, Kind[] kinds, long[] places) {
    this.version = version;
    this.keys = keys;
    this.kinds = kinds;
    this.places = places;
  }

  /** The kinds of the template's lines; it must be {@linkplain SiteTemplate#isUsable usable}. */
  public static FurnitureKinds of(SiteTemplate template) {
    List<TemplateLine> lines =
        template.lines().stream().filter(line -> line.kind() != Kind.SEEN).toList();
    long[] keys = new long[lines.size()];
    Kind[] kinds = new Kind[keys.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = lines.get(i).key();
      kinds[i] = lines.get(i).kind();
    }
    return new FurnitureKinds(
        template.requireVersion(),
        keys,
        kinds,
        template.places().stream()
            .filter(TemplatePlace::isFurniture)
            .mapToLong(TemplatePlace::key)
            .toArray());
  }

  String version() {
    return version;
  }

  /** What the line is; null if nothing is known of it. */
  @Nullable Kind of(long key) {
    int at = Arrays.binarySearch(keys, key);
    return at < 0 ? null : kinds[at];
  }

  /** Whether what stands at the place is no body, whatever it says. */
  boolean isFurniturePlace(long key) {
    return Arrays.binarySearch(places, key) >= 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FurnitureKinds that
        && version.equals(that.version)
        && Arrays.equals(keys, that.keys)
        && Arrays.equals(kinds, that.kinds)
        && Arrays.equals(places, that.places);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(keys);
  }
}
