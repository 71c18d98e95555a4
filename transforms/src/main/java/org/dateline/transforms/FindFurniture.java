package org.dateline.transforms;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.dateline.copies.Furniture;
import org.dateline.copies.FurnitureCounter;
import org.dateline.copies.Hashes;

/**
 * The shingles that are furniture, as a side input: sorted by part, eight bytes each, none of those
 * that are not. The direct runner keeps all shingles in its heap: 160 MB for 50,000 texts of 400
 * words.
 */
final class FindFurniture
    extends PTransform<
        PCollection<KV<Integer, Hashes>>, PCollectionView<Iterable<KV<Integer, Hashes>>>> {
  private static final long serialVersionUID = 1L;

  @Override
  public PCollectionView<Iterable<KV<Integer, Hashes>>> expand(
      PCollection<KV<Integer, Hashes>> shingles) {
    return shingles
        .apply("SomeShingles", NeverEmpty.with(KV.of(0, Hashes.NONE)))
        .apply("ByPart", GroupByKey.create())
        .apply("Count", ParDo.of(new CountFn()))
        .setCoder(KvCoder.of(VarIntCoder.of(), HashesCoder.of()))
        .apply("View", View.asIterable());
  }

  /** The side input, to look shingles up in: nothing is copied. */
  static Furniture furniture(Iterable<KV<Integer, Hashes>> view, Shards parts) {
    SortedMap<Integer, Hashes> found = new TreeMap<>();
    view.forEach(part -> found.put(part.getKey(), part.getValue()));
    return Furniture.of(parts.count(), found);
  }

  static final class CountFn extends DoFn<KV<Integer, Iterable<Hashes>>, KV<Integer, Hashes>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<Hashes>> part, OutputReceiver<KV<Integer, Hashes>> out) {
      FurnitureCounter counter = new FurnitureCounter();
      part.getValue().forEach(counter::add);
      out.output(KV.of(part.getKey(), counter.furniture()));
    }
  }
}
