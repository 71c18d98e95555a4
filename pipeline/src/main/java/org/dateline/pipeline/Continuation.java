package org.dateline.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.dateline.archive.Archive;
import org.dateline.archive.Generation;
import org.dateline.article.Article;
import org.dateline.ledger.Retraction;
import org.dateline.ledger.Retractor;
import org.dateline.pipeline.write.MergePlan;
import org.dateline.pipeline.write.StoredLayout;

/**
 * What a run builds on, and what it takes out of that.
 *
 * @param generation the run's number, and what earlier runs left, without what is taken out
 * @param stored how the tables of the current snapshot lie
 * @param merges which segments of them are merged
 * @param templates files of the templates table that earlier runs left
 * @param retraction what is taken out
 * @param reborn articles that are made anew from their rows
 */
record Continuation(
    Generation generation,
    StoredLayout stored,
    MergePlan merges,
    List<Path> templates,
    Retraction retraction,
    List<Article> reborn) {

  /** The first run onto an output. */
  static final Continuation NONE =
      new Continuation(
          Generation.FIRST,
          StoredLayout.NONE,
          MergePlan.NONE,
          List.of(),
          new Retractor(Archive.EMPTY).done(),
          List.of());
}
