package org.dateline.template;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.dateline.template.TemplateLine.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A template as it is used: what each line is, without the evidence; a dozen bytes a line.
 * Immutable.
 */
public final class FurnitureKinds implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Knows no line. */
  public static final FurnitureKinds NONE = new FurnitureKinds("", new long[0], new Kind[0]);

  private final String version;
  private final long[] keys;
  private final Kind[] kinds;

  private FurnitureKinds(String version, long[] keys, Kind[] kinds) {
    this.version = version;
    this.keys = keys;
    this.kinds = kinds;
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
    return new FurnitureKinds(template.requireVersion(), keys, kinds);
  }

  String version() {
    return version;
  }

  /** What the line is; null if nothing is known of it. */
  @Nullable Kind of(long key) {
    int at = Arrays.binarySearch(keys, key);
    return at < 0 ? null : kinds[at];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FurnitureKinds that
        && version.equals(that.version)
        && Arrays.equals(keys, that.keys)
        && Arrays.equals(kinds, that.kinds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(keys);
  }
}
