package org.dateline.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.archive.Entry;
import org.dateline.reject.Reject;
import org.dateline.scrape.FoundFiles;
import org.dateline.scrape.ScrapeFile;
import org.jspecify.annotations.Nullable;

/**
 * Which of the files found are to be read, and which are known.
 *
 * @param fresh files never read before, sorted by location
 * @param changed files that were read when they were others, or with another configuration, sorted
 * @param unchanged how many are known as they are
 * @param older how many are passed over because they were changed last before a given instant
 * @param rejects files and folders that cannot be read, of which no row says so yet
 * @param readable stored rejects of files and folders that can be read now
 */
public record ReadingList(
    List<ScrapeFile> fresh,
    List<ScrapeFile> changed,
    long unchanged,
    long older,
    List<Reject> rejects,
    List<Entry> readable) {

  /** Nothing to read. */
  public static final ReadingList NOTHING =
      new ReadingList(List.of(), List.of(), 0, 0, List.of(), List.of());

  public ReadingList {
    fresh = List.copyOf(fresh);
    changed = List.copyOf(changed);
    rejects = List.copyOf(rejects);
    readable = List.copyOf(readable);
  }

  /**
   * The files to read.
   *
   * @param since files that were changed last before are passed over; null for none
   * @param again whether files that did not change are read, too
   */
  public static ReadingList of(
      FoundFiles found, Ledger ledger, @Nullable Instant since, boolean again) {
    List<ScrapeFile> fresh = new ArrayList<>();
    List<ScrapeFile> changed = new ArrayList<>();
    long unchanged = 0;
    long older = 0;
    for (ScrapeFile file : found.files()) {
      Instant modified = file.modified();
      if (since != null && modified != null && modified.isBefore(since)) {
        older++;
      } else if (!ledger.isKnown(file)) {
        fresh.add(file);
      } else if (again || !ledger.isRead(file)) {
        changed.add(file);
      } else {
        unchanged++;
      }
    }
    return new ReadingList(
        fresh,
        changed,
        unchanged,
        older,
        found.rejects().stream().filter(reject -> !ledger.isStored(reject)).toList(),
        ledger.unreadable().stream().filter(reject -> isReadable(reject, found)).toList());
  }

  /** Whether what could not be read is there, or files in it, and nothing is said against it. */
  private static boolean isReadable(Entry stored, FoundFiles found) {
    String uri = stored.as(StoredReject.class).reject().uri();
    String folder = uri.endsWith("/") ? uri : uri + "/";
    return found.rejects().stream().noneMatch(reject -> reject.uri().equals(uri))
        && found.files().stream()
            .anyMatch(file -> file.uri().equals(uri) || file.uri().startsWith(folder));
  }

  /** All files to read, sorted by location. */
  public List<ScrapeFile> files() {
    List<ScrapeFile> files = new ArrayList<>(fresh);
    files.addAll(changed);
    files.sort(Comparator.comparing(ScrapeFile::location));
    return files;
  }

  /** Size of the files to read together. */
  public long bytes() {
    return files().stream().mapToLong(ScrapeFile::bytes).sum();
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return fresh.isEmpty() && changed.isEmpty() && rejects.isEmpty() && readable.isEmpty();
  }
}
