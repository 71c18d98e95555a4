package org.dateline.annotation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.jspecify.annotations.Nullable;

/** Tells by the words around a name whether it is that of a place. Immutable, thread safe. */
final class PlaceClues {
  private static final int WINDOW = 60;

  private static final Pattern PLACING =
      Pattern.compile(
          "(?:^|[\\s(])(?:[Ii]n|[Nn]ear|[Dd]owntown|[Oo]utside"
              + "|(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)(?:ern|east|west)?(?: of)?"
              + "|(?:[Tt]own|[Cc]it(?:y|ies)|[Vv]illages?|[Ss]uburbs?|[Cc]ommunity|[Cc]ommunities"
              + "|[Dd]istricts?|[Pp]rovinces?|[Tt]owns|[Pp]ort|[Cc]ount(?:y|ies)) of)\\s$");

  /** "Ann Smith, 34, of", "the brothers, both of". */
  private static final Pattern LIVING =
      Pattern.compile(
          "(?:\\d{1,3}|[,)]|\\bboth|\\bformerly|\\bnative|\\bresident)\\s(?:of|from)\\s$");

  private static final Pattern PEOPLE =
      Pattern.compile(
          "^\\s(?:[Pp]olice|[Mm]an|[Ww]oman|[Mm]en|[Ww]omen|[Cc]ouple|[Rr]esidents?|[Nn]atives?"
              + "|[Tt]een(?:ager)?s?|[Gg]irl|[Bb]oy|[Oo]fficers?|[Dd]eputies|[Ff]irefighters?"
              + "|[Mm]ayor|[Cc]ommunit(?:y|ies)|[Ss]uburbs?|[Tt]ownships?|[Cc]ount(?:y|ies)"
              + "|[Ss]chool [Bb]oard|[Hh]igh [Ss]chool|[Cc]ity [Cc]ouncil|[Cc]ity [Hh]all"
              + "|[Tt]own [Cc]ouncil|[Tt]own [Hh]all)\\b");

  private static final String OTHERS =
      "^(?:(?:, (?:and )?| and )(?:[A-Z][\\w.'’-]+ ){0,2}[A-Z][\\w.'’-]+)";

  private static final Pattern ENUMERATED =
      Pattern.compile(
          OTHERS + "{1,14} (?:townships|communities|cities|towns|boroughs|provinces|states)\\b");
  private static final Pattern COUNTIES =
      Pattern.compile(OTHERS + "{0,14} (?:counties|parishes)\\b");

  private static final Pattern DATELINE_BEFORE = Pattern.compile("(?:^|\\n|[.!?]['\"”]?)\\s*$");
  private static final Pattern DATELINE_BEHIND =
      Pattern.compile(
          "^(?:, [A-Z][A-Za-z. ]{1,20})?(?: \\([A-Z][\\w ]{0,20}\\))?\\s?(?:--|—|–|-\\s)");

  private static final Pattern CONTAINER =
      Pattern.compile("^,\\s?((?:[A-Z]\\.\\s?){2,3}|(?:[A-Z][\\w]+\\s?){1,3}\\.?)");

  private static final Pattern SPEAKING =
      Pattern.compile("^ (?:said|says|told|added|testified|noted|explained)\\b");
  private static final Pattern SPOKEN = Pattern.compile("[,”\"] (?:said|says|added) $");

  private final Gazetteer gazetteer;

  PlaceClues(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Whether the words around the name from begin to end say that it is a place. */
  boolean sayPlace(String text, int begin, int end) {
    String before = text.substring(Math.max(0, begin - WINDOW), begin);
    String behind = text.substring(end, Math.min(text.length(), end + 4 * WINDOW));
    String name = text.substring(begin, end);
    boolean owner = behind.startsWith("'s") || behind.startsWith("’s");
    if ((PLACING.matcher(before).find() && !owner)
        || LIVING.matcher(before).find()
        || PEOPLE.matcher(behind).find()
        || ENUMERATED.matcher(behind).find()
        || sayCounty(text, end)) {
      return true;
    }
    return isDateline(name, before, behind) || containerBehind(name, behind) != null;
  }

  /** Whether the name ending there is one of several counties: "in Clay and Grant counties". */
  boolean sayCounty(String text, int end) {
    return COUNTIES.matcher(text.substring(end, Math.min(text.length(), end + 4 * WINDOW))).find();
  }

  /** Whether the words around the name say that it is a person's. */
  boolean sayPerson(String text, int begin, int end) {
    return SPEAKING.matcher(text.substring(end, Math.min(text.length(), end + WINDOW))).find()
        || SPOKEN.matcher(text.substring(Math.max(0, begin - WINDOW), begin)).find();
  }

  private static boolean isDateline(String name, String before, String behind) {
    return name.length() > 3
        && name.codePoints().noneMatch(Character::isLowerCase)
        && DATELINE_BEFORE.matcher(before).find()
        && DATELINE_BEHIND.matcher(behind).find();
  }

  /**
   * The division or country that stands behind the name of a place in it, as printed: "Man." in
   * "Brandon, Man."; null if none does.
   */
  @Nullable String containerBehind(String name, String behind) {
    Matcher matcher = CONTAINER.matcher(behind);
    if (!matcher.find()) {
      return null;
    }
    String[] words = matcher.group(1).strip().split("\\s", -1);
    for (int count = words.length; count > 0; count--) {
      String printed = String.join(" ", List.of(words).subList(0, count));
      for (Place container : gazetteer.find(printed)) {
        if (container.kind() == Place.Kind.ADM1 || container.kind() == Place.Kind.COUNTRY) {
          for (Place place : gazetteer.find(name)) {
            if (isIn(place, container)) {
              return printed;
            }
          }
        }
      }
    }
    return null;
  }

  private static boolean isIn(Place place, Place container) {
    return place.country() != null
        && place.country().equals(container.country())
        && place.kind() != Place.Kind.COUNTRY
        && (container.kind() == Place.Kind.COUNTRY
            || (place.kind() != Place.Kind.ADM1 && container.name().equals(place.admin1())));
  }
}
