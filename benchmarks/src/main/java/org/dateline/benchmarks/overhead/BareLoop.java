package org.dateline.benchmarks.overhead;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.annotation.ArticleAnnotator;
import org.dateline.annotation.CoreNlpAnnotator;
import org.dateline.annotation.Sentence;
import org.dateline.article.Article;
import org.dateline.plover.Lexicon;

/**
 * Annotates texts as the pipeline does, and nothing else: what is left of a run when everything
 * around the language analysis is taken away.
 */
public final class BareLoop {
  private BareLoop() {}

  /**
   * Annotates the articles of a file and prints the number of their tokens. Arguments: the file,
   * see {@link LoopArticles}; the number of threads.
   */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    long tokens =
        annotate(LoopArticles.read(Path.of(args[0])), annotator(), Integer.parseInt(args[1]));
    System.out.println("tokens " + tokens);
  }

  /** The annotator of the main job. */
  static ArticleAnnotator annotator() {
    return new CoreNlpAnnotator(Lexicon.standard()::mayNameEvent);
  }

  /** Annotates the articles in so many threads; gives the number of tokens. */
  static long annotate(List<Article> articles, ArticleAnnotator annotator, int threads)
      throws InterruptedException, ExecutionException {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Integer>> done = new ArrayList<>();
      for (Article article : articles) {
        done.add(executor.submit(() -> tokens(annotator.annotate(article).sentences())));
      }
      long tokens = 0;
      for (Future<Integer> one : done) {
        tokens += one.get();
      }
      return tokens;
    } finally {
      executor.shutdownNow();
    }
  }

  static int tokens(List<Sentence> sentences) {
    return sentences.stream().mapToInt(sentence -> sentence.tokens().size()).sum();
  }
}
