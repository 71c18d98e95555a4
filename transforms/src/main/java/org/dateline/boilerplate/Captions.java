package org.dateline.boilerplate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells captions and credits of pictures by the way they end. */
final class Captions {
  private Captions() {}

  private static final int TAIL = 160;

  private static final String WORD =
      "(?:[Pp]hotos?|PHOTOS?|[Pp]hotographs?|[Pp]ictures?|PICTURES?|[Ii]mages?|IMAGES?|[Ii]llustrations?"
          + "|[Gg]raphics?|[Cc]redits?|CREDITS?|[Ff]otos?|FOTOS?|[Ff]otograf[íi]as?|[Bb]ild(?:er)?"
          + "|BILD|[Qq]uelle|[Cc]r[ée]dits?|[Ii]mage[mn]s?|[Ff]otografie|Фото)";

  /** Parts of all words above: a text without any of them is no credit. */
  private static final List<String> WORDS =
      List.of(
          "oto",
          "OTO",
          "icture",
          "ICTURE",
          "mage",
          "MAGE",
          "llustration",
          "raphic",
          "redit",
          "REDIT",
          "rédit",
          "ild",
          "ILD",
          "uelle",
          "ото");

  /** The same for what {@link #AGENCY} ends in. */
  private static final List<String> SOURCES =
      List.of(
          "/", "Getty", "Shutterstock", "iStock", "Alamy", "Unsplash", "hoto", "HOTO", "andout");

  /** "… Photo by Jane Doe/Agency", "… Photo: agency", "(Image credit: agency)". */
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:^|.*[\\s(\\[.|,”\"'’])"
              + WORD
              + "(?:\\s?(?:credits?|courtesy|source|supplied|provided|illustration))?"
              + "\\s?(?::|\\bby\\b|\\bvia\\b|\\bcourtesy\\b|\\bof\\b(?=\\s[A-Z])|/|©|\\.\\.\\.|[Vv]on\\b|[Dd]e\\b|\\bdi\\b)"
              + "\\s?(?<source>[^.!?]{1,70})[.)\\]]*");

  /** "… (AP Photo/Jane Doe)", "… | AFP/Getty Images", "REUTERS/Jane Doe". */
  private static final Pattern AGENCY =
      Pattern.compile(
          "(?:^|.*[\\s(\\[.|,”\"'’–—-])(?:"
              + "\\(?(?:AP|AFP|EPA|Reuters|REUTERS|Getty|DPA|dpa|ANSA|EFE|TASS|Xinhua)(?: (?:Photo|Images|PHOTO|File|Pool|via|Picture))*\\s?/\\s?[^.!?]{2,60}"
              + "|[\\p{L}.'’ -]{2,40}/\\s?(?:AP|AFP|EPA(?:-[A-Z]{2,5})?|Reuters|REUTERS|Getty(?: Images)?|DPA|dpa|Shutterstock|Bloomberg|Unsplash|iStock)(?: (?:Photo|Images|via|Pool|Getty|File))*(?:/[\\p{L} ]{2,30})*"
              + "|(?:via )?Getty Images|Shutterstock(?:\\.com)?|iStock(?:photo)?|Alamy(?: Stock Photo)?|Unsplash|File [Pp]hoto|FILE PHOTO|Stock [Pp]hoto|[Hh]andout"
              + ")[.)\\]]*");

  /** Whether the text is a caption or a credit. */
  static boolean isCaption(String text) {
    String tail = text.length() > TAIL ? text.substring(text.length() - TAIL) : text;
    return (mayHave(WORDS, tail) && isCredited(tail))
        || (mayHave(SOURCES, tail) && AGENCY.matcher(tail).matches());
  }

  private static boolean isCredited(String tail) {
    Matcher credit = CREDIT.matcher(tail);
    return credit.matches() && !tail.endsWith("?") && plausible(credit.group("source"));
  }

  private static boolean mayHave(List<String> parts, String text) {
    for (String part : parts) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** What follows the word for a picture must not read on as a sentence does. */
  private static boolean plausible(String source) {
    int words = 0;
    int small = 0;
    for (String word : source.strip().split("\\s+", -1)) {
      words++;
      small += !word.isEmpty() && Character.isLowerCase(word.charAt(0)) ? 1 : 0;
    }
    return words <= 3 || 2 * small <= words;
  }
}
