package org.dateline.metadata;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Time zones as stamps write them. An abbreviation that several zones share counts only for a
 * country that is known, and only on days on which that zone is in force. Thread safe.
 */
public final class ZoneNames {
  /** A regular expression, without groups, for anything that may be a zone after a time of day. */
  static final String REGEX =
      "(?:Z|(?:UTC|GMT)?\\s?[+\\-\u2212](?:0?\\d|1[0-4])(?::?[0-5]\\d)?|[A-Z]{2,5})(?![\\p{L}\\p{N}])";

  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?\\s?([+\\-\u2212])(\\d{1,2}?):?(\\d{2})?");
  private static final String ANY = "*";

  private static final Set<String> UNIVERSAL = Set.of("Z", "UTC", "GMT");
  private static final Set<String> KNOWN = new HashSet<>(UNIVERSAL);
  private static final Map<String, Zone> ZONES = new HashMap<>();

  static {
    for (List<String> row : Table.read("time-zones.tsv")) {
      KNOWN.add(row.get(0));
      ZoneOffset offset =
          row.get(3).equals(ANY) ? null : ZoneOffset.ofHours(Integer.parseInt(row.get(3)));
      ZONES.put(row.get(0) + " " + row.get(1), new Zone(ZoneId.of(row.get(2)), offset));
    }
  }

  private ZoneNames() {}

  /** Whether the letters are a zone that is known, be it an ambiguous one. */
  static boolean isZone(String zone) {
    return KNOWN.contains(zone) || OFFSET.matcher(zone).matches();
  }

  /** The instant of a local time; null unless the zone is certain. */
  public static @Nullable Instant instant(LocalDateTime local, String zone, PageLocale locale) {
    if (UNIVERSAL.contains(zone)) {
      return local.toInstant(ZoneOffset.UTC);
    }
    Matcher offset = OFFSET.matcher(zone);
    if (offset.matches()) {
      int minutes =
          Integer.parseInt(offset.group(2)) * 60
              + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
      if (minutes > 14 * 60) {
        return null;
      }
      int sign = offset.group(1).equals("+") ? 1 : -1;
      return local.toInstant(ZoneOffset.ofTotalSeconds(sign * minutes * 60));
    }
    Zone found = ZONES.get(zone + " " + locale.country());
    if (found == null) {
      found = ZONES.get(zone + " " + ANY);
    }
    if (found == null) {
      return null;
    }
    ZonedDateTime there = local.atZone(found.region());
    // "EST" in July: either the letters or the clock are wrong, and nobody can tell which.
    boolean inForce = found.offset() == null || found.offset().equals(there.getOffset());
    return inForce ? there.toInstant() : null;
  }

  private record Zone(ZoneId region, @Nullable ZoneOffset offset) {}
}
