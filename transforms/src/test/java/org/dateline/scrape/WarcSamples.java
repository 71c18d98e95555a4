package org.dateline.scrape;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes archives for tests, sound and otherwise. */
final class WarcSamples {
  private WarcSamples() {}

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  /** A record; {@code fields} are lines of its header beside type and length. */
  static byte[] record(String type, byte[] block, String... fields) {
    StringBuilder header = new StringBuilder("WARC/1.0\r\nWARC-Type: " + type + "\r\n");
    for (String field : fields) {
      header.append(field).append("\r\n");
    }
    header.append("Content-Length: ").append(block.length).append("\r\n\r\n");
    return join(bytes(header.toString()), block, bytes("\r\n\r\n"));
  }

  /** A response with status 200; {@code fields} are lines of the HTTP header. */
  static byte[] response(String uri, byte[] body, String... fields) {
    return record("response", http("200 OK", body, fields), target(uri), stamp(), httpType());
  }

  static byte[] page(String name) {
    return response("http://example.org/" + name, html(name), "Content-Type: text/html");
  }

  static byte[] html(String name) {
    return bytes("<html><title>" + name + "</title><p>Body of " + name + ".");
  }

  static byte[] http(String status, byte[] body, String... fields) {
    StringBuilder header = new StringBuilder("HTTP/1.1 " + status + "\r\n");
    for (String field : fields) {
      header.append(field).append("\r\n");
    }
    return join(bytes(header + "\r\n"), body);
  }

  static String target(String uri) {
    return "WARC-Target-URI: " + uri;
  }

  static String stamp() {
    return "WARC-Date: 2024-05-01T10:20:30Z";
  }

  static String httpType() {
    return "Content-Type: application/http;msgtype=response";
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  static List<byte[]> gzipEach(List<byte[]> records) {
    List<byte[]> packed = new ArrayList<>();
    records.forEach(record -> packed.add(gzip(record)));
    return packed;
  }

  static byte[] join(List<byte[]> parts) {
    return join(parts.toArray(byte[][]::new));
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
