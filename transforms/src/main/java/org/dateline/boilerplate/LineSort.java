package org.dateline.boilerplate;

import org.dateline.metadata.BylineParser;
import org.dateline.metadata.StampLine;
import org.dateline.metadata.StampParser;
import org.jspecify.annotations.Nullable;

/**
 * What a block is by its text alone. Pages repeat many of their short lines: told once for all
 * blocks with the same text.
 *
 * @param furniture usual site wording that it is; null if it is none that is known
 * @param counter whether it is a bare number or a counter of comments, shares or views
 * @param stamp whether it is nothing but a stamp or a reading time
 * @param byline whether it is a byline
 * @param caption whether it is a caption or a credit
 */
record LineSort(
    @Nullable Furniture furniture,
    boolean counter,
    boolean stamp,
    boolean byline,
    boolean caption) {

  /** Longer lines are neither stamps nor bylines. */
  private static final int MAX_HEAD_LINE = 160;

  static LineSort of(Block block, StampParser stamps, BylineParser bylines) {
    String text = block.text();
    boolean counter = false;
    boolean stamp = false;
    boolean byline = false;
    if (text.length() <= MAX_HEAD_LINE) {
      HeadLineHints hints = HeadLineHints.of(text);
      StampLine line = new StampLine(text);
      if (hints.mayBeStamp()) {
        counter = stamps.isCounter(line);
        stamp = !counter && (stamps.isOnlyStamp(line) || stamps.isReadingTime(line));
      }
      byline =
          hints.mayBeByline()
              && !stamp
              && !counter
              && !isSentence(block)
              && bylines.parse(line).isPresent();
    }
    return new LineSort(Furniture.of(text), counter, stamp, byline, Captions.isCaption(text));
  }

  /** Whether the block is a sentence with a verb of its own, as bylines never are. */
  private static boolean isSentence(Block block) {
    TextShape shape = block.shape();
    return shape.ends() && shape.words() > 8 && shape.stopShare() > 0.25;
  }
}
