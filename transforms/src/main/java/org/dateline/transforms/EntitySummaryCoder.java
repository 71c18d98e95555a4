package org.dateline.transforms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.NullableCoder;
import org.apache.beam.sdk.coders.SortedMapCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.dateline.annotation.EntityMention;
import org.dateline.entity.EntitySummary;

/**
 * Writes an entity's summary as its strings and counts, a fraction of what Java's serialization
 * takes: each is sent to every block of its names.
 */
final class EntitySummaryCoder extends AtomicCoder<EntitySummary> {
  private static final long serialVersionUID = 1L;
  private static final EntitySummaryCoder INSTANCE = new EntitySummaryCoder();
  private static final StringUtf8Coder STRING = StringUtf8Coder.of();
  private static final NullableCoder<String> OPTIONAL = NullableCoder.of(STRING);
  private static final Coder<SortedMap<String, Long>> COUNTS =
      SortedMapCoder.of(STRING, VarLongCoder.of());
  private static final ListCoder<String> FORMS = ListCoder.of(STRING);

  private EntitySummaryCoder() {}

  static EntitySummaryCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(EntitySummary summary, OutputStream out) throws IOException {
    STRING.encode(summary.id(), out);
    STRING.encode(summary.kind().name(), out);
    OPTIONAL.encode(summary.country(), out);
    COUNTS.encode(summary.names(), out);
    COUNTS.encode(summary.roles(), out);
    FORMS.encode(List.copyOf(summary.forms()), out);
  }

  @Override
  public EntitySummary decode(InputStream in) throws IOException {
    return new EntitySummary(
        STRING.decode(in),
        EntityMention.Type.valueOf(STRING.decode(in)),
        OPTIONAL.decode(in),
        COUNTS.decode(in),
        COUNTS.decode(in),
        new TreeSet<>(FORMS.decode(in)));
  }
}
