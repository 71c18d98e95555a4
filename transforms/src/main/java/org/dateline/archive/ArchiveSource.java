package org.dateline.archive;

import java.io.Serializable;

/** Where workers get the archive. */
@FunctionalInterface
public interface ArchiveSource extends Serializable {

  /** No archive: the first run. */
  ArchiveSource NONE = () -> Archive.EMPTY;

  /** The archive, for the caller to close. */
  Archive open();
}
