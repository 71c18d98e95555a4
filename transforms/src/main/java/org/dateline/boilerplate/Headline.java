package org.dateline.boilerplate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the headline among the blocks before the prose. */
final class Headline {
  private Headline() {}

  /** How far above the prose a headline is looked for, in blocks. */
  private static final int REACH = 60;

  private static final double THRESHOLD = 1.5;

  /**
   * The position of the headline: of the block that repeats the declared title, else of the one
   * that reads most like a headline; -1 if none does.
   */
  static int find(Outline page, @Nullable String declared) {
    int repeated = declared == null ? -1 : lastCopy(page, declared);
    return repeated >= 0 ? repeated : find(page);
  }

  /** The last block above the prose, else the first below, with that text; -1 if there is none. */
  private static int lastCopy(Outline page, String declared) {
    String key = Outline.key(declared);
    int at = -1;
    for (int i = 0; i < page.size() && (at < 0 || i < page.mainBegin); i++) {
      if (!key.isEmpty() && page.keys[i].equals(key)) {
        at = i;
      }
    }
    return at;
  }

  private static int find(Outline page) {
    int first = page.mainBegin < 0 ? page.size() : page.mainBegin;
    int best = -1;
    double bestScore = THRESHOLD;
    for (int i = Math.max(0, first - REACH); i < first; i++) {
      double score = score(page, i, first);
      if (score >= bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  private static double score(Outline page, int i, int first) {
    Block block = page.blocks.get(i);
    TextShape shape = block.shape();
    if (shape.words() < 2
        || shape.words() > 32
        || page.isFurniture(i)
        || page.stamp[i]
        || page.byline[i]
        || page.caption[i]
        || page.counter[i]
        || isBreadcrumb(page, i)) {
      return 0;
    }
    double score = 3 * page.topicShare(i) - 0.08 * Math.min(30, first - i);
    score += shape.words() < 4 ? -1 : shape.words() < 20 ? 1 : 0;
    score -= 12.0 * Math.max(0, page.proseBefore[i] - 40) / Math.max(1, page.proseWords());
    score += shape.ends() && block.text().endsWith(".") ? -1.5 : 0;
    score += shape.opens() ? -2 : 0;
    score += shape.separators() > 0 ? -1.5 : 0;
    score += page.copies[i] > 1 ? 1.5 : 0;
    score += block.linkShare() > 0.9 ? -1 : 0;
    for (int j = Math.max(0, i - 30); j < Math.min(page.size(), i + 30); j++) {
      score += j != i && isPathTo(page.blocks.get(j).text(), block.text()) ? 3 : 0;
    }
    for (int j = i + 1; j < Math.min(first, i + 5); j++) {
      score += page.stamp[j] || page.byline[j] ? 0.5 : 0;
    }
    score += i == 0 ? 0.5 : 0;
    return score + tag(block.place());
  }

  private static double tag(@Nullable Place place) {
    if (place == null) {
      return 0;
    }
    return place.nearest("h1") != null
        ? 4
        : place.nearest("h2") != null
            ? 1.5
            : place.nearest("nav") != null || place.nearest("li") != null ? -2 : 0;
  }

  /** Whether the line leads from the site's home to a headline that it repeats at its end. */
  static boolean isPathTo(String line, String headline) {
    int extra = line.length() - headline.length();
    return extra > 2
        && extra < 90
        && headline.length() > 12
        && line.regionMatches(true, extra, headline, 0, headline.length())
        && !Character.isLetterOrDigit(line.charAt(extra - 1));
  }

  private static boolean isBreadcrumb(Outline page, int i) {
    String text = page.blocks.get(i).text();
    String lower = text.toLowerCase(Locale.ROOT);
    boolean home = lower.startsWith("home ") || lower.startsWith("home/");
    for (int j = Math.max(0, i - 30); j < Math.min(page.size(), i + 30); j++) {
      String other = page.blocks.get(j).text();
      if (j != i && page.blocks.get(j).shape().words() > 2 && isPathTo(text, other)) {
        return true;
      }
    }
    return home && page.blocks.get(i).shape().separators() > 0;
  }
}
