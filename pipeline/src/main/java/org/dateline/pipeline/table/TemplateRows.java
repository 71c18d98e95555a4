package org.dateline.pipeline.table;

import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.dateline.article.ContentHash;
import org.dateline.template.SiteTemplate;

/** Rows of the templates table, which the next run starts from. */
public final class TemplateRows {
  private TemplateRows() {}

  /** The template's row. */
  public static GenericRecord of(SiteTemplate template) {
    return RowBuilder.of(Table.TEMPLATES)
        .put("template_id", ContentHash.id("site", template.site()))
        .put("site", template.site())
        .put("template_version", template.version())
        .putStrings("lines", template.encodedLines())
        .putStrings("pages", template.encodedPages())
        .build();
  }

  /**
   * The template that the row was made of.
   *
   * @throws IllegalArgumentException if it was made of none
   */
  public static SiteTemplate template(GenericRecord row) {
    Object version = row.get("template_version");
    return SiteTemplate.decode(
        row.get("site").toString(),
        version == null ? null : version.toString(),
        strings(row, "lines"),
        strings(row, "pages"));
  }

  private static List<String> strings(GenericRecord row, String column) {
    return ((List<?>) row.get(column)).stream().map(String::valueOf).toList();
  }
}
