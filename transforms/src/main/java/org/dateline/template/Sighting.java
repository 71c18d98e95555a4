package org.dateline.template;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.Comparator;

/**
 * One article that a line was seen on, or a place of the site's markup.
 *
 * @param article hash of the article's copy group, or of its id; spread evenly
 * @param kept whether the page by itself took the line for body; of a place, most words there
 * @param apart whether the line speaks of other things than the article's prose
 * @param sentence whether the line is a sentence
 * @param before key of the line above it; 0 if there is none; of a place, hash of its text
 * @param after key of the line below it; 0 if there is none
 */
public record Sighting(
    long article, boolean kept, boolean apart, boolean sentence, long before, long after)
    implements Serializable {

  /** By article; of sightings on one article the greatest counts. */
  static final Comparator<Sighting> ORDER =
      ((Comparator<Sighting>) (a, b) -> Long.compareUnsigned(a.article, b.article))
          .thenComparing(Sighting::kept)
          .thenComparing(Sighting::apart)
          .thenComparing(Sighting::sentence)
          .thenComparingLong(Sighting::before)
          .thenComparingLong(Sighting::after);

  /** A place where this text stands. */
  static Sighting ofPlace(long article, boolean kept, long text) {
    return new Sighting(article, kept, false, false, text, LineKey.NONE);
  }

  /** Of two sightings on one article the one that counts. */
  static Sighting greater(Sighting one, Sighting other) {
    return ORDER.compare(one, other) >= 0 ? one : other;
  }

  /** This sighting as text: hexadecimal numbers and flags, parted by colons. */
  String encode() {
    return Long.toHexString(article)
        + ':'
        + flags()
        + ':'
        + Long.toHexString(before)
        + ':'
        + Long.toHexString(after);
  }

  /**
   * The sighting that was written as this text.
   *
   * @throws IllegalArgumentException if none was
   */
  static Sighting decode(String text) {
    String[] part = text.split(":", -1);
    if (part.length != 4) {
      throw new IllegalArgumentException("no sighting of a line: " + text);
    }
    return of(
        Long.parseUnsignedLong(part[0], 16),
        Integer.parseInt(part[1]),
        Long.parseUnsignedLong(part[2], 16),
        Long.parseUnsignedLong(part[3], 16));
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(article);
    out.writeByte(flags());
    out.writeLong(before);
    out.writeLong(after);
  }

  static Sighting read(DataInput in) throws IOException {
    long article = in.readLong();
    return of(article, in.readUnsignedByte(), in.readLong(), in.readLong());
  }

  private int flags() {
    return (kept ? 1 : 0) | (apart ? 2 : 0) | (sentence ? 4 : 0);
  }

  private static Sighting of(long article, int flags, long before, long after) {
    return new Sighting(
        article, (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0, before, after);
  }
}
