package org.dateline.transforms;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.dateline.article.Article;
import org.dateline.template.SiteTemplate;

/**
 * Learns the templates of articles in files, all in one batch, and writes their bodies as JSON
 * Lines. Not a test: run it by hand.
 *
 * <p>Arguments: the folder to write to, then files of serialized articles ({@code List<Article>}),
 * as {@code StripUnseenPages} writes them.
 */
final class MeasureTemplates {
  private MeasureTemplates() {}

  public static void main(String[] args) throws IOException, ClassNotFoundException {
    List<Article> articles = new ArrayList<>();
    for (String file : Arrays.asList(args).subList(1, args.length)) {
      try (ObjectInputStream in =
          new ObjectInputStream(new BufferedInputStream(Files.newInputStream(Path.of(file))))) {
        for (Object article : (List<?>) in.readObject()) {
          articles.add((Article) article);
        }
      }
    }
    Pipeline pipeline = Pipeline.create();
    PCollectionTuple learned =
        pipeline
            .apply("Articles", Create.of(articles).withCoder(SerializableCoder.of(Article.class)))
            .apply(
                LearnTemplates.with(
                    pipeline.apply(
                        "Known", Create.empty(SerializableCoder.of(SiteTemplate.class)))));
    learned
        .get(LearnTemplates.ARTICLES)
        .apply("Bodies", MapElements.into(TypeDescriptors.strings()).via(MeasureTemplates::json))
        .apply("WriteBodies", TextIO.write().to(args[0] + "/bodies.jsonl").withoutSharding());
    learned
        .get(LearnTemplates.TEMPLATES)
        .apply(
            "Sizes",
            MapElements.into(TypeDescriptors.strings())
                .via(
                    site ->
                        site.site()
                            + ' '
                            + site.version()
                            + ' '
                            + site.pages().articles()
                            + ' '
                            + site.lines().size()))
        .apply("WriteSizes", TextIO.write().to(args[0] + "/templates.txt").withoutSharding());
    pipeline.run().waitUntilFinish();
  }

  private static String json(Article article) {
    try {
      return new ObjectMapper()
          .writeValueAsString(
              Map.of(
                  "uri",
                  article.uri(),
                  "text",
                  article.text(),
                  "template",
                  String.valueOf(article.templateVersion())));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
