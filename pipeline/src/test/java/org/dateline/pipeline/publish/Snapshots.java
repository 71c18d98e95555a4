package org.dateline.pipeline.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.article.ContentHash;

/** Snapshots of an output folder, with files of a few letters. */
record Snapshots(Path output) {
  static final String OLD_ARTICLES = "articles/g1-1-part-0-of-1.parquet";
  static final String NEW_ARTICLES = "articles/g2-2-part-0-of-1.parquet";
  static final String JSON_ARTICLES = "json/articles/g1-1-part-0-of-1.jsonl";
  static final String STORIES = "stories/g1-2-part-0-of-1.parquet";
  static final String REJECTS = "rejects/part-0-of-1.parquet";

  /** One that shares with its neighbours what rarely changes, and differs in the rest. */
  LocalSnapshot number(int number) throws IOException {
    Map<String, String> files = new TreeMap<>();
    files.put(OLD_ARTICLES, "articles of old");
    files.put(JSON_ARTICLES, "{}\n");
    files.put(NEW_ARTICLES, "articles of run " + number);
    files.put(REJECTS, number % 2 == 0 ? "even" : "odd");
    files.put(STORIES, "stories of runs " + number / 2);
    files.put("archive/_" + number + ".cfs", "an archive");
    files.put("manifest.json", "{}");
    files.put("run.json", "{}");
    return of(number, files);
  }

  LocalSnapshot of(int number, Map<String, String> contents) throws IOException {
    String id = String.format(Locale.ROOT, "%06d-%08x", number, contents.hashCode());
    Path folder = output.resolve("snapshots").resolve(id);
    List<SnapshotFile> files = new ArrayList<>();
    for (Map.Entry<String, String> content : new TreeMap<>(contents).entrySet()) {
      byte[] bytes = content.getValue().getBytes(StandardCharsets.UTF_8);
      Path file = folder.resolve(content.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      files.add(
          new SnapshotFile(
              content.getKey(), 1, bytes.length, ContentHash.sha256(content.getValue())));
    }
    return new LocalSnapshot(folder, id, 2, files);
  }
}
