package org.dateline.pipeline.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.dateline.pipeline.table.ColumnType.ListOf;
import org.dateline.pipeline.table.ColumnType.Scalar;
import org.dateline.pipeline.table.ColumnType.Struct;

/** Avro schemas of the tables: days and instants as Avro's logical types, null as first branch. */
final class AvroSchemas {
  private static final String NAMESPACE = "org.dateline";

  /** Structs met so far: Avro wants one definition of a name within a schema. */
  private final Map<String, Schema> structs = new HashMap<>();

  private AvroSchemas() {}

  /** The schema of a record with the columns as fields. */
  static Schema of(String name, List<Column> columns) {
    return new AvroSchemas().record(name, columns);
  }

  private Schema record(String name, List<Column> columns) {
    List<Schema.Field> fields = new ArrayList<>(columns.size());
    for (Column column : columns) {
      Schema type = schema(column.type());
      fields.add(
          column.nullable()
              ? new Schema.Field(
                  column.name(),
                  Schema.createUnion(Schema.create(Schema.Type.NULL), type),
                  null,
                  Schema.Field.NULL_DEFAULT_VALUE)
              : new Schema.Field(column.name(), type));
    }
    return Schema.createRecord(name, null, NAMESPACE, false, fields);
  }

  private Schema schema(ColumnType type) {
    if (type instanceof ListOf list) {
      return Schema.createArray(schema(list.element()));
    }
    if (type instanceof Struct struct) {
      Schema known = structs.get(struct.name());
      if (known == null) {
        known = record(struct.name(), struct.fields());
        structs.put(struct.name(), known);
      }
      return known;
    }
    return switch ((Scalar) type) {
      case STRING -> Schema.create(Schema.Type.STRING);
      case INT -> Schema.create(Schema.Type.INT);
      case LONG -> Schema.create(Schema.Type.LONG);
      case DOUBLE -> Schema.create(Schema.Type.DOUBLE);
      case BOOLEAN -> Schema.create(Schema.Type.BOOLEAN);
      case DATE -> LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
      case TIMESTAMP -> LogicalTypes.timestampMillis().addToSchema(Schema.create(Schema.Type.LONG));
    };
  }
}
