package org.dateline.transforms;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.dateline.copies.Hashes;

/** Writes hashes plainly: their number, then eight bytes each. */
final class HashesCoder extends AtomicCoder<Hashes> {
  private static final long serialVersionUID = 1L;
  private static final HashesCoder INSTANCE = new HashesCoder();

  private HashesCoder() {}

  static HashesCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(Hashes hashes, OutputStream stream) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * Long.BYTES);
    for (int i = 0; i < hashes.size(); i++) {
      bytes.putLong(hashes.at(i));
    }
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(hashes.size());
    out.write(bytes.array());
  }

  @Override
  public Hashes decode(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    byte[] bytes = new byte[in.readInt() * Long.BYTES];
    in.readFully(bytes);
    long[] values = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(values);
    return Hashes.of(values);
  }

  @Override
  public boolean consistentWithEquals() {
    return true;
  }
}
