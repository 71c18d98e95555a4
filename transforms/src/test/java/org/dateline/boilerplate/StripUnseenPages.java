package org.dateline.boilerplate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.dateline.article.Article;
import org.dateline.article.DeclaredMetadata;
import org.dateline.article.Flag;
import org.dateline.article.RawPage;
import org.dateline.metadata.HtmlMetadata;
import org.dateline.scrape.Decoded;
import org.dateline.scrape.TextDecoder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Strips pages whose body is known with models that have not seen their sites, and writes one file
 * of serialized articles ({@code List<Article>}) a set. Not a test: run it by hand.
 *
 * <p>Arguments: {@code html} or {@code text}, the beginning of the files to write, number of folds
 * (one site in that many is left out in turn), then folders as for {@link TrainBodyModel}.
 */
final class StripUnseenPages {
  private StripUnseenPages() {}

  public static void main(String[] args) throws IOException {
    boolean html = args[0].equals("html");
    int folds = Integer.parseInt(args[2]);
    Map<String, Integer> index = new HashMap<>();
    List<KnownPage> samples = new ArrayList<>();
    Map<String, Path> folders = new TreeMap<>();
    for (String folder : Arrays.asList(args).subList(3, args.length)) {
      folders.put(Path.of(folder).getFileName().toString(), Path.of(folder));
      KnownPage.read(Path.of(folder), html, index, samples);
    }
    String[] names = new String[index.size()];
    index.forEach((name, at) -> names[at] = name);
    Map<String, List<Article>> articles = new TreeMap<>();
    for (int fold = 0; fold < folds; fold++) {
      List<KnownPage> in = new ArrayList<>();
      List<KnownPage> left = new ArrayList<>();
      for (KnownPage sample : samples) {
        (Math.floorMod(sample.host().hashCode(), folds) == fold ? left : in).add(sample);
      }
      BodyModels model = TrainBodyModel.learn(in, names, html);
      Labeler labeler = new Labeler(model, model);
      for (KnownPage sample : left) {
        if (sample.cropped()) {
          continue;
        }
        articles
            .computeIfAbsent(sample.set(), set -> new ArrayList<>())
            .add(strip(folders.get(sample.set()), sample.id(), html, labeler));
      }
    }
    for (Map.Entry<String, List<Article>> set : articles.entrySet()) {
      try (ObjectOutputStream out =
          new ObjectOutputStream(
              Files.newOutputStream(Path.of(args[1] + "." + set.getKey() + ".ser")))) {
        out.writeObject(set.getValue());
      }
    }
  }

  private static Article strip(@Nullable Path folder, String id, boolean html, Labeler labeler)
      throws IOException {
    if (folder == null) {
      throw new IllegalArgumentException("no folder of page " + id);
    }
    Path file = folder.resolve(html ? "html/" + id + ".html.gz" : "text/" + id + ".txt");
    byte[] bytes = Files.readAllBytes(file);
    if (html) {
      bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }
    RawPage.Kind kind = html ? RawPage.Kind.HTML : RawPage.Kind.TEXT_DUMP;
    String uri = file.getFileName().toString();
    RawPage page = new RawPage(uri, kind, bytes, null, null, null, DeclaredMetadata.NONE);
    Decoded decoded = new TextDecoder().decode(bytes, null, html);
    ArticleDraft draft = new ArticleDraft(page, EnumSet.noneOf(Flag.class));
    if (html) {
      Document document = Jsoup.parse(decoded.text());
      HtmlMetadata metadata = HtmlMetadata.read(document, null);
      List<Block> blocks = HtmlBlocks.of(document);
      draft.metadata(metadata);
      draft.page(
          blocks,
          labeler.label(blocks, metadata.title(), DeclaredText.of(document, blocks)),
          decoded.text());
    } else {
      List<Block> blocks = DumpBlocks.of(decoded.text());
      draft.page(blocks, labeler.label(blocks, null, DeclaredText.none(blocks)), decoded.text());
    }
    return draft.finish();
  }
}
