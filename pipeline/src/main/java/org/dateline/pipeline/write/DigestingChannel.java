package org.dateline.pipeline.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes bytes on and keeps count and SHA-256 of them. Not thread safe. */
final class DigestingChannel implements WritableByteChannel {
  private final WritableByteChannel out;
  private final MessageDigest digest;
  private long count;

  DigestingChannel(WritableByteChannel out) {
    this.out = out;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Bytes written so far. */
  long count() {
    return count;
  }

  /** Digest of the bytes written, as lower-case hex digits; ask once, at the end. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    int length = bytes.remaining();
    digest.update(bytes.duplicate());
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
    count += length;
    return length;
  }

  @Override
  public boolean isOpen() {
    return out.isOpen();
  }

  @Override
  public void close() throws IOException {
    if (out.isOpen()) {
      out.close();
    }
  }
}
