package org.dateline.transforms;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.Coder;

/** A line of a site. */
record SiteLine(String site, long line) {

  /** Writes the site's key and the line's; deterministic, so that lines can be grouped. */
  static Coder<SiteLine> coder() {
    return LineCoder.INSTANCE;
  }

  private static final class LineCoder extends AtomicCoder<SiteLine> {
    private static final long serialVersionUID = 1L;

    private static final LineCoder INSTANCE = new LineCoder();

    @Override
    public void encode(SiteLine line, OutputStream stream) throws IOException {
      DataOutputStream out = new DataOutputStream(stream);
      out.writeUTF(line.site());
      out.writeLong(line.line());
      out.flush();
    }

    @Override
    public SiteLine decode(InputStream stream) throws IOException {
      DataInputStream in = new DataInputStream(stream);
      return new SiteLine(in.readUTF(), in.readLong());
    }

    @Override
    public boolean consistentWithEquals() {
      return true;
    }
  }
}
