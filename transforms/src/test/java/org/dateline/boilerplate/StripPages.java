package org.dateline.boilerplate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.dateline.article.Article;
import org.dateline.article.RawPage;
import org.dateline.article.RemovedBlock;
import org.dateline.reject.RejectedException;

/**
 * Strips the pages given as arguments. With {@code --lines} first, prints every block that was
 * removed, with its kind, and the body; else one JSON object a page.
 */
final class StripPages {
  private StripPages() {}

  public static void main(String[] args) throws IOException {
    boolean lines = args[0].equals("--lines");
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    BoilerplateStripper stripper = new BoilerplateStripper();
    for (String name : Arrays.asList(args).subList(lines ? 1 : 0, args.length)) {
      byte[] bytes = Files.readAllBytes(Path.of(name));
      if (name.endsWith(".gz")) {
        bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
      }
      RawPage.Kind kind = name.contains(".htm") ? RawPage.Kind.HTML : RawPage.Kind.TEXT_DUMP;
      try {
        print(stripper.strip(RawPage.of(name, kind, bytes)), lines, out);
      } catch (RejectedException e) {
        out.println("{\"uri\": \"" + name + "\", \"text\": \"\"}");
      }
    }
    out.flush();
  }

  private static void print(Article article, boolean lines, PrintStream out) throws IOException {
    if (!lines) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("uri", article.uri());
      row.put("text", article.text());
      row.put("title", article.title());
      row.put("author", String.join(", ", article.authors()));
      row.put("published", String.valueOf(article.published().date()).replace("null", ""));
      out.println(new ObjectMapper().writeValueAsString(row));
      return;
    }
    out.println("=== " + article.uri());
    out.println("title     " + article.title());
    out.println("subtitle  " + article.subtitle());
    out.println(
        "by        " + article.authors() + ' ' + article.agency() + ' ' + article.datelinePlace());
    out.println(
        "published "
            + article.published().date()
            + ' '
            + article.published().source()
            + ' '
            + article.language()
            + ' '
            + article.flags());
    for (RemovedBlock block : article.removed()) {
      out.println("- " + block.kind() + ' ' + block.begin() + ' ' + block.text());
    }
    for (String paragraph : article.text().split("\n\n", -1)) {
      out.println("+ " + paragraph);
    }
  }
}
