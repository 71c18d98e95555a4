package org.dateline.scrape;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Cuts a stream of UTF-8 JSON into records without parsing it, so that one broken or oversized
 * record harms no other and no file is held in memory. Not thread safe.
 */
abstract class JsonRecords {
  private final InputStream in;
  private final byte[] buffer = new byte[64 << 10];
  private int position;
  private int filled;

  private JsonRecords(InputStream in) {
    this.in = in;
  }

  /**
   * A record's bytes.
   *
   * @param position 1-based number of its line, or of the record in the file
   * @param bytes the record; empty if it is larger than the limit
   * @param tooLarge whether it is larger than the limit
   */
  record Raw(
      int position, @SuppressWarnings("ArrayRecordComponent") byte[] bytes, boolean tooLarge) {}

  /** The lines of the stream that are not blank. */
  static JsonRecords lines(InputStream in, long maxBytes) {
    return new Lines(in, Compression.atMost(maxBytes));
  }

  /** The elements of top-level arrays, and other top-level values. */
  static JsonRecords values(InputStream in, long maxBytes) {
    return new Values(in, Compression.atMost(maxBytes));
  }

  /** The next record; empty at the end of the stream. */
  abstract Optional<Raw> next() throws IOException;

  final int octet() throws IOException {
    if (position == filled) {
      filled = in.read(buffer, 0, buffer.length);
      position = 0;
      if (filled <= 0) {
        filled = 0;
        return -1;
      }
    }
    return buffer[position++] & 0xFF;
  }

  private static boolean isSpace(int b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  private static final class Lines extends JsonRecords {
    private final RecordBytes record;
    private int line;

    Lines(InputStream in, int maxBytes) {
      super(in);
      record = new RecordBytes(maxBytes);
    }

    @Override
    Optional<Raw> next() throws IOException {
      boolean blank = true;
      while (true) {
        int b = octet();
        if (b == '\n' || b < 0) {
          line++;
          if (!blank) {
            return Optional.of(record.take(line));
          }
          if (b < 0) {
            return Optional.empty();
          }
        } else if (!blank || !isSpace(b)) {
          blank = false;
          record.append(b);
        }
      }
    }
  }

  private static final class Values extends JsonRecords {
    private final RecordBytes record;
    private int count;
    private boolean inArray;

    Values(InputStream in, int maxBytes) {
      super(in);
      record = new RecordBytes(maxBytes);
    }

    @Override
    Optional<Raw> next() throws IOException {
      int depth = 0;
      boolean inString = false;
      boolean escaped = false;
      while (true) {
        int b = octet();
        if (b < 0) {
          return record.isEmpty() ? Optional.empty() : Optional.of(record.take(++count));
        }
        if (inString) {
          record.append(b);
          inString = escaped || b != '"';
          escaped = !escaped && b == '\\';
          continue;
        }
        if (depth == 0) {
          boolean separator = isSpace(b) || (inArray && b == ',');
          boolean open = !inArray && b == '[';
          boolean close = inArray && b == ']';
          if (separator || open || close) {
            inArray = (inArray || open) && !close;
            if (!record.isEmpty()) {
              return Optional.of(record.take(++count));
            }
            continue;
          }
        }
        record.append(b);
        inString = b == '"';
        if (b == '{' || b == '[') {
          depth++;
        } else if ((b == '}' || b == ']') && depth > 0) {
          depth--;
          if (depth == 0) {
            return Optional.of(record.take(++count));
          }
        }
      }
    }
  }
}
