package org.dateline.plover;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** CAMEO roots of PLOVER types, for users of CAMEO data. Stateless. */
final class CameoRoots {
  private static final Set<String> FIGHT = Set.of("firearms", "heavy-weapons", "aerial", "drone");
  private static final Set<String> COERCED = Set.of("destroy", "crowd-control");

  private CameoRoots() {}

  /** The two-digit CAMEO root that a type and mode answer to. */
  static String of(EventType type, @Nullable String mode) {
    return switch (type) {
      case AGREE -> "03";
      case CONSULT -> "04";
      case SUPPORT -> "05";
      case COOPERATE -> "06";
      case AID -> "07";
      case CONCEDE, RETREAT -> "08";
      case ACCUSE -> "investigate".equals(mode) ? "09" : "11";
      case REQUEST -> "10";
      case REJECT -> "12";
      case THREATEN -> "13";
      case PROTEST -> "14";
      case MOBILIZE -> "15";
      case SANCTION -> "convict".equals(mode) ? "11" : "16";
      case COERCE -> "17";
      case ASSAULT ->
          mode == null
              ? "18"
              : FIGHT.contains(mode)
                  ? "19"
                  : mode.equals("unconventional") ? "20" : COERCED.contains(mode) ? "17" : "18";
    };
  }
}
