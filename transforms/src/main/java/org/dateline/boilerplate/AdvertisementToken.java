package org.dateline.boilerplate;

import java.util.List;

/** The mark of an advertisement slot that a scraper glued to the end of a paragraph. */
final class AdvertisementToken {
  private AdvertisementToken() {}

  private static final List<String> MARKS =
      List.of(
          "Advertisement",
          "Advertisements",
          "Advertising",
          "Anzeige",
          "Werbung",
          "Publicidad",
          "Publicité",
          "Pubblicità",
          "Publicidade",
          "Advertentie");

  /** Where the mark begins in {@code text[begin, end)}; {@code end} if there is none. */
  static int begin(String text, int begin, int end) {
    for (String mark : MARKS) {
      int at = end - mark.length();
      if (at - 2 > begin
          && text.regionMatches(true, at, mark, 0, mark.length())
          && Character.isUpperCase(text.charAt(at))
          && Whitespace.is(text.charAt(at - 1))
          && endsSentence(text, begin, at)) {
        return at;
      }
    }
    return end;
  }

  private static boolean endsSentence(String text, int begin, int at) {
    int last = Whitespace.trimEnd(text, begin, at) - 1;
    return last >= begin && ".!?…\"”’»)".indexOf(text.charAt(last)) >= 0;
  }
}
