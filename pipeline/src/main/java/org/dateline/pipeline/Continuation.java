package org.dateline.pipeline;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.archive.Generation;
import org.dateline.article.Article;
import org.dateline.ledger.Retraction;
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

  /** Nothing is taken out. */
  static final Retraction NO_RETRACTION =
      new Retraction(
          List.of(),
          Collections.unmodifiableSortedMap(new TreeMap<>()),
          Collections.unmodifiableSortedMap(new TreeMap<>()),
          List.of(),
          Collections.unmodifiableSortedSet(new TreeSet<>()),
          Collections.unmodifiableSortedSet(new TreeSet<>()),
          Collections.unmodifiableSortedSet(new TreeSet<>()));

  /** The first run onto an output. */
  static final Continuation NONE =
      new Continuation(
          Generation.FIRST, StoredLayout.NONE, MergePlan.NONE, List.of(), NO_RETRACTION, List.of());
}
