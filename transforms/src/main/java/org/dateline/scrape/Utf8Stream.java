package org.dateline.scrape;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a stream in some Unicode encoding, as UTF-8. Not thread safe. */
final class Utf8Stream extends InputStream {
  private final Reader reader;
  private final char[] chars = new char[8 << 10];
  private byte[] bytes = new byte[0];
  private int position;

  private Utf8Stream(Reader reader) {
    this.reader = reader;
  }

  /** The stream without a byte order mark, in UTF-8 if its first bytes show that it is UTF-16. */
  static InputStream of(Head in) throws IOException {
    Optional<ByteOrderMark> mark = ByteOrderMark.of(in.bytes());
    if (mark.isPresent()) {
      in.skipNBytes(mark.get().length());
    }
    Optional<Charset> charset =
        mark.map(ByteOrderMark::charset).or(() -> Utf16Guess.of(in.bytes()));
    if (charset.isEmpty() || charset.get().equals(StandardCharsets.UTF_8)) {
      return in;
    }
    return new Utf8Stream(new InputStreamReader(in, charset.get()));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (position == bytes.length) {
      int count = reader.read(chars, 0, chars.length - 1);
      if (count < 0) {
        return -1;
      }
      if (Character.isHighSurrogate(chars[count - 1])) {
        int low = reader.read();
        if (low >= 0) {
          chars[count++] = (char) low;
        }
      }
      bytes = new String(chars, 0, count).getBytes(StandardCharsets.UTF_8);
      position = 0;
    }
    int count = Math.min(length, bytes.length - position);
    System.arraycopy(bytes, position, target, offset, count);
    position += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
