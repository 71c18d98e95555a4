package org.dateline.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dateline.annotation.PlaceMention;

/**
 * Puts the gold places of the kit {@code geo} on the map, so that what is measured is the resolver
 * alone, and tells how fast it is and what the gazetteer costs; see {@code benchmarks/README.md}.
 *
 * <p>Arguments: file to write predictions to, files of gold documents.
 */
final class MeasureResolver {
  private static final int ROUNDS = 8;

  private MeasureResolver() {}

  private record Document(String uri, String text, List<ToponymMention> mentions) {}

  public static void main(String[] args) throws IOException {
    long before = usedHeap();
    long start = System.nanoTime();
    PlaceResolver resolver = PlaceResolver.standard();
    long loaded = System.nanoTime();
    System.out.printf(
        Locale.ROOT,
        "gazetteer loaded in %d ms, %d MB of heap%n",
        (loaded - start) / 1_000_000,
        (usedHeap() - before) / 1_000_000);
    List<Document> documents = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      new ObjectMapper()
          .readTree(Path.of(args[i]).toFile())
          .forEach(document -> documents.add(read(document)));
    }
    try (PrintWriter out = new PrintWriter(args[0], StandardCharsets.UTF_8)) {
      for (Document document : documents) {
        out.println(prediction(document, resolver));
      }
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < ROUNDS; round++) {
      long cpu = threads.getCurrentThreadCpuTime();
      for (Document document : documents) {
        resolver.resolve(document.mentions(), document.text(), PlaceContext.NONE);
      }
      double seconds = (threads.getCurrentThreadCpuTime() - cpu) / 1e9;
      System.out.printf(
          Locale.ROOT, "%.0f documents a second of CPU%n", documents.size() / seconds);
    }
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static Document read(JsonNode document) {
    String text = document.path("text").asText();
    List<ToponymMention> mentions = new ArrayList<>();
    for (JsonNode gold : document.path("toponyms")) {
      int begin = text.offsetByCodePoints(0, gold.path("begin").asInt());
      int end = text.offsetByCodePoints(0, gold.path("end").asInt());
      mentions.add(new ToponymMention(text.substring(begin, end), begin, end));
    }
    mentions.sort(Comparator.comparingInt(ToponymMention::begin));
    return new Document(document.path("uri").asText(), text, mentions);
  }

  private static ObjectNode prediction(Document document, PlaceResolver resolver) {
    String text = document.text();
    ObjectNode prediction = new ObjectMapper().createObjectNode().put("uri", document.uri());
    ArrayNode places = prediction.putArray("places");
    for (PlaceMention place : resolver.resolve(document.mentions(), text, PlaceContext.NONE)) {
      places
          .addObject()
          .put("text", place.text())
          .put("begin", text.codePointCount(0, place.begin()))
          .put("end", text.codePointCount(0, place.end()))
          .put("lat", place.place().latitude())
          .put("lon", place.place().longitude())
          .put("country", place.place().countryIso2())
          .put("confidence", place.confidence());
    }
    return prediction;
  }
}
