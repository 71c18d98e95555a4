package org.dateline.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

/** Places of rows that were written when all places were named by their names. */
class EarlierPlacesTest {
  @Test
  void placesOfVersionTwoWereNamedByTheirName() throws IOException {
    GenericRecord row = ArticleRows.of(Samples.annotated("a.txt"));
    JsonNode schema = new ObjectMapper().readTree(row.getSchema().toString());
    dropNaming(schema);
    GenericRecord earlier = copy(row, new Schema.Parser().parse(schema.toString()));
    assertThat(earlier.get("places").toString()).doesNotContain("naming");

    GenericRecord now = new EarlierRows(Table.ARTICLES).now(earlier);

    assertThat((List<?>) now.get("places"))
        .isNotEmpty()
        .allSatisfy(place -> assertThat(((GenericRecord) place).get("naming")).hasToString("name"));
  }

  private static void dropNaming(JsonNode schema) {
    if (schema instanceof ArrayNode list) {
      for (int i = list.size() - 1; i >= 0; i--) {
        if (list.get(i).path("name").asText().equals("naming")) {
          list.remove(i);
        }
      }
    }
    schema.forEach(EarlierPlacesTest::dropNaming);
  }

  private static GenericRecord copy(GenericRecord row, Schema wanted) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<GenericRecord>(row.getSchema()).write(row, encoder);
    encoder.flush();
    return new GenericDatumReader<GenericRecord>(row.getSchema(), wanted)
        .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
  }
}
