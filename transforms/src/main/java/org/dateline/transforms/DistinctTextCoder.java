package org.dateline.transforms;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.dateline.article.Publication;
import org.dateline.copies.CopyPage;
import org.dateline.copies.DistinctText;
import org.dateline.copies.KnownPages;
import org.dateline.copies.TextSketch;
import org.jspecify.annotations.Nullable;

/**
 * Writes distinct texts plainly, a tenth of the time that Java's serialization takes: every article
 * passes through groupings as one, and the direct runner copies often.
 */
final class DistinctTextCoder extends AtomicCoder<DistinctText> {
  private static final long serialVersionUID = 1L;
  private static final DistinctTextCoder INSTANCE = new DistinctTextCoder();
  private static final HashesCoder HASHES = HashesCoder.of();

  private DistinctTextCoder() {}

  static DistinctTextCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(DistinctText text, OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    writeString(text.key(), out);
    HASHES.encode(text.sketch().shingles(), out);
    HASHES.encode(text.sketch().numbers(), out);
    out.writeInt(text.pages().size());
    for (CopyPage page : text.pages()) {
      writePage(page, out);
    }
    KnownPages known = text.known();
    out.writeInt(known == null ? -1 : known.pages().size());
    if (known != null) {
      writePage(known.original(), out);
      for (String page : known.pages()) {
        writeString(page, out);
      }
    }
  }

  @Override
  public DistinctText decode(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    String key = readKnownString(in);
    TextSketch sketch = new TextSketch(HASHES.decode(in), HASHES.decode(in));
    int size = in.readInt();
    List<CopyPage> pages = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      pages.add(readPage(in));
    }
    int stored = in.readInt();
    return new DistinctText(key, sketch, pages, stored < 0 ? null : readKnown(stored, in));
  }

  private static KnownPages readKnown(int size, DataInputStream in) throws IOException {
    CopyPage original = readPage(in);
    List<String> pages = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      pages.add(readKnownString(in));
    }
    return new KnownPages(original, pages);
  }

  private static void writePage(CopyPage page, DataOutputStream out) throws IOException {
    writeString(page.id(), out);
    writeString(page.address(), out);
    writeString(page.site(), out);
    Publication published = page.published();
    writeInstant(published.at(), out);
    writeDay(published.date(), out);
    writeDay(published.from(), out);
    writeDay(published.to(), out);
    writeString(published.precision().name(), out);
    writeString(published.source() == null ? null : published.source().name(), out);
    writeInstant(page.fetchedAt(), out);
    out.writeInt(page.length());
  }

  private static CopyPage readPage(DataInputStream in) throws IOException {
    String id = readKnownString(in);
    String address = readString(in);
    String site = readString(in);
    Instant at = readInstant(in);
    LocalDate date = readDay(in);
    LocalDate from = readDay(in);
    LocalDate to = readDay(in);
    Publication.Precision precision = Publication.Precision.valueOf(readKnownString(in));
    String source = readString(in);
    Publication published =
        new Publication(
            date,
            at,
            precision,
            source == null ? null : Publication.Source.valueOf(source),
            from,
            to);
    return new CopyPage(id, address, site, published, readInstant(in), in.readInt());
  }

  @Override
  public boolean consistentWithEquals() {
    return true;
  }

  private static void writeString(@Nullable String text, DataOutputStream out) throws IOException {
    if (text == null) {
      out.writeInt(-1);
    } else {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  private static @Nullable String readString(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return null;
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String readKnownString(DataInputStream in) throws IOException {
    String text = readString(in);
    if (text == null) {
      throw new IOException("a text and its pages have ids");
    }
    return text;
  }

  private static void writeDay(@Nullable LocalDate day, DataOutputStream out) throws IOException {
    out.writeLong(day == null ? Long.MIN_VALUE : day.toEpochDay());
  }

  private static @Nullable LocalDate readDay(DataInputStream in) throws IOException {
    long day = in.readLong();
    return day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
  }

  private static void writeInstant(@Nullable Instant at, DataOutputStream out) throws IOException {
    out.writeLong(at == null ? Long.MIN_VALUE : at.getEpochSecond());
    out.writeInt(at == null ? 0 : at.getNano());
  }

  private static @Nullable Instant readInstant(DataInputStream in) throws IOException {
    long second = in.readLong();
    int nano = in.readInt();
    return second == Long.MIN_VALUE ? null : Instant.ofEpochSecond(second, nano);
  }
}
