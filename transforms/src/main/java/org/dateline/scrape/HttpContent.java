package org.dateline.scrape;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.reject.Reason;
import org.dateline.reject.RejectedException;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.MessageBody;

/**
 * What an HTTP response holds.
 *
 * @param status its status code
 * @param type its media type
 * @param codings its content codings, in the order in which they were applied
 * @param body its content, without chunks, but with its codings. Its {@code Content-Length} does
 *     not count: many archives hold pages unpacked under the old number
 * @param cut whether the chunks end early
 */
record HttpContent(
    int status,
    ContentType type,
    List<String> codings,
    @SuppressWarnings("ArrayRecordComponent") byte[] body,
    boolean cut) {
  private static final int BUFFER = 16 << 10;

  /** Whether the bytes begin as an HTTP response does. */
  static boolean beginsIn(byte[] block) {
    int length = Math.min(block.length, "HTTP/".length());
    return new String(block, 0, length, StandardCharsets.ISO_8859_1).equals("HTTP/");
  }

  /**
   * Reads a response.
   *
   * @throws RejectedException if its header cannot be read
   */
  static HttpContent read(byte[] block) throws RejectedException {
    HttpResponse response;
    try {
      response =
          HttpResponse.parse(
              LengthedBody.create(
                  Channels.newChannel(new ByteArrayInputStream(block)),
                  ByteBuffer.allocate(0),
                  block.length));
    } catch (IOException | IllegalArgumentException e) {
      throw new RejectedException(
          Reason.DAMAGED_RECORD, "the header of the HTTP response cannot be read");
    }
    ContentType type =
        response.headers().first("Content-Type").map(ContentType::of).orElse(ContentType.NONE);
    List<String> codings = new ArrayList<>();
    for (String field : response.headers().all("Content-Encoding")) {
      codings.addAll(List.of(field.split(",")));
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    boolean whole = copy(response.body(), body);
    return new HttpContent(
        response.status(), type, List.copyOf(codings), body.toByteArray(), !whole);
  }

  /** Whether the body was copied to its end. */
  private static boolean copy(MessageBody from, ByteArrayOutputStream to) {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    try {
      int count = from.read(buffer);
      while (count > 0) {
        to.write(buffer.array(), 0, count);
        buffer.clear();
        count = from.read(buffer);
      }
      return count < 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** The media type if it is one of pages, or does not say. */
  Optional<ContentType> pageType() {
    return Optional.of(type).filter(t -> t.kind().isPresent() || t.isVague());
  }
}
