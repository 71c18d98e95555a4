package org.dateline.template;

import java.util.List;
import java.util.Set;
import org.dateline.article.RemovedBlock;
import org.jspecify.annotations.Nullable;

/**
 * Finds the body of a page on which nothing but furniture was taken for body, as happens to lists
 * of names or results: what no other page has, below the headline and under no heading of a list.
 */
final class LostBody {
  private LostBody() {}

  private static final int MIN_WORDS = 40;
  private static final int MIN_BLOCKS = 5;

  /** So many words of a page's own are its body, whatever the headline says. */
  private static final int MANY_WORDS = 120;

  /** Share of the headline's words that the body must have. */
  private static final double ON_TOPIC = 0.4;

  /** Which blocks are the body; null if no run of blocks can be. */
  static boolean @Nullable [] find(
      @Nullable String title, List<PageBlock> blocks, boolean[] furniture) {
    if (title == null) {
      return null;
    }
    int best = 0;
    int begin = -1;
    int end = -1;
    int i = headline(title, blocks) + 1;
    while (i < furniture.length && i > 0) {
      int from = i;
      int words = 0;
      while (i < furniture.length && isOwn(blocks.get(i)) && !furniture[i]) {
        words += blocks.get(i).form().words();
        i++;
      }
      if (words > best && i - from >= MIN_BLOCKS && !isList(blocks, from)) {
        best = words;
        begin = from;
        end = i;
      }
      i = Math.max(i, from + 1);
    }
    if (best < MIN_WORDS || (best < MANY_WORDS && !speaksOf(title, blocks.subList(begin, end)))) {
      return null;
    }
    boolean[] body = new boolean[furniture.length];
    java.util.Arrays.fill(body, begin, end, true);
    return body;
  }

  private static int headline(String title, List<PageBlock> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).text().equals(title)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isOwn(PageBlock block) {
    RemovedBlock removed = block.removed();
    if (removed == null) {
      return true;
    }
    return switch (removed.kind()) {
      case NAVIGATION, RELATED, OTHER, TEMPLATE -> true;
      default -> false;
    };
  }

  /** Whether the line above says that a list of other things follows. */
  private static boolean isList(List<PageBlock> blocks, int from) {
    RemovedBlock above = from == 0 ? null : blocks.get(from - 1).removed();
    if (above == null) {
      return false;
    }
    return switch (above.kind()) {
      case RELATED, TOPICS, PROMOTION, FOOTER, CONSENT, BREADCRUMB -> true;
      default -> false;
    };
  }

  private static boolean speaksOf(String title, List<PageBlock> run) {
    Set<String> wanted = Topic.contentWords(title);
    StringBuilder text = new StringBuilder();
    run.forEach(block -> text.append(block.text()).append(' '));
    Set<String> own = Topic.contentWords(text.toString());
    long found = wanted.stream().filter(own::contains).count();
    return !wanted.isEmpty() && found >= ON_TOPIC * wanted.size();
  }
}
