package org.dateline.transforms;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.dateline.template.PageSketch;
import org.dateline.template.SiteLines;

/** Writes clues in a few bytes a line: there are hundreds a page. */
final class SiteClueCoder extends AtomicCoder<SiteClue> {
  private static final long serialVersionUID = 1L;

  private static final SiteClueCoder INSTANCE = new SiteClueCoder();

  private SiteClueCoder() {}

  static SiteClueCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(SiteClue clue, OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    if (clue instanceof SiteClue.OfSite site) {
      out.writeBoolean(true);
      StringUtf8Coder.of().encode(site.site(), out);
      site.lines().write(out);
    } else if (clue instanceof SiteClue.OfPage page) {
      out.writeBoolean(false);
      StringUtf8Coder.of().encode(page.page(), out);
      page.sketch().write(out);
      out.writeByte(page.bands().size());
      for (long band : page.bands()) {
        out.writeLong(band);
      }
    }
    out.flush();
  }

  @Override
  public SiteClue decode(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    boolean ofSite = in.readBoolean();
    String name = StringUtf8Coder.of().decode(in);
    if (ofSite) {
      return new SiteClue.OfSite(name, SiteLines.read(in));
    }
    PageSketch sketch = PageSketch.read(in);
    List<Long> bands = new ArrayList<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      bands.add(in.readLong());
    }
    return new SiteClue.OfPage(name, sketch, bands);
  }

  @Override
  public boolean consistentWithEquals() {
    return true;
  }
}
