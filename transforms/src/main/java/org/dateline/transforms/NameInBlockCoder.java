package org.dateline.transforms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.BooleanCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.NullableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.dateline.entity.EarlierNames;
import org.dateline.entity.EntitySummary;
import org.dateline.entity.NameInBlock;

/** Writes what is compared in a block as its summaries. */
final class NameInBlockCoder extends AtomicCoder<NameInBlock> {
  private static final long serialVersionUID = 1L;
  private static final NameInBlockCoder INSTANCE = new NameInBlockCoder();
  private static final StringUtf8Coder STRING = StringUtf8Coder.of();
  private static final NullableCoder<String> OPTIONAL = NullableCoder.of(STRING);
  private static final NullableCoder<EntitySummary> SUM = NullableCoder.of(EntitySummaryCoder.of());
  private static final ListCoder<EntitySummary> LOCALS = ListCoder.of(EntitySummaryCoder.of());
  private static final BooleanCoder IS_KNOWN = BooleanCoder.of();

  private NameInBlockCoder() {}

  static NameInBlockCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(NameInBlock name, OutputStream out) throws IOException {
    SUM.encode(name.sum(), out);
    EarlierNames known = name.known();
    IS_KNOWN.encode(known != null, out);
    if (known != null) {
      STRING.encode(known.entityId(), out);
      OPTIONAL.encode(known.country(), out);
      LOCALS.encode(known.locals(), out);
    }
  }

  @Override
  public NameInBlock decode(InputStream in) throws IOException {
    EntitySummary sum = SUM.decode(in);
    return new NameInBlock(
        sum,
        IS_KNOWN.decode(in)
            ? new EarlierNames(STRING.decode(in), OPTIONAL.decode(in), LOCALS.decode(in))
            : null);
  }
}
