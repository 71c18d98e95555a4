package org.dateline.benchmarks.times;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.dateline.time.Setting;
import org.dateline.time.TimeExpressionFinder;
import org.dateline.time.Word;

/**
 * Processor time of this program's thread for Dateline's time expressions and for CoreNLP's {@code
 * TimeAnnotator} alone (SUTime, default rules), over the same documents with the same tokens and
 * parts of speech, which cost neither of them anything. Both go over all documents once unmeasured,
 * then in turn.
 */
public final class TimeExpressionSpeed {
  private static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final TimeExpressionFinder finder = new TimeExpressionFinder();
  private final TimeAnnotator suTime = new TimeAnnotator("sutime", new Properties());
  private final List<Document> documents = new ArrayList<>();

  private TimeExpressionSpeed() {}

  private record Document(String text, String day, Annotation tagged) {}

  /**
   * Writes the seconds as JSON.
   *
   * @param arguments the file to write, how often both go over the documents, and the documents
   */
  public static void main(String[] arguments) throws IOException {
    TimeExpressionSpeed speed = new TimeExpressionSpeed();
    for (String file : Arrays.asList(arguments).subList(2, arguments.length)) {
      speed.read(Path.of(file));
    }
    ObjectMapper json = new ObjectMapper();
    ObjectNode measured = json.createObjectNode();
    speed.measure(Integer.parseInt(arguments[1]), measured);
    json.writeValue(Path.of(arguments[0]).toFile(), measured);
  }

  private void read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    MaxentTagger tagger = new MaxentTagger(TAGGER, new Properties(), false);
    TokenizerAnnotator tokenizer = new TokenizerAnnotator(new Properties());
    for (String line : Files.readAllLines(file)) {
      JsonNode document = json.readTree(line);
      String text = document.path("text").asText();
      Annotation annotation = new Annotation(text);
      tokenizer.annotate(annotation);
      for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
        tagger.tagCoreLabels(sentence.get(CoreAnnotations.TokensAnnotation.class));
      }
      documents.add(new Document(text, document.path("dct").asText(), annotation));
    }
  }

  private void measure(int repetitions, ObjectNode measured) {
    long first = threads.getCurrentThreadCpuTime();
    long found = dateline();
    double cold = seconds(first);
    suTime();
    double own = 0;
    double other = 0;
    for (int i = 0; i < repetitions; i++) {
      long start = threads.getCurrentThreadCpuTime();
      dateline();
      own += seconds(start);
      other += suTime();
    }
    measured
        .put("documents", documents.size())
        .put("expressions", found)
        .put("first_pass_seconds", cold)
        .put("dateline_seconds", own / repetitions)
        .put("sutime_seconds", other / repetitions);
  }

  private long dateline() {
    long found = 0;
    for (Document document : documents) {
      List<List<Word>> sentences = new ArrayList<>();
      for (CoreMap sentence : document.tagged().get(CoreAnnotations.SentencesAnnotation.class)) {
        List<Word> words = new ArrayList<>();
        for (CoreLabel label : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
          words.add(
              Word.of(
                  label.word(), label.tag(), label.beginPosition(), label.endPosition(), false));
        }
        sentences.add(words);
      }
      LocalDate day = LocalDate.parse(document.day());
      found += finder.find(document.text(), sentences, day, Setting.UNKNOWN).size();
    }
    return found;
  }

  /** Seconds of SUTime, without those for the copies that it writes into. */
  private double suTime() {
    double total = 0;
    for (Document document : documents) {
      Annotation copy = document.tagged().copy();
      copy.set(CoreAnnotations.DocDateAnnotation.class, document.day());
      long start = threads.getCurrentThreadCpuTime();
      suTime.annotate(copy);
      total += seconds(start);
    }
    return total;
  }

  private double seconds(long start) {
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }
}
