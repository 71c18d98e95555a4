package org.dateline.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.options.PipelineOptions;
import org.dateline.archive.Archive;
import org.dateline.archive.Generation;
import org.dateline.article.Article;
import org.dateline.ledger.ReadingList;
import org.dateline.ledger.Retraction;
import org.dateline.ledger.Retractor;
import org.dateline.ledger.StoredArticle;
import org.dateline.pipeline.archive.ArchiveFolder;
import org.dateline.pipeline.snapshot.OutputFolder;
import org.dateline.pipeline.table.ArticleFromRow;
import org.dateline.pipeline.table.Table;
import org.dateline.pipeline.write.MergePlan;
import org.dateline.pipeline.write.StoredLayout;
import org.dateline.pipeline.write.StoredTables;

/**
 * What is done before the job: a working copy of the archive is made, and what changed, or is to be
 * forgotten, is taken out of it.
 *
 * @param onto what the job builds on
 * @param archive the working copy, which becomes part of the new snapshot
 */
record Preparation(Continuation onto, ArchiveFolder archive) {

  /** Makes ready for a run over these files. */
  static Preparation of(
      IngestPlan plan, PipelineOptions options, OutputFolder folder, ReadingList reading)
      throws IOException {
    Path staging = folder.staging();
    ArchiveFolder archive =
        ArchiveFolder.copy(folder.currentArchive(), staging.resolve(ArchiveFolder.NAME));
    StoredLayout stored = folder.currentLayout();
    boolean earlier = stored.isEarlierLayout();
    boolean first = stored.segments().isEmpty();
    Scan scan = new Scan(options, plan, reading, archive.source(), staging);
    SortedSet<String> changed = new TreeSet<>();
    if (!first && (earlier || scan.mayFindChanges())) {
      changed = scan.changed(earlier || plan.reprocess());
    }
    Retraction retraction = taken(archive, reading, changed, plan.forget());
    StoredTables tables = new StoredTables(stored);
    List<Article> reborn;
    if (earlier) {
      changed.addAll(plan.forget());
      reborn = allBut(changed, tables);
    } else {
      reborn = reborn(retraction, tables);
    }
    if (!first && !earlier && !(reading.files().isEmpty() && reborn.isEmpty())) {
      Retraction supplanted = reconsidered(archive, scan.supplanted(reborn));
      reborn = Stream.concat(reborn.stream(), reborn(supplanted, tables).stream()).toList();
      retraction = retraction.and(supplanted);
    }
    return new Preparation(
        new Continuation(
            new Generation(folder.nextNumber(), archive.source()),
            earlier ? StoredLayout.NONE : stored,
            earlier ? MergePlan.NONE : MergePlan.of(stored, plan.partitions()),
            folder.currentFiles(Table.TEMPLATES),
            retraction,
            reborn),
        archive);
  }

  /** Takes out what changed or is to be forgotten. */
  private static Retraction taken(
      ArchiveFolder archive,
      ReadingList reading,
      SortedSet<String> changed,
      Collection<String> forget)
      throws IOException {
    Retraction retraction;
    try (Archive known = archive.source().open()) {
      retraction =
          new Retractor(known)
              .read(reading.files())
              .withdraw(reading.readable())
              .retract(changed)
              .forget(forget)
              .done();
    }
    archive.write(retraction.entries(), false);
    return retraction;
  }

  /** Takes out originals, and their copies, that are to be grouped again. */
  private static Retraction reconsidered(ArchiveFolder archive, SortedSet<String> originals)
      throws IOException {
    Retraction retraction;
    try (Archive known = archive.source().open()) {
      retraction = new Retractor(known).reconsider(originals).done();
    }
    archive.write(retraction.entries(), false);
    return retraction;
  }

  private static List<Article> reborn(Retraction retraction, StoredTables tables)
      throws IOException {
    List<Article> articles = new ArrayList<>();
    for (Map.Entry<String, StoredArticle> copy : retraction.reborn().entrySet()) {
      StoredArticle stored = copy.getValue();
      GenericRecord row =
          tables
              .row(Table.ARTICLES, copy.getKey(), stored.generation())
              .orElseThrow(
                  () ->
                      new IOException(
                          "the row of article "
                              + copy.getKey()
                              + " is missing; restore the output from a copy of it, or read all"
                              + " inputs into a new one"));
      articles.add(ArticleFromRow.of(row, stored.fetchedAt()));
    }
    return articles;
  }

  /** The articles of a snapshot without archive, but for those that are read now. */
  private static List<Article> allBut(SortedSet<String> uris, StoredTables tables) {
    try (Stream<GenericRecord> rows = tables.rows(Table.ARTICLES)) {
      return rows.map(row -> ArticleFromRow.of(row, null))
          .filter(article -> !uris.contains(article.uri()))
          .toList();
    }
  }
}
