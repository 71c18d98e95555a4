package org.dateline.archive;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * Records as bytes: CBOR (RFC 8949) by the names of their components, so that archives outlive
 * releases. A component that is not there reads as null, one that is not known is passed over. The
 * same record gives the same bytes. Thread safe.
 */
public final class ArchiveCodec {
  private static final ObjectMapper CBOR =
      CBORMapper.builder()
          .addModule(new JavaTimeModule())
          .visibility(PropertyAccessor.GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private ArchiveCodec() {}

  /** The record as bytes. */
  public static byte[] write(Record content) {
    try {
      return CBOR.writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a " + content.getClass().getName() + " does not write", e);
    }
  }

  /**
   * The record that the bytes hold.
   *
   * @throws IllegalStateException if they hold no such record
   */
  public static <T extends Record> T read(byte[] content, Class<T> type) {
    try {
      return CBOR.readValue(content, type);
    } catch (IOException e) {
      throw new IllegalStateException(
          "the archive holds no "
              + type.getSimpleName()
              + " where one should be; it is damaged, or a later release wrote it",
          e);
    }
  }
}
