package org.dateline.transforms;

import org.dateline.archive.Generation;
import org.dateline.entity.EntityRecall;
import org.dateline.event.EventRecall;
import org.dateline.event.EventRevisions;

/**
 * A step that looks up names and events of earlier runs.
 *
 * @param <I> type of the elements that come in
 * @param <O> type of those that go out
 */
abstract class ArchiveFn<I, O> extends LookUpFn<I, O> {
  private static final long serialVersionUID = 1L;

  private final long generation;

  ArchiveFn(Generation generation) {
    super(generation.before());
    this.generation = generation.number();
  }

  /** Entities of earlier runs. */
  EntityRecall entities() {
    return new EntityRecall(archive(), generation);
  }

  /** Events of earlier runs, to be found. */
  EventRecall recall() {
    return new EventRecall(archive());
  }

  /** Events of earlier runs, to be changed. */
  EventRevisions revisions() {
    return new EventRevisions(archive(), generation);
  }
}
