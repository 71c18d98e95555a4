package org.dateline.pipeline.write;

import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;

/** Makes parts of rows of elements and keys them by bucket. */
final class KeyByBucketFn<T> extends DoFn<T, KV<Integer, RowPart>> {
  private static final long serialVersionUID = 1L;

  private final SerializableFunction<T, List<RowPart>> parts;
  private final Layout layout;

  KeyByBucketFn(SerializableFunction<T, List<RowPart>> parts, Layout layout) {
    this.parts = parts;
    this.layout = layout;
  }

  @ProcessElement
  public void process(@Element T element, OutputReceiver<KV<Integer, RowPart>> out) {
    for (RowPart part : parts.apply(element)) {
      out.output(KV.of(layout.bucketOf(part), part));
    }
  }
}
