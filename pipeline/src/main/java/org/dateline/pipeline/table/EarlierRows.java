package org.dateline.pipeline.table;

import java.util.IdentityHashMap;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.dateline.annotation.PlaceMention.Naming;
import org.jspecify.annotations.Nullable;

/**
 * Gives rows of earlier schema versions the columns that the table has now, by name, as Avro
 * resolves schemas: a column that they lack is null, a list is empty; one that the table has no
 * more is passed over. Not thread safe.
 */
public final class EarlierRows {
  private final Table table;

  /** By identity: a file's rows share one, and comparing them anew for each row would be slow. */
  private final IdentityHashMap<Schema, Boolean> isCurrent = new IdentityHashMap<>();

  public EarlierRows(Table table) {
    this.table = table;
  }

  /**
   * The row as the table's schema has it; itself if that is its schema.
   *
   * @throws IllegalStateException if the table wants a value that the row does not tell
   */
  public GenericRecord now(GenericRecord row) {
    if (isCurrent.computeIfAbsent(row.getSchema(), table.avroSchema()::equals)) {
      return row;
    }
    GenericRecord now = record(table.avroSchema(), row);
    if (table == Table.ARTICLES && now.get("copy_group") == null) {
      now.put("copy_group", now.get("article_id")); // version 1 left it out where there was no copy
    }
    if (table == Table.ARTICLES) {
      for (Object place : (List<?>) now.get("places")) {
        GenericRecord struct = (GenericRecord) place;
        if (struct.get("naming") == null) {
          struct.put("naming", Naming.NAME.code()); // version 2 knew no other
        }
      }
    }
    for (Schema.Field field : now.getSchema().getFields()) {
      if (now.get(field.pos()) == null && !field.schema().isNullable()) {
        throw new IllegalStateException(
            "a row of " + table.folder() + " from an earlier version has no " + field.name());
      }
    }
    return now;
  }

  private static GenericRecord record(Schema wanted, GenericRecord row) {
    GenericData.Record record = new GenericData.Record(wanted);
    for (Schema.Field field : wanted.getFields()) {
      Schema.Field stored = row.getSchema().getField(field.name());
      Object value = stored == null ? null : row.get(stored.pos());
      record.put(field.pos(), value(field.schema(), value));
    }
    return record;
  }

  private static @Nullable Object value(Schema wanted, @Nullable Object value) {
    if (wanted.getType() == Schema.Type.ARRAY) {
      List<?> elements = value == null ? List.of() : (List<?>) value;
      List<@Nullable Object> list = new GenericData.Array<>(elements.size(), wanted);
      for (Object element : elements) {
        list.add(value(wanted.getElementType(), element));
      }
      return list;
    }
    return wanted.getType() == Schema.Type.RECORD && value instanceof GenericRecord struct
        ? record(wanted, struct)
        : value;
  }
}
