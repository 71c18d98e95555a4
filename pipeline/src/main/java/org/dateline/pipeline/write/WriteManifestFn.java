package org.dateline.pipeline.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.PCollectionView;
import org.dateline.pipeline.write.TableFileWriter.Format;

/** Writes the manifest when all files are written. The element is the manifest's name. */
final class WriteManifestFn extends DoFn<String, Void> {
  private static final long serialVersionUID = 1L;

  private final StagingFiles staging;
  private final PCollectionView<Iterable<WrittenFile>> files;

  WriteManifestFn(StagingFiles staging, PCollectionView<Iterable<WrittenFile>> files) {
    this.staging = staging;
    this.files = files;
  }

  @ProcessElement
  public void process(ProcessContext context) throws IOException {
    SortedMap<String, Long> rows = new TreeMap<>();
    List<WrittenFile> written = new ArrayList<>();
    context.sideInput(files).forEach(written::add);
    for (WrittenFile file : written) {
      if (file.path().endsWith(Format.PARQUET.suffix())) {
        rows.merge(file.table(), file.rows(), Long::sum);
      }
    }
    byte[] json = new FileManifest(rows, written).toJson();
    staging.write(
        context.element(),
        channel -> {
          ByteBuffer bytes = ByteBuffer.wrap(json);
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
          return json.length;
        });
  }
}
