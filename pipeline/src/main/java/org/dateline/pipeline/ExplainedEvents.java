package org.dateline.pipeline;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.annotation.AnnotatedArticle;
import org.dateline.annotation.PlaceMention;
import org.dateline.plover.Arc;
import org.dateline.plover.ArticleExplanation;
import org.dateline.plover.Contribution;
import org.dateline.plover.Derivation;
import org.dateline.plover.EventMention;
import org.dateline.plover.ExplainedCoding;
import org.dateline.plover.LeftOut;
import org.dateline.plover.Participant;
import org.dateline.plover.Quantity;
import org.dateline.plover.RealisGround;
import org.dateline.plover.TypeChoice;
import org.dateline.time.DayInterval;
import org.jspecify.annotations.Nullable;

/** Prints how the events of an article were coded, and what was not. */
final class ExplainedEvents {
  private static final String NONE = "NONE";

  private final PrintWriter out;
  private final int features;
  private final int longest;

  /**
   * @param features so many of those that weighed most are printed, a line
   * @param longest sentences are cut there
   */
  ExplainedEvents(PrintWriter out, int features, int longest) {
    this.out = out;
    this.features = features;
    this.longest = longest;
  }

  void print(AnnotatedArticle article, ArticleExplanation why) {
    boolean english = article.article().isEnglish();
    out.println("events     " + why.coded().size() + (english ? "" : ": only English is coded"));
    for (ExplainedCoding each : why.coded()) {
      out.println();
      coded(each);
    }
    List<LeftOut> told = why.leftOut().stream().filter(ExplainedEvents::isTold).toList();
    if (!told.isEmpty()) {
      out.println();
      out.println("left out   " + told.size());
      told.forEach(this::leftOut);
    }
  }

  /** Whether lexicon or model has a type for the word. */
  private static boolean isTold(LeftOut word) {
    TypeChoice choice = word.choice();
    return word.type() != null || (choice != null && !choice.chosen().equals(NONE));
  }

  private void coded(ExplainedCoding why) {
    EventMention event = why.mention();
    out.println(
        "event      "
            + event.type()
            + (event.mode() == null ? "" : " " + event.mode())
            + ": "
            + event.trigger()
            + (event.main() ? " (main)" : ""));
    field("sentence", event.sentenceIndex() + ": " + cut(event.sentence()));
    field("rule", cut(why.entry()));
    step(why.decision().sentence() + (why.refused() == null ? "" : " (" + why.refused() + ")"));
    why.conditions().forEach(met -> step(route(met)));
    participants("actor", why.actors());
    participants("recipient", why.recipients());
    field("type", choice(why.type()));
    if (why.type().probability() < why.type().otherProbability()) {
      step("what the rules code stands unless the model is surer");
    }
    why.rewrites().forEach(rewrite -> step("rewritten " + rewrite));
    field("realis", event.realis().code());
    step(why.ground().sentence());
    field("place", place(event));
    field("time", time(event));
    if (event.planned() != null) {
      field("planned", days(event.planned()));
    }
    for (Quantity each : event.quantities()) {
      field("quantity", each.kind() + ": " + each.text());
    }
    if (event.sourceText() != null) {
      field("source", event.sourceText());
    }
    field("confidence", hundredths(event.confidence()) + ", of " + sum(why.confidence()));
    if (Stream.concat(why.actors().stream(), why.recipients().stream())
        .anyMatch(each -> each.lender() != null)) {
      step("a little less, for the country that is lent");
    }
  }

  private void participants(String name, List<Derivation> found) {
    if (found.isEmpty()) {
      field(name, "-");
    }
    for (Derivation each : found) {
      Participant participant = each.participant();
      if (participant != null) {
        field(name, participant.text() + codes(participant));
      }
      step(route(each));
      if (each.resolution() != null) {
        step(each.resolution().sentence());
      }
      if (each.lender() != null) {
        step("its country is lent: " + each.lender().sentence());
      }
    }
  }

  private static String codes(Participant participant) {
    StringBuilder codes = new StringBuilder();
    for (String code :
        new String[] {participant.name(), participant.country(), participant.role()}) {
      if (code != null) {
        codes.append(codes.length() == 0 ? "" : ", ").append(code);
      }
    }
    return codes.length() == 0 ? " (neither named nor coded)" : " (" + codes + ")";
  }

  /** {@code subj troops: withdrew -nsubj-> troops}. */
  private static String route(Derivation derivation) {
    String slot = derivation.slot() == null ? "-" : derivation.slot();
    String word = derivation.word() == null ? "" : " " + derivation.word();
    return derivation.arcs().isEmpty()
        ? slot + word
        : slot
            + word
            + ": "
            + derivation.arcs().stream().map(Arc::toString).collect(Collectors.joining(", "));
  }

  private String choice(TypeChoice choice) {
    return choice.chosen()
        + " "
        + hundredths(choice.probability())
        + " over "
        + choice.other()
        + " "
        + hundredths(choice.otherProbability())
        + (features == 0 ? "" : ": " + most(choice.contributions()));
  }

  private String most(List<Contribution> contributions) {
    return sum(contributions.stream().limit(features).toList())
        + (contributions.size() > features ? ", …" : "");
  }

  private static String sum(List<Contribution> contributions) {
    return contributions.stream()
        .map(c -> String.format(Locale.ROOT, "%+.2f %s", c.weight(), c.feature()))
        .collect(Collectors.joining(", "));
  }

  private static String hundredths(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }

  private static @Nullable String place(EventMention event) {
    PlaceMention place = event.place();
    return place == null || event.placeBasis() == null
        ? null
        : place.text()
            + (place.text().equals(place.place().name()) ? "" : " = " + place.place().name())
            + " ("
            + event.placeBasis().code()
            + ")";
  }

  private static @Nullable String time(EventMention event) {
    DayInterval time = event.time();
    String words = event.timeText() == null ? "" : " \"" + event.timeText() + "\"";
    return time == null || event.timeBasis() == null
        ? words.isEmpty() ? null : "unknown" + words
        : days(time) + words + " (" + event.timeBasis().code() + ")";
  }

  private static String days(DayInterval days) {
    if (days.start() != null && days.start().equals(days.end())) {
      return days.start().toString();
    }
    return (days.start() == null ? "" : days.start() + " ")
        + "to"
        + (days.end() == null ? "" : " " + days.end());
  }

  private void leftOut(LeftOut why) {
    TypeChoice choice = why.choice();
    out.println(
        "  - "
            + why.word()
            + (why.type() == null ? "" : " (" + why.type() + ")")
            + ", sentence "
            + why.sentenceIndex()
            + ": "
            + why.omission().sentence()
            + (why.instead() == null ? "" : ", " + why.instead())
            + refusal(why));
    if (choice != null) {
      step(choice(choice));
    }
  }

  /** Why the rules refuse what the model could have rescued. */
  private static String refusal(LeftOut why) {
    if (why.refused() == null || why.choice() == null) {
      return "";
    }
    boolean told = why.ground() == null || why.ground() == RealisGround.TOLD;
    return " (" + why.refused() + (told ? "" : ", " + why.ground().sentence()) + ")";
  }

  private void field(String name, @Nullable String value) {
    out.printf(Locale.ROOT, "  %-10s %s%n", name, value == null ? "-" : value);
  }

  private void step(String text) {
    out.println("             - " + text);
  }

  private String cut(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    int end = line.offsetByCodePoints(0, Math.min(longest, line.codePointCount(0, line.length())));
    return end == line.length() ? line : line.substring(0, end) + "…";
  }
}
