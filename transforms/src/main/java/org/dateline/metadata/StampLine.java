package org.dateline.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that is looked at several times for what dates it and who signs it. What each look needs
 * is found out once, when it is first needed. Not thread safe.
 */
public final class StampLine {
  /** As most of the world writes days: whether a line is a stamp does not hang on which day. */
  private static final PageLocale DAY_FIRST = new PageLocale("de", null);

  private static final int NOT_YET = -1;

  private final String text;
  private final String ascii;
  private int glance = NOT_YET;
  private @Nullable List<StampParser.Found> days;
  private @Nullable List<Stamp> stamps;

  /** The line with that text. */
  public StampLine(String text) {
    this.text = text;
    ascii = StampParser.withAsciiDigits(text);
  }

  /** The line as it is written. */
  String text() {
    return text;
  }

  /** The same with Arabic, Indian and other digits as ASCII digits; offsets stay. */
  String ascii() {
    return ascii;
  }

  /** Which {@link StampWords} it may hold. */
  int glance() {
    if (glance == NOT_YET) {
      glance = StampWords.glance(ascii);
    }
    return glance;
  }

  /** Its stamps, numbers read with the day first. */
  List<Stamp> stamps() {
    List<Stamp> found = stamps;
    if (found == null) {
      found = StampParser.stamps(ascii, days(), DAY_FIRST);
      stamps = found;
    }
    return found;
  }

  /** Its stamps, numbers read as pages of that locale write them. */
  List<Stamp> stamps(PageLocale locale) {
    // What is no day with the day first is none with the month first.
    return days().isEmpty() ? List.of() : StampParser.parseAscii(ascii, locale);
  }

  private List<StampParser.Found> days() {
    List<StampParser.Found> found = days;
    if (found == null) {
      found = StampParser.days(ascii, DAY_FIRST);
      days = found;
    }
    return found;
  }
}
