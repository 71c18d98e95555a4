package org.dateline.transforms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.ListCoder;
import org.dateline.copies.DistinctText;
import org.dateline.copies.PairedTexts;

/** Writes texts and pairs plainly, as {@link DistinctTextCoder} does. */
final class PairedTextsCoder extends AtomicCoder<PairedTexts> {
  private static final long serialVersionUID = 1L;
  private static final PairedTextsCoder INSTANCE = new PairedTextsCoder();
  private static final Coder<List<DistinctText>> TEXTS = ListCoder.of(DistinctTextCoder.of());
  private static final HashesCoder HASHES = HashesCoder.of();

  private PairedTextsCoder() {}

  static PairedTextsCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(PairedTexts texts, OutputStream out) throws IOException {
    TEXTS.encode(texts.texts(), out);
    HASHES.encode(texts.candidates(), out);
    HASHES.encode(texts.links(), out);
  }

  @Override
  public PairedTexts decode(InputStream in) throws IOException {
    return new PairedTexts(TEXTS.decode(in), HASHES.decode(in), HASHES.decode(in));
  }

  @Override
  public boolean consistentWithEquals() {
    return true;
  }
}
