package org.dateline.pipeline.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.NullableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.dateline.pipeline.table.Table;

/** Parts of rows in a few bytes beside their content. Deterministic. */
final class RowPartCoder extends AtomicCoder<RowPart> {
  private static final long serialVersionUID = 1L;

  private static final StringUtf8Coder TEXT = StringUtf8Coder.of();
  private static final NullableCoder<byte[]> ROW = NullableCoder.of(ByteArrayCoder.of());
  private static final NullableCoder<String> OPTIONAL = NullableCoder.of(TEXT);
  private static final VarLongCoder NUMBER = VarLongCoder.of();

  @Override
  public void encode(RowPart part, OutputStream out) throws IOException {
    TEXT.encode(part.table().folder(), out);
    TEXT.encode(part.id(), out);
    ROW.encode(part.row(), out);
    OPTIONAL.encode(part.column(), out);
    OPTIONAL.encode(part.value(), out);
    NUMBER.encode(part.gone(), out);
  }

  @Override
  public RowPart decode(InputStream in) throws IOException {
    return new RowPart(
        Table.inFolder(TEXT.decode(in)),
        TEXT.decode(in),
        ROW.decode(in),
        OPTIONAL.decode(in),
        OPTIONAL.decode(in),
        NUMBER.decode(in));
  }
}
