package org.dateline.scrape;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.dateline.reject.Reason;
import org.dateline.reject.RejectedException;

/**
 * Undoes the content codings of HTTP (RFC 9110, section 8.4.1): gzip and deflate. Crawlers are
 * known to store pages unpacked under headers that say otherwise, and to cut them; both are taken
 * as they are. Thread safe.
 */
final class ContentCodings {
  private static final int BUFFER = 16 << 10;

  private final int limit;

  /**
   * @param maxBytes largest content that is unpacked
   */
  ContentCodings(int maxBytes) {
    this.limit = maxBytes;
  }

  /**
   * Content as the reader of a page sees it.
   *
   * @param damaged whether it breaks off where its packed data end early or are damaged
   */
  record Content(@SuppressWarnings("ArrayRecordComponent") byte[] bytes, boolean damaged) {}

  /**
   * The content without its codings.
   *
   * @param codings values of {@code Content-Encoding}, in the order in which they were applied
   * @throws RejectedException if a coding is not known, or the content too large when unpacked
   */
  Content decode(byte[] packed, List<String> codings) throws RejectedException {
    byte[] bytes = packed;
    boolean damaged = false;
    for (int i = codings.size() - 1; i >= 0; i--) {
      String coding = codings.get(i).strip().toLowerCase(Locale.ROOT);
      switch (coding) {
        case "", "identity", "none", "utf-8" -> {}
        case "gzip", "x-gzip", "deflate" -> {
          if (!PackedFormat.of(bytes, coding).equals(PackedFormat.NONE)) {
            Content content = unpack(bytes, PackedFormat.of(bytes, coding));
            bytes = content.bytes();
            damaged |= content.damaged();
          }
        }
        default -> {
          if (!Utf8Shape.of(bytes).isValid()) {
            throw new RejectedException(
                Reason.UNKNOWN_FORMAT,
                "the page is packed by \"" + coding + "\", which is not read");
          }
        }
      }
    }
    return new Content(bytes, damaged);
  }

  /** What packed bytes are, whatever the header calls them. */
  private enum PackedFormat {
    GZIP,
    ZLIB,
    DEFLATE,
    NONE;

    static PackedFormat of(byte[] bytes, String coding) {
      if (bytes.length < 2) {
        return NONE;
      }
      int first = bytes[0] & 0xFF;
      int second = bytes[1] & 0xFF;
      if (first == 0x1F && second == 0x8B) {
        return GZIP;
      }
      if (!coding.equals("deflate")) {
        return NONE;
      }
      // RFC 1950: method 8 and a header that 31 divides. Many servers send bare RFC 1951 instead.
      if ((first & 0x0F) == 8 && ((first << 8) | second) % 31 == 0) {
        return ZLIB;
      }
      return Utf8Shape.of(bytes).isValid() ? NONE : DEFLATE;
    }
  }

  private Content unpack(byte[] packed, PackedFormat format) throws RejectedException {
    ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
    boolean damaged = false;
    Inflater inflater = new Inflater(format == PackedFormat.DEFLATE);
    try (InputStream bytes = new ByteArrayInputStream(packed);
        InputStream in =
            format == PackedFormat.GZIP
                ? new GzipMembers(bytes)
                : new InflaterInputStream(bytes, inflater)) {
      byte[] buffer = new byte[BUFFER];
      int count = in.read(buffer);
      while (count >= 0) {
        unpacked.write(buffer, 0, count);
        if (unpacked.size() > limit) {
          throw new RejectedException(
              Reason.TOO_LARGE, "the page has more than " + limit + " bytes when unpacked");
        }
        count = in.read(buffer);
      }
    } catch (IOException e) {
      damaged = true;
    } finally {
      inflater.end();
    }
    return new Content(unpacked.toByteArray(), damaged);
  }
}
