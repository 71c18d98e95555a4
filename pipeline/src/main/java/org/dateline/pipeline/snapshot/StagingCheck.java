package org.dateline.pipeline.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.write.FileManifest;
import org.dateline.pipeline.write.JsonLines;
import org.dateline.pipeline.write.ParquetRows;
import org.dateline.pipeline.write.TableFileWriter.Format;
import org.dateline.pipeline.write.WrittenFile;
import org.jspecify.annotations.Nullable;

/** The checks before the switch: whether what lies in the staging folder is what the run says. */
final class StagingCheck {
  private StagingCheck() {}

  /**
   * The manifest of the staging folder.
   *
   * @throws PublishException if there is none that can be read
   */
  static FileManifest manifest(Path staging) throws PublishException {
    try {
      return FileManifest.read(staging);
    } catch (IOException e) {
      throw new PublishException("the run left no manifest of its files: " + e.getMessage(), e);
    }
  }

  /**
   * Returns when everything in the staging folder is right: each file that the run wrote is there
   * with the listed digest and number of rows (Parquet by its footer, JSON by its lines), each that
   * it keeps is there with the listed size, the files of each table hold as many rows as the
   * pipeline counted, in each format, and the pages add up.
   *
   * @param again articles that the run wrote though it read no page of them
   * @throws PublishException saying what is not right
   */
  static void check(Path staging, FileManifest manifest, PageCounts pages, long again)
      throws PublishException {
    checkPages(pages, again, manifest);
    for (Table table : Table.values()) {
      checkTable(table, manifest);
    }
    for (WrittenFile file : manifest.files()) {
      checkFile(staging.resolve(file.path()), file, manifest.isNew(file));
    }
  }

  private static void checkPages(PageCounts pages, long again, FileManifest manifest)
      throws PublishException {
    if (!pages.addsUp()) {
      throw new PublishException("the pages do not add up: " + pages);
    }
    long articles = manifest.newRows(Table.ARTICLES);
    if (articles != pages.originals() + pages.copies() + again) {
      throw new PublishException(
          articles + " rows of articles, but " + pages + " and " + again + " written again");
    }
  }

  private static void checkTable(Table table, FileManifest manifest) throws PublishException {
    List<WrittenFile> files =
        manifest.files().stream().filter(file -> file.part().table() == table).toList();
    List<WrittenFile> parquet =
        files.stream().filter(file -> file.format() == Format.PARQUET).toList();
    List<WrittenFile> json = files.stream().filter(file -> !parquet.contains(file)).toList();
    if (parquet.isEmpty()) {
      throw new PublishException("no file of " + table.folder());
    }
    Long expected = manifest.rowsByTable().get(table.folder());
    checkRows(table, "Parquet", parquet, expected);
    if (!json.isEmpty()) {
      checkRows(table, "JSON", json, expected);
    }
  }

  private static void checkRows(
      Table table, String format, List<WrittenFile> files, @Nullable Long expected)
      throws PublishException {
    long rows = files.stream().mapToLong(WrittenFile::rows).sum();
    if (expected == null || rows != expected) {
      throw new PublishException(
          "%d rows in the %s files of %s, but the pipeline counted %s"
              .formatted(rows, format, table.folder(), expected));
    }
  }

  private static void checkFile(Path path, WrittenFile file, boolean isNew)
      throws PublishException {
    try {
      if (Files.size(path) != file.bytes() || (isNew && !sha256(path).equals(file.sha256()))) {
        throw new PublishException(file.path() + " is not as it was written");
      }
      if (!isNew) {
        return;
      }
      long rows = file.format() == Format.PARQUET ? ParquetRows.count(path) : JsonLines.count(path);
      if (rows != file.rows()) {
        throw new PublishException(
            file.path() + " has " + rows + " rows, but " + file.rows() + " were written");
      }
    } catch (IOException e) {
      throw new PublishException(file.path() + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String sha256(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path);
        DigestInputStream digesting =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digesting.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
