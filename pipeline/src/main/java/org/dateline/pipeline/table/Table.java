package org.dateline.pipeline.table;

import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;

/** The output tables. Parquet, JSON Lines and the data dictionary follow from their columns. */
public enum Table {
  ARTICLES("One row an article, copies included.", ArticleColumns.ALL),
  MENTIONS("One row for each time that a sentence tells an event.", MentionColumns.ALL),
  EVENTS("One row a real-world event, with its support.", EventColumns.ALL),
  ENTITIES("One row a person, organization or place that articles name.", OtherColumns.ENTITIES),
  STORIES("One row a story: the articles that report one thing.", OtherColumns.STORIES),
  TEMPLATES(
      "One row a site: the furniture that its pages share. The next run starts from it.",
      OtherColumns.TEMPLATES),
  REJECTS("One row for each page or record that could not be used.", OtherColumns.REJECTS);

  /** Version of all tables; goes up when a column changes. It stands in every Parquet footer. */
  public static final int SCHEMA_VERSION = 4;

  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // copied by the column classes
  private final List<Column> columns;

  @SuppressWarnings("ImmutableEnumChecker") // nobody adds properties to it
  private final Schema schema;

  Table(String description, List<Column> columns) {
    this.description = description;
    this.columns = columns;
    this.schema = AvroSchemas.of(folder(), columns);
  }

  /** The table in the folder. */
  public static Table inFolder(String folder) {
    return valueOf(folder.toUpperCase(Locale.ROOT));
  }

  /** Name of the table and of its folder: lower case. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a row stands for, one sentence. */
  public String description() {
    return description;
  }

  /** The columns, in the order in which files have them. */
  public List<Column> columns() {
    return columns;
  }

  /**
   * The columns that rows are sorted by: the id, which is then unique, or all columns of a table
   * without id.
   */
  public List<Column> key() {
    return hasId() ? columns.subList(0, 1) : columns;
  }

  /** Whether the first column is an id: hex digits, unique in the table. */
  public boolean hasId() {
    return columns.get(0).name().endsWith("_id");
  }

  /** The Avro schema of the table's rows. */
  public Schema avroSchema() {
    return schema;
  }
}
