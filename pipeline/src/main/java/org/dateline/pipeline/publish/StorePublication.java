package org.dateline.pipeline.publish;

import java.util.List;

/**
 * What a publication did.
 *
 * @param switched whether readers see another snapshot than before
 * @param uploadedFiles files of tables that the store did not have
 * @param uploadedBytes their size
 * @param warnings what could not be tidied up, one line each; the next publication tries again
 */
public record StorePublication(
    boolean switched, int uploadedFiles, long uploadedBytes, List<String> warnings) {

  public StorePublication {
    warnings = List.copyOf(warnings);
  }
}
