package org.dateline.template;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.BodyBlock;
import org.dateline.article.RemovedBlock;
import org.dateline.template.TemplateLine.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of an article's body what its site's template knows to be furniture, by its text or by
 * the place that the markup gives it.
 */
public final class TemplateStripper {
  private TemplateStripper() {}

  /** Places that hold more of a body than this are not furniture on that page. */
  private static final double MAX_PLACED = 0.25;

  /**
   * The article without the furniture, which is then among its removed blocks. Given text stays as
   * it is. Where all of the body is furniture, the page's own text is looked for among what was
   * removed; if there is none, the body stays.
   */
  public static Article strip(Article article, FurnitureKinds template) {
    List<PageBlock> blocks = PageBlocks.of(article);
    if (blocks.isEmpty()) {
      return article;
    }
    @Nullable Kind[] kinds = new Kind[blocks.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = template.of(blocks.get(i).key());
    }
    boolean[] lost = lostBody(article, blocks, kinds);
    if (lost != null) {
      return assemble(article, blocks, lost, template.version());
    }
    boolean[] furniture = furniture(blocks, kinds);
    int tail = PageTail.begin(blocks, kinds, furniture);
    boolean[] body = new boolean[kinds.length];
    int words = 0;
    for (int i = 0; i < kinds.length; i++) {
      body[i] = blocks.get(i).isKept() && !furniture[i] && i < tail;
      words += body[i] ? blocks.get(i).form().words() : 0;
    }
    if (words > 0) {
      takeOutPlaces(blocks, template, body, words);
    }
    return words == 0
        ? article.withoutFurniture(
            article.text(), article.blocks(), article.removed(), template.version())
        : assemble(article, blocks, body, template.version());
  }

  /** The page's own text, if all that was taken for its body is furniture; null else. */
  private static boolean @Nullable [] lostBody(
      Article article, List<PageBlock> blocks, @Nullable Kind[] kinds) {
    boolean[] furniture = new boolean[kinds.length];
    for (int i = 0; i < kinds.length; i++) {
      furniture[i] = isFurniture(kinds[i]);
      if (blocks.get(i).isKept() && !furniture[i]) {
        return null;
      }
    }
    return LostBody.find(article.title(), blocks, furniture);
  }

  /** Takes out of the body what stands at furniture's places, unless that is much of its words. */
  private static void takeOutPlaces(
      List<PageBlock> blocks, FurnitureKinds template, boolean[] body, int words) {
    boolean[] placed = new boolean[body.length];
    int taken = 0;
    for (int i = 0; i < body.length; i++) {
      placed[i] = body[i] && template.isFurniturePlace(blocks.get(i).placeKey());
      taken += placed[i] ? blocks.get(i).form().words() : 0;
    }
    for (int i = 0; i < body.length && taken <= MAX_PLACED * words; i++) {
      body[i] &= !placed[i];
    }
  }

  /** Which blocks are furniture by themselves. */
  private static boolean[] furniture(List<PageBlock> blocks, @Nullable Kind[] kinds) {
    boolean[] furniture = new boolean[kinds.length];
    boolean below = false;
    for (int i = 0; i < kinds.length; i++) {
      PageBlock block = blocks.get(i);
      furniture[i] =
          kinds[i] == Kind.FURNITURE
              || (kinds[i] == Kind.MENU
                  && (!block.isKept()
                      || (block.form().sentence()
                          ? below && isBesideFurniture(kinds, i)
                          : !isAmidProse(blocks, i))));
      below |= block.isProse() && !furniture[i];
    }
    return furniture;
  }

  /** Whether the block has a sentence of the body above it and one below it. */
  private static boolean isAmidProse(List<PageBlock> blocks, int at) {
    return at > 0
        && at + 1 < blocks.size()
        && blocks.get(at - 1).isProse()
        && blocks.get(at + 1).isProse();
  }

  private static boolean isBesideFurniture(@Nullable Kind[] kinds, int at) {
    return (at > 0 && isFurniture(kinds[at - 1]))
        || (at + 1 < kinds.length && isFurniture(kinds[at + 1]));
  }

  private static boolean isFurniture(@Nullable Kind kind) {
    return kind == Kind.FURNITURE || kind == Kind.MENU;
  }

  private static Article assemble(
      Article article, List<PageBlock> blocks, boolean[] body, String version) {
    List<String> paragraphs = new ArrayList<>();
    List<BodyBlock> places = new ArrayList<>();
    List<RemovedBlock> removed = new ArrayList<>();
    for (int i = 0; i < body.length; i++) {
      PageBlock block = blocks.get(i);
      if (body[i]) {
        paragraphs.add(block.text());
        places.add(block.place(removed.size()));
      } else {
        removed.add(block.asRemoved());
      }
    }
    return article.withoutFurniture(String.join("\n\n", paragraphs), places, removed, version);
  }
}
