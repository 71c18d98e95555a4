package org.dateline.gazetteer;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A file with a fuller gazetteer: a dump of GeoNames, plain, zipped or gzipped, or a gazetteer
 * compiled from one, which loads in a fraction of the time. Safe for any number of threads.
 *
 * @param file where it lies
 */
public record GazetteerSource(Path file) {
  private static final int BUFFER = 1 << 16;

  /** Gazetteers of this process by the state of their file; a worker needs one. */
  private static final Map<List<Object>, Gazetteer> SHARED = new HashMap<>();

  /**
   * The gazetteer that ships, with the file's places; loaded once a process while the file stays as
   * it is.
   *
   * @throws IOException saying in one line what is wrong with the file
   */
  public Gazetteer shared() throws IOException {
    Path real = file.toRealPath();
    List<Object> state = List.of(real, Files.size(real), Files.getLastModifiedTime(real));
    synchronized (SHARED) {
      Gazetteer known = SHARED.get(state);
      if (known == null) {
        known = load();
        SHARED.clear(); // the heap holds one such
        SHARED.put(state, known);
      }
      return known;
    }
  }

  /**
   * As {@link #shared()}, but read anew.
   *
   * @throws IOException saying in one line what is wrong with the file
   */
  public Gazetteer load() throws IOException {
    try (InputStream in = unpacked()) {
      in.mark(4);
      byte[] head = in.readNBytes(4);
      in.reset();
      if (GazetteerFile.isOne(head)) {
        return GazetteerFile.readUnpacked(in);
      }
      BufferedReader dump =
          new BufferedReader(
              new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), BUFFER);
      return FullerGazetteer.over(Gazetteer.standard(), dump);
    } catch (MalformedInputException e) {
      throw new IOException(file + ": is not UTF-8 text, as GeoNames dumps are", e);
    } catch (EOFException | ZipException e) {
      throw new IOException(file + ": is cut off or damaged (" + e.getMessage() + ")", e);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Writes the gazetteer in the form that loads fast; gives the number of its places.
   *
   * @param target file to write, replaced only when all is written
   */
  public int compileTo(Path target) throws IOException {
    Gazetteer gazetteer = load();
    Path folder = target.toAbsolutePath().getParent();
    Path unfinished = Files.createTempFile(folder, target.getFileName().toString(), ".tmp");
    try {
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        GazetteerFile.writeUnpacked(gazetteer, out);
      }
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    return gazetteer.size();
  }

  /**
   * SHA-256 of the file's bytes in hex: another content, other rows.
   *
   * @throws IOException if the file cannot be read
   */
  public String contentHash() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private InputStream unpacked() throws IOException {
    BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    raw.mark(4);
    byte[] head = raw.readNBytes(4);
    raw.reset();
    if (head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
      return new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER);
    }
    if (head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
      return new BufferedInputStream(tableIn(new ZipInputStream(raw)), BUFFER);
    }
    return raw;
  }

  /** GeoNames zips a table with a readme, or alone. */
  private static InputStream tableIn(ZipInputStream zip) throws IOException {
    List<String> others = new ArrayList<>();
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName();
      if (!entry.isDirectory() && name.endsWith(".txt") && !name.endsWith("readme.txt")) {
        return zip;
      }
      others.add(name);
    }
    throw new IOException("has no table (.txt) in it, only " + others);
  }
}
