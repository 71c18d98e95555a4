package org.dateline.transforms;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.dateline.template.LineEvidence;
import org.dateline.template.Sighting;

/** Writes the evidence of a line in a few bytes: there is one for every line of every page. */
final class LineEvidenceCoder extends AtomicCoder<LineEvidence> {
  private static final long serialVersionUID = 1L;

  private static final LineEvidenceCoder INSTANCE = new LineEvidenceCoder();

  private LineEvidenceCoder() {}

  static LineEvidenceCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(LineEvidence evidence, OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeByte(evidence.sightings().size());
    for (Sighting sighting : evidence.sightings()) {
      out.writeLong(sighting.article());
      out.writeByte(
          (sighting.kept() ? 1 : 0) | (sighting.apart() ? 2 : 0) | (sighting.sentence() ? 4 : 0));
      out.writeLong(sighting.before());
      out.writeLong(sighting.after());
    }
    out.flush();
  }

  @Override
  public LineEvidence decode(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    int size = in.readUnsignedByte();
    List<Sighting> sightings = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      long article = in.readLong();
      int flags = in.readUnsignedByte();
      sightings.add(
          new Sighting(
              article,
              (flags & 1) != 0,
              (flags & 2) != 0,
              (flags & 4) != 0,
              in.readLong(),
              in.readLong()));
    }
    return new LineEvidence(sightings);
  }

  @Override
  public boolean consistentWithEquals() {
    return true;
  }
}
