package org.dateline.boilerplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.dateline.metadata.BylineParser;
import org.dateline.metadata.HtmlMetadata;
import org.dateline.metadata.StampParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A page whose body is known.
 *
 * @param body which blocks stand in the known body
 * @param features of the open blocks, by number
 * @param open which of the open blocks stand in the known body
 * @param cropped whether most of what stands around the body was cut off
 */
@SuppressWarnings("ArrayRecordComponent")
record KnownPage(
    String set,
    String id,
    String host,
    @Nullable String title,
    List<Block> blocks,
    DeclaredText declared,
    boolean[] body,
    PageFeatures page,
    int[][] features,
    boolean[] open,
    boolean cropped) {

  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]"
              + "|[\\p{L}\\p{N}_&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]+",
          Pattern.UNICODE_CHARACTER_CLASS);

  /**
   * Adds the pages of a folder that holds {@code truth.json}, {@code html/} and {@code text/}.
   *
   * @param index numbers of the names of features
   */
  static void read(Path folder, boolean html, Map<String, Integer> index, List<KnownPage> pages)
      throws IOException {
    JsonNode truth = new ObjectMapper().readTree(folder.resolve("truth.json").toFile());
    for (Map.Entry<String, JsonNode> page : truth.properties()) {
      List<Block> blocks;
      DeclaredText declared;
      String title = null;
      if (html) {
        try (InputStream in =
            new GZIPInputStream(
                Files.newInputStream(folder.resolve("html/" + page.getKey() + ".html.gz")))) {
          Document document = Jsoup.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
          title = HtmlMetadata.read(document, null).title();
          blocks = HtmlBlocks.of(document);
          declared = DeclaredText.of(document, blocks);
        }
      } else {
        blocks = DumpBlocks.of(Files.readString(folder.resolve("text/" + page.getKey() + ".txt")));
        declared = DeclaredText.none(blocks);
      }
      if (blocks.isEmpty()) {
        continue;
      }
      String text = page.getValue().path("text").asText();
      String host = page.getValue().path("host").asText();
      String set = folder.getFileName().toString();
      KnownPage whole = of(set, page.getKey(), host, title, blocks, declared, text, index, false);
      pages.add(whole);
      List<Block> crop = crop(whole);
      if (!html && crop.size() < blocks.size()) {
        pages.add(
            of(set, page.getKey(), host, title, crop, DeclaredText.none(crop), text, index, true));
      }
    }
  }

  private static KnownPage of(
      String set,
      String id,
      String host,
      @Nullable String title,
      List<Block> blocks,
      DeclaredText declared,
      String text,
      Map<String, Integer> index,
      boolean cropped) {
    PageFeatures features =
        PageFeatures.of(blocks, title, declared, new StampParser(), new BylineParser());
    boolean[] body = label(blocks, text);
    int[][] numbers = new int[features.open().size()][];
    boolean[] open = new boolean[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      open[i] = body[features.open().get(i)];
      numbers[i] =
          features.features().of(features.open().get(i)).stream()
              .distinct()
              .mapToInt(name -> index.computeIfAbsent(name, key -> index.size()))
              .toArray();
    }
    return new KnownPage(
        set, id, host, title, blocks, declared, body, features, numbers, open, cropped);
  }

  /** The page as careful scrapers dump it: the body and up to a dozen blocks on either side. */
  private static List<Block> crop(KnownPage page) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < page.body().length; i++) {
      if (page.body()[i]) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    int dice = Math.floorMod(page.id().hashCode(), 169);
    return first < 0
        ? page.blocks()
        : page.blocks()
            .subList(
                Math.max(0, first - dice % 13), Math.min(page.body().length, last + 1 + dice / 13));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** Which blocks stand in the known body: most of their runs of three words do. */
  static boolean[] label(List<Block> blocks, String text) {
    Set<String> known = new HashSet<>();
    Set<String> lines = new HashSet<>();
    for (String paragraph : text.split("\n", -1)) {
      lines.add(String.join(" ", words(paragraph)));
    }
    List<String> all = words(text);
    for (int i = 0; i + 2 < all.size(); i++) {
      known.add(all.get(i) + ' ' + all.get(i + 1) + ' ' + all.get(i + 2));
    }
    String joined = ' ' + String.join(" ", all) + ' ';
    boolean[] body = new boolean[blocks.size()];
    boolean[] open = new boolean[blocks.size()];
    for (int i = 0; i < body.length; i++) {
      List<String> own = words(blocks.get(i).text());
      if (own.size() < 5) {
        String line = String.join(" ", own);
        open[i] = lines.contains(line) || joined.contains(' ' + line + ' ');
      } else {
        int found = 0;
        for (int k = 0; k + 2 < own.size(); k++) {
          found += known.contains(own.get(k) + ' ' + own.get(k + 1) + ' ' + own.get(k + 2)) ? 1 : 0;
        }
        body[i] = found > 0.6 * (own.size() - 2);
      }
    }
    boolean[] sure = body.clone();
    for (int i = 0; i < body.length; i++) {
      if (open[i]) {
        boolean before = false;
        boolean after = false;
        for (int d = 1; d <= 4; d++) {
          before |= i - d >= 0 && sure[i - d];
          after |= i + d < body.length && sure[i + d];
        }
        body[i] = before && after;
      }
    }
    return body;
  }
}
