package org.dateline.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.table.TemplateRows;
import org.dateline.pipeline.write.ParquetRows;
import org.dateline.template.SiteTemplate;

/** The site templates that earlier runs left in the output. */
final class ReadTemplates extends PTransform<PBegin, PCollection<SiteTemplate>> {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // transforms are not serialized, only their functions are
  private final List<Path> files;

  private ReadTemplates(List<Path> files) {
    super("KnownTemplates");
    this.files = files;
  }

  /** Reads Parquet files of the templates table; there may be none. */
  static ReadTemplates of(List<Path> files) {
    return new ReadTemplates(files);
  }

  @Override
  public PCollection<SiteTemplate> expand(PBegin begin) {
    return begin
        .apply(
            "Files",
            Create.of(files.stream().map(Path::toString).sorted().toList())
                .withCoder(StringUtf8Coder.of()))
        .apply("Read", ParDo.of(new ReadFn()))
        .setCoder(SerializableCoder.of(SiteTemplate.class));
  }

  static final class ReadFn extends DoFn<String, SiteTemplate> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element String file, OutputReceiver<SiteTemplate> out) throws IOException {
      for (GenericRecord row : ParquetRows.read(Table.TEMPLATES, Path.of(file))) {
        out.output(TemplateRows.template(row));
      }
    }
  }
}
