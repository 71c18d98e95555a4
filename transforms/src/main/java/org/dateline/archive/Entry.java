package org.dateline.archive;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the archive holds of one thing. A later entry of the same kind and id takes its place.
 *
 * @param kind what it is about
 * @param id unique among those of its kind
 * @param keys what it is looked up by besides its id, sorted, each once
 * @param content as {@link ArchiveCodec} writes it; null says that the thing is gone
 */
public record Entry(
    Kind kind,
    String id,
    List<String> keys,
    @SuppressWarnings("ArrayRecordComponent") byte @Nullable [] content)
    implements Serializable {

  /** By kind, then by id. */
  public static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::kind).thenComparing(Entry::id);

  public Entry {
    keys = List.copyOf(new TreeSet<>(keys));
  }

  /** An entry that holds a record. */
  public static Entry of(Kind kind, String id, Collection<String> keys, Record content) {
    return new Entry(kind, id, List.copyOf(keys), ArchiveCodec.write(content));
  }

  /** Says that the archive is to forget a thing. */
  public static Entry gone(Kind kind, String id) {
    return new Entry(kind, id, List.of(), null);
  }

  /** Whether the thing is gone. */
  public boolean isGone() {
    return content == null;
  }

  /**
   * The record that it holds.
   *
   * @throws IllegalStateException if it is gone, or holds something else
   */
  public <T extends Record> T as(Class<T> type) {
    if (content == null) {
      throw new IllegalStateException("the " + kind.code() + " " + id + " is gone");
    }
    return ArchiveCodec.read(content, type);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Entry entry
        && kind == entry.kind
        && id.equals(entry.id)
        && keys.equals(entry.keys)
        && Arrays.equals(content, entry.content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, id);
  }

  @Override
  public String toString() {
    return kind.code() + " " + id + " by " + keys.size() + " keys";
  }
}
