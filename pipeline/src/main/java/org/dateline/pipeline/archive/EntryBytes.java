package org.dateline.pipeline.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.lucene.util.BytesRef;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;

/** An entry as one value, deflated (RFC 1951) by itself. */
final class EntryBytes {

  private EntryBytes() {}

  static byte[] pack(Entry entry) {
    byte[] content = Objects.requireNonNull(entry.content());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length);
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try (DataOutputStream out =
        new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 8192))) {
      write(entry.kind().code().getBytes(StandardCharsets.UTF_8), out);
      write(entry.id().getBytes(StandardCharsets.UTF_8), out);
      out.writeInt(entry.keys().size());
      for (String key : entry.keys()) {
        write(key.getBytes(StandardCharsets.UTF_8), out);
      }
      write(content, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail so
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /**
   * The entry.
   *
   * @throws IOException if the bytes are damaged
   */
  static Entry unpack(BytesRef packed) throws IOException {
    Inflater inflater = new Inflater(true);
    try (DataInputStream in =
        new DataInputStream(
            new InflaterInputStream(
                new ByteArrayInputStream(packed.bytes, packed.offset, packed.length), inflater))) {
      Kind kind = Kind.valueOf(text(in).toUpperCase(Locale.ROOT));
      String id = text(in);
      int count = in.readInt();
      List<String> keys = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        keys.add(text(in));
      }
      return new Entry(kind, id, keys, bytes(in));
    } finally {
      inflater.end();
    }
  }

  private static void write(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }
}
