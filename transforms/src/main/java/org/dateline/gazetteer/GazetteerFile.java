package org.dateline.gazetteer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Gazetteers as one gzipped file: the arrays one after the other, each with its length before it.
 * Integers are kept byte plane by byte plane, which packs better.
 */
final class GazetteerFile {
  private static final int MAGIC = 0x44474132; // "DGA2"

  private GazetteerFile() {}

  /**
   * The gazetteer that the stream holds.
   *
   * @throws IOException if the stream ends early or holds something else
   */
  static Gazetteer read(InputStream stream) throws IOException {
    return readUnpacked(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16));
  }

  /** Whether a file that begins so is a gazetteer, of whatever version. */
  static boolean isOne(byte[] head) {
    return head.length == 4 && head[0] == 'D' && head[1] == 'G' && head[2] == 'A';
  }

  /**
   * As {@link #read}, of a stream that is not gzipped; it stays open.
   *
   * @throws IOException if the stream ends early or holds something else
   */
  static Gazetteer readUnpacked(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    if (in.readInt() != MAGIC) {
      throw new IOException("is no gazetteer that this version compiled; compile it anew");
    }
    String[] countries = new String[in.readInt()];
    for (int i = 0; i < countries.length; i++) {
      countries[i] = in.readUTF();
    }
    byte[] kind = bytes(in);
    byte[] rank = bytes(in);
    int[] wide = ints(in);
    short[] country = new short[wide.length];
    for (int i = 0; i < wide.length; i++) {
      country[i] = (short) wide[i];
    }
    PlaceTable places =
        new PlaceTable(
            countries,
            kind,
            rank,
            country,
            ints(in),
            ints(in),
            ints(in),
            ints(in),
            ints(in),
            ints(in),
            sums(ints(in)),
            bytes(in),
            sums(ints(in)),
            bytes(in));
    return new Gazetteer(
        places, new NameIndex(sums(ints(in)), bytes(in), sums(ints(in)), ints(in)));
  }

  /** Writes the gazetteer; the stream stays open. */
  static void write(Gazetteer gazetteer, OutputStream stream) throws IOException {
    GZIPOutputStream gzip =
        new GZIPOutputStream(stream, 1 << 16) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        };
    writeUnpacked(gazetteer, gzip);
    gzip.finish();
  }

  /** As {@link #write}, but not gzipped, which loads faster. */
  static void writeUnpacked(Gazetteer gazetteer, OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
    PlaceTable places = gazetteer.places();
    out.writeInt(MAGIC);
    out.writeInt(places.countries().length);
    for (String country : places.countries()) {
      out.writeUTF(country);
    }
    put(out, places.kind());
    put(out, places.rank());
    int[] wide = new int[places.size()];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = places.country()[i];
    }
    put(out, wide);
    put(out, places.admin1());
    put(out, places.admin2());
    put(out, places.latitude());
    put(out, places.longitude());
    put(out, places.population());
    put(out, places.geonameId());
    put(out, differences(places.nameEnd()));
    put(out, places.names());
    put(out, differences(places.codeEnd()));
    put(out, places.codes());
    NameIndex names = gazetteer.names();
    put(out, differences(names.keyEnd()));
    put(out, names.keys());
    put(out, differences(names.hitEnd()));
    put(out, names.hits());
    out.flush();
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  private static void put(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static int[] ints(DataInputStream in) throws IOException {
    byte[] planes = bytes(in);
    int[] ints = new int[planes.length / 4];
    for (int plane = 0; plane < 4; plane++) {
      for (int i = 0; i < ints.length; i++) {
        ints[i] = (ints[i] << 8) | (planes[plane * ints.length + i] & 0xff);
      }
    }
    return ints;
  }

  private static void put(DataOutputStream out, int[] ints) throws IOException {
    ByteBuffer planes = ByteBuffer.allocate(4 * ints.length);
    for (int shift = 24; shift >= 0; shift -= 8) {
      for (int value : ints) {
        planes.put((byte) (value >> shift));
      }
    }
    put(out, planes.array());
  }

  private static int[] sums(int[] differences) {
    for (int i = 1; i < differences.length; i++) {
      differences[i] += differences[i - 1];
    }
    return differences;
  }

  private static int[] differences(int[] sums) {
    int[] differences = new int[sums.length];
    for (int i = 0; i < sums.length; i++) {
      differences[i] = i == 0 ? sums[i] : sums[i] - sums[i - 1];
    }
    return differences;
  }
}
