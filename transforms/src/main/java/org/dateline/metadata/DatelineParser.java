package org.dateline.metadata;

import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads datelines at the start of body paragraphs; the text stays whole. Thread safe. */
public final class DatelineParser {
  /**
   * Place names of one to four capitalized words: "New Delhi", "Port-au-Prince", "WASHINGTON D.C.".
   */
  static final String PLACE = placeOf("\\p{Lu}[\\p{L}\\p{M}'’.\\-]*");

  /** Every word but the first has a space before it: else long words part in too many ways. */
  private static String placeOf(String word) {
    return word
        + "(?: (?:de|del|da|do|dos|la|le|el|al|am|an|der|of|upon|sur|sous|les) ?"
        + word
        + "(?: "
        + word
        + "){0,2}|(?: "
        + word
        + "){0,3})";
  }

  private static final String DAY =
      "(?:(?<month>"
          + "\\p{L}{3,9}"
          + ")\\.? (?<day>\\d{1,2})|(?<day2>\\d{1,2})\\.? (?<month2>\\p{L}{3,9})\\.?)(?:,? (?<year>\\d{4}))?";
  private static final String AGENCIES =
      "(?<agency>" + NewsAgencies.REGEX + ")(?:\\s*/\\s*[\\p{L}. ]{2,30}|, [\\p{L} ]{2,30})?";
  private static final String DASH = "\\s*(?:[-–—\u2012\u2015]{1,2}|:)\\s*";
  private static final String REGION = "(?:[,/] ?(?<region>\\p{Lu}[\\p{L}.'’ ]{1,24}))?";

  /** NAIROBI, Kenya, April 19 (Reuters) - ; NAIROBI (AFP) — ; Nairobi, 19 April 2024 (dpa) - . */
  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "^[\\s\\p{Z}]*(?<place>"
              + PLACE
              + ")"
              + REGION
              + "(?:, ?"
              + DAY
              + ")?,? ?[(\\[]"
              + AGENCIES
              + "[)\\]](?:"
              + DASH
              + "|\\s+)");

  private static final String NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}.&'’\\-]*";

  /** NAIROBI, April 19 (Harbour Wire) - : between place and dash any name is an agency's. */
  private static final Pattern WITH_ANY_AGENCY =
      Pattern.compile(
          "^[\\s\\p{Z}]*(?<place>"
              + PLACE
              + ")"
              + REGION
              + "(?:, ?"
              + DAY
              + ")?,? ?[(\\[](?<agency>"
              + NAME_WORD
              + "(?: (?:(?:of|for|de|del|di|da|do) )?"
              + NAME_WORD
              + "){0,4})(?:\\s*/\\s*[\\p{L}. ]{2,30}|, [\\p{L} ]{2,30})?[)\\]]"
              + "\\s*[-–—\u2012\u2015]{1,2}\\s*(?=[\\p{Lu}\\p{Lo}\\p{N}\"“'‘„«])");

  /** (Reuters) - and AP - . */
  private static final Pattern AGENCY_ONLY =
      Pattern.compile("^[\\s\\p{Z}]*(?:\\(" + AGENCIES + "\\)(?:" + DASH + "|\\s+))");

  /** NAIROBI, Kenya — ; WASHINGTON, April 19 - . The place in capitals, or a day beside it. */
  private static final Pattern WITHOUT_AGENCY =
      Pattern.compile(
          "^[\\s\\p{Z}]*(?<place>"
              + PLACE
              + ")"
              + REGION
              + "(?:, ?"
              + DAY
              + ")?"
              + "\\s*[-–—\u2012\u2015]{1,2}\\s*(?=\\p{Lu}|[\"“'‘])");

  /** The dateline that the paragraph begins with. */
  public Optional<Dateline> parse(String paragraph) {
    String head = paragraph.length() > 160 ? paragraph.substring(0, 160) : paragraph;
    boolean bracket = head.indexOf('(') >= 0 || head.indexOf('[') >= 0;
    if (!bracket && !hasDash(head)) {
      return Optional.empty();
    }
    Matcher match = WITH_AGENCY.matcher(head);
    if (match.find()) {
      return Optional.of(
          dateline(match, NewsAgencies.shortName(match.group("agency")), match.group("place")));
    }
    match = WITH_ANY_AGENCY.matcher(head);
    if (match.find()) {
      return Optional.ofNullable(unknownAgency(match));
    }
    match = AGENCY_ONLY.matcher(head);
    if (match.find()) {
      return Optional.of(
          new Dateline(
              NewsAgencies.shortName(match.group("agency")), null, null, null, match.end()));
    }
    match = WITHOUT_AGENCY.matcher(head);
    if (match.find()) {
      Dateline found = dateline(match, null, match.group("place"));
      boolean shouted = isShouted(match.group("place"));
      if (shouted || found.day() != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static boolean hasDash(String head) {
    for (int i = 0; i < head.length(); i++) {
      if ("-–—\u2012\u2015".indexOf(head.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Without a day the words in front must be a place, and the brackets must not explain them. */
  private static @Nullable Dateline unknownAgency(Matcher match) {
    String place = match.group("place");
    String region = match.group("region");
    String agency = match.group("agency");
    Dateline found = dateline(match, PlaceNames.isCountry(agency) ? null : agency.strip(), place);
    if (found.day() != null) {
      return found;
    }
    boolean isPlace =
        isShouted(place)
            ? PlaceNames.isAny(place) || (region != null && PlaceNames.isCountry(region))
            : PlaceNames.isKnown(place);
    return isPlace && !abbreviates(place, agency) && !abbreviates(agency, place) ? found : null;
  }

  /** Whether the letters of one name are the initials of the other's words. */
  private static boolean abbreviates(String acronym, String words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words.split("[ -]", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() > 1 && initials.toString().contentEquals(acronym.replace(".", ""));
  }

  private static Dateline dateline(Matcher match, @Nullable String agency, String place) {
    MonthDay day = null;
    String name = match.group("month") == null ? match.group("month2") : match.group("month");
    String digits = match.group("day") == null ? match.group("day2") : match.group("day");
    Month month = name == null ? null : MonthNames.of(name);
    if (month != null && digits != null) {
      try {
        day = MonthDay.of(month, Integer.parseInt(digits));
      } catch (DateTimeException e) {
        day = null;
      }
    }
    Integer year = match.group("year") == null ? null : Integer.valueOf(match.group("year"));
    return new Dateline(agency, PersonNames.tidyPlace(place), day, year, match.end());
  }

  private static boolean isShouted(String place) {
    return place.length() > 2
        && place.chars().filter(Character::isLetter).noneMatch(Character::isLowerCase);
  }
}
