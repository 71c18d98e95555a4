package org.dateline.pipeline.archive;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;

/** Files of entries, on their way from workers to the archive. */
public final class EntryFiles {
  /** Name of their folder within the staging folder; it is removed when they are in the archive. */
  public static final String FOLDER = ".entries";

  private static final int GONE = -1;

  private EntryFiles() {}

  /** Writes entries one after the other; does not close the stream. */
  static void write(Iterable<Entry> entries, OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    for (Entry entry : entries) {
      write(entry.kind().code(), out);
      write(entry.id(), out);
      out.writeInt(entry.keys().size());
      for (String key : entry.keys()) {
        write(key, out);
      }
      byte[] content = entry.content();
      if (content == null) {
        out.writeInt(GONE);
      } else {
        out.writeInt(content.length);
        out.write(content);
      }
    }
    out.flush();
  }

  /**
   * All entries in a staging folder, in the order of their files. One file at a time is held in
   * memory; the iterator throws {@link UncheckedIOException} if one cannot be read.
   */
  public static Iterable<Entry> in(Path staging) throws IOException {
    Path folder = staging.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    return () -> files.stream().flatMap(file -> read(file).stream()).iterator();
  }

  /** Removes the entries from a staging folder. */
  public static void delete(Path staging) throws IOException {
    Path folder = staging.resolve(FOLDER);
    if (Files.isDirectory(folder)) {
      List<Path> all;
      try (Stream<Path> tree = Files.walk(folder)) {
        all = tree.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : all) {
        Files.delete(path);
      }
    }
  }

  private static List<Entry> read(Path file) {
    List<Entry> entries = new ArrayList<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      while (true) {
        in.mark(1);
        if (in.read() < 0) {
          return entries;
        }
        in.reset();
        entries.add(read(in));
      }
    } catch (EOFException e) {
      throw new UncheckedIOException(file + " ends in the middle of an entry", e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static Entry read(DataInputStream in) throws IOException {
    Kind kind = Kind.valueOf(text(in).toUpperCase(Locale.ROOT));
    String id = text(in);
    int count = in.readInt();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      keys.add(text(in));
    }
    int length = in.readInt();
    if (length == GONE) {
      return Entry.gone(kind, id);
    }
    byte[] content = new byte[length];
    in.readFully(content);
    return new Entry(kind, id, keys, content);
  }

  private static void write(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
