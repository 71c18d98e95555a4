package org.dateline.template;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * On which articles of a site each key was seen: in a sample of its articles, those of the smallest
 * hashes, and as an earlier template remembers. Merging is commutative, associative and idempotent.
 * Not thread safe.
 */
final class SeenKeys {

  /** Articles in the sample. */
  static final int SAMPLE = 40;

  private final TreeMap<Long, SortedMap<Long, Sighting>> sample =
      new TreeMap<>(Long::compareUnsigned);
  private final TreeMap<Long, LineEvidence> remembered = new TreeMap<>();

  /** Takes over what was seen on an article, if anything. */
  void put(long article, SortedMap<Long, Sighting> seen) {
    if (!seen.isEmpty()) {
      sample.put(article, seen);
    }
  }

  void remember(long key, LineEvidence evidence) {
    remembered.put(key, evidence);
  }

  /** Takes over what another knows of the same site; that stays as it is. */
  void add(SeenKeys other) {
    other.remembered.forEach((key, seen) -> remembered.merge(key, seen, LineEvidence::and));
    for (Map.Entry<Long, SortedMap<Long, Sighting>> page : other.sample.entrySet()) {
      sample.merge(page.getKey(), page.getValue(), SeenKeys::union);
    }
    while (sample.size() > SAMPLE) {
      sample.pollLastEntry();
    }
  }

  private static SortedMap<Long, Sighting> union(
      SortedMap<Long, Sighting> one, SortedMap<Long, Sighting> other) {
    SortedMap<Long, Sighting> all = new TreeMap<>(one);
    other.forEach((key, sighting) -> all.merge(key, sighting, Sighting::greater));
    return all;
  }

  /** What is known of each key. */
  SortedMap<Long, LineEvidence> evidence() {
    TreeMap<Long, LineEvidence> evidence = new TreeMap<>(remembered);
    for (SortedMap<Long, Sighting> page : sample.values()) {
      page.forEach(
          (key, sighting) -> evidence.merge(key, LineEvidence.of(sighting), LineEvidence::and));
    }
    return evidence;
  }

  /** Number of articles in the sample. */
  int sampled() {
    return sample.size();
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(sample.size());
    for (Map.Entry<Long, SortedMap<Long, Sighting>> page : sample.entrySet()) {
      out.writeLong(page.getKey());
      out.writeInt(page.getValue().size());
      for (Map.Entry<Long, Sighting> line : page.getValue().entrySet()) {
        out.writeLong(line.getKey());
        line.getValue().write(out);
      }
    }
    out.writeInt(remembered.size());
    for (Map.Entry<Long, LineEvidence> line : remembered.entrySet()) {
      out.writeLong(line.getKey());
      write(line.getValue(), out);
    }
  }

  static SeenKeys read(DataInput in) throws IOException {
    SeenKeys seen = new SeenKeys();
    for (int pages = in.readInt(); pages > 0; pages--) {
      SortedMap<Long, Sighting> lines = new TreeMap<>();
      seen.sample.put(in.readLong(), lines);
      for (int left = in.readInt(); left > 0; left--) {
        long key = in.readLong();
        lines.put(key, Sighting.read(in));
      }
    }
    for (int lines = in.readInt(); lines > 0; lines--) {
      long key = in.readLong();
      seen.remembered.put(key, evidence(in));
    }
    return seen;
  }

  static void write(LineEvidence evidence, DataOutput out) throws IOException {
    out.writeByte(evidence.sightings().size());
    for (Sighting sighting : evidence.sightings()) {
      sighting.write(out);
    }
  }

  static LineEvidence evidence(DataInput in) throws IOException {
    List<Sighting> sightings = new ArrayList<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      sightings.add(Sighting.read(in));
    }
    return new LineEvidence(sightings);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SeenKeys that
        && sample.equals(that.sample)
        && remembered.equals(that.remembered);
  }

  @Override
  public int hashCode() {
    return sample.hashCode();
  }
}
