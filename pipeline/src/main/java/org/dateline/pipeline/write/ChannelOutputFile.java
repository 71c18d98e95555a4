package org.dateline.pipeline.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** An open channel as the file that Parquet writes. It can be written once. */
final class ChannelOutputFile implements OutputFile {
  private final DigestingChannel channel;

  ChannelOutputFile(DigestingChannel channel) {
    this.channel = channel;
  }

  @Override
  public PositionOutputStream create(long blockSizeHint) {
    return new ChannelStream(channel);
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSizeHint) {
    return create(blockSizeHint);
  }

  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return 0;
  }

  private static final class ChannelStream extends PositionOutputStream {
    private final DigestingChannel channel;

    ChannelStream(DigestingChannel channel) {
      this.channel = channel;
    }

    @Override
    public long getPos() {
      return channel.count();
    }

    @Override
    public void write(int b) throws IOException {
      channel.write(ByteBuffer.wrap(new byte[] {(byte) b}));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      channel.write(ByteBuffer.wrap(bytes, offset, length));
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
