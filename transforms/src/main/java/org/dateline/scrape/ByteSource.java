package org.dateline.scrape;

import java.io.IOException;
import java.io.InputStream;

/** Opens a file's bytes, wherever it lies. */
@FunctionalInterface
public interface ByteSource {

  /** A new stream from the first byte; the caller closes it. */
  InputStream open() throws IOException;
}
