package org.dateline.annotation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells outlets and agencies that only brought a piece of news from those the news is about: "told
 * Reuters" from "raided the office of Reuters". Stateless and thread safe.
 */
final class NewsSources {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Longer words of attribution do not occur. */
  private static final int REACH = 60;

  private static final String MEDIUM =
      "(?:(?:the|state|news|local|national|daily|private|public|television|tv|radio|agenc(?:y|ies)|newspaper|magazine"
          + "|broadcaster|channel|network|station|portal|website)\\s+)*";

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:told|tells|telling|according\\s+to|via)"
              + "|(?:speaking|spoke|spoken|speaks|talking|talked|said|confirmed|confirming|comment(?:s|ed)?|remarks|statement|e-?mail)"
              + "\\s+(?:to|with|on)"
              + "|interview(?:ed|s)?\\s+(?:with|by|on|to)"
              + "|(?:seen|obtained|reviewed|quoted|cited|reported|carried|broadcast|aired|contacted|reached|compiled)\\s+by)\\s+"
              + MEDIUM
              + "$",
          FLAGS);

  private static final Pattern AFTER =
      Pattern.compile(
          "(?:\\s+(?:news\\s+agency|television|tv|newspaper|magazine|radio|channel))?\\s+(?:has\\s+|had\\s+)?"
              + "(?:reported|reports|quoted|quotes|cited|wrote)(?!\\p{L})",
          FLAGS);

  private static final Pattern JOINED =
      Pattern.compile("\\s*(?:,|and|or|, and)\\s*" + "(?:with\\s+|to\\s+|by\\s+)?" + MEDIUM, FLAGS);

  private NewsSources() {}

  /**
   * Removes the outlets that are named as sources only, with those that stand in one row with them.
   *
   * @param spans in text order, of one sentence after the other
   */
  static void drop(String text, List<NamedSpan> spans) {
    int sourceEnd = -1;
    for (int i = 0; i < spans.size(); i++) {
      EntityMention mention = spans.get(i).mention();
      if (!isOutlet(mention)) {
        continue;
      }
      boolean joined =
          sourceEnd >= 0
              && mention.begin() >= sourceEnd
              && JOINED.matcher(text.substring(sourceEnd, mention.begin())).matches();
      if (joined || isSource(text, mention)) {
        sourceEnd = mention.end();
        spans.remove(i--);
      }
    }
  }

  private static boolean isOutlet(EntityMention mention) {
    return mention.type() == EntityMention.Type.ORGANIZATION && "JRN".equals(mention.role());
  }

  private static boolean isSource(String text, EntityMention mention) {
    String before = text.substring(Math.max(0, mention.begin() - REACH), mention.begin());
    String after = text.substring(mention.end(), Math.min(text.length(), mention.end() + REACH));
    return BEFORE.matcher(before).find() || AFTER.matcher(after).lookingAt();
  }
}
