package org.dateline.transforms;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.dateline.template.SiteLines;

/** Writes what is known of a site's lines in a few bytes a line: there are hundreds a page. */
final class SiteLinesCoder extends AtomicCoder<SiteLines> {
  private static final long serialVersionUID = 1L;

  private static final SiteLinesCoder INSTANCE = new SiteLinesCoder();

  private SiteLinesCoder() {}

  static SiteLinesCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(SiteLines lines, OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    lines.write(out);
    out.flush();
  }

  @Override
  public SiteLines decode(InputStream stream) throws IOException {
    return SiteLines.read(new DataInputStream(stream));
  }

  @Override
  public boolean consistentWithEquals() {
    return true;
  }
}
