package org.dateline.boilerplate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what readers wrote below an article, by the markup that says so. Stateless. */
final class CommentLists {
  /** So many words of prose are the lead: comments come after what they are on. */
  private static final int MIN_PROSE = 30;

  private static final Set<String> WHOLE = Set.of("html", "body", "main", "article");

  private CommentLists() {}

  /** For each block whether it stands in a list of comments; no line of a dump does. */
  static boolean[] in(List<Block> blocks) {
    boolean[] comment = new boolean[blocks.size()];
    Set<Place> article = new HashSet<>();
    for (Block block : blocks) {
      add(block.place() == null ? null : block.place().nearest("h1"), article);
    }
    int prose = 0;
    for (int i = 0; i < comment.length; i++) {
      Block block = blocks.get(i);
      if (prose < MIN_PROSE) {
        add(block.place(), article);
      }
      comment[i] = isComment(block.place(), article);
      if (!comment[i] && block.isProse()) {
        prose += block.shape().words();
      }
    }
    return comment;
  }

  /** Whether an element around is named so and holds neither headline nor lead. */
  private static boolean isComment(@Nullable Place place, Set<Place> article) {
    for (Place at = place; at != null; at = at.parent) {
      if (at.names.comments() && !WHOLE.contains(at.tag) && !article.contains(at)) {
        return true;
      }
    }
    return false;
  }

  private static void add(@Nullable Place place, Set<Place> around) {
    for (Place at = place; at != null; at = at.parent) {
      around.add(at);
    }
  }
}
