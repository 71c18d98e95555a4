package org.dateline.transforms;

import org.apache.beam.sdk.transforms.DoFn;
import org.dateline.archive.Archive;
import org.dateline.archive.Generation;
import org.dateline.entity.EntityRecall;
import org.dateline.event.EventRecall;
import org.dateline.event.EventRevisions;

/**
 * Looks up what earlier runs left.
 *
 * @param <I> type of the elements that come in
 * @param <O> type of those that go out
 */
abstract class ArchiveFn<I, O> extends DoFn<I, O> {
  private static final long serialVersionUID = 1L;

  private final Generation generation;
  private transient Archive archive = Archive.EMPTY;

  ArchiveFn(Generation generation) {
    this.generation = generation;
  }

  @Setup
  public void setup() {
    archive = generation.before().open();
  }

  @Teardown
  public void teardown() {
    archive.close();
  }

  /** Entities of earlier runs. */
  EntityRecall entities() {
    return new EntityRecall(archive, generation.number());
  }

  /** Events of earlier runs, to be found. */
  EventRecall recall() {
    return new EventRecall(archive);
  }

  /** Events of earlier runs, to be changed. */
  EventRevisions revisions() {
    return new EventRevisions(archive, generation.number());
  }
}
