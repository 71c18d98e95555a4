package org.dateline.pipeline;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.article.Article;
import org.dateline.article.Publication;
import org.dateline.article.RawPage;
import org.dateline.boilerplate.BlockReason;
import org.dateline.boilerplate.BlockReason.Contribution;
import org.dateline.boilerplate.BoilerplateStripper;
import org.dateline.boilerplate.Explanation;
import org.dateline.metadata.DateEvidence;
import org.dateline.metadata.PublicationFinder;
import org.dateline.metadata.Statement;
import org.dateline.reject.Reason;
import org.dateline.reject.RejectedException;
import org.jspecify.annotations.Nullable;

/** Prints how a page was read. */
final class ExplainedPage {
  /** Longer lines are cut there. */
  static final int LINE = 100;

  private final PrintWriter out;
  private final int features;
  private final int longest;

  /**
   * @param features so many of those that weighed most are printed, a line
   * @param longest lines are cut there
   */
  ExplainedPage(PrintWriter out, int features, int longest) {
    this.out = out;
    this.features = features;
    this.longest = longest;
  }

  /** Prints the page, and gives the article that was made of it; null if it is rejected. */
  @Nullable Article print(PageSearch.Found found) {
    if (found.page() == null) {
      if (found.reject() != null) {
        field("uri", found.reject().uri());
        field("verdict", rejected(found.reject().reason(), found.reject().detail()));
      }
      return null;
    }
    RawPage page = found.page();
    Explanation why = new BoilerplateStripper().explain(page);
    field("uri", page.uri());
    field(
        "page",
        page.kind().name().toLowerCase(Locale.ROOT) + ", " + page.content().length + " bytes");
    field("verdict", verdict(why));
    if (!why.blocks().isEmpty()) {
      out.println();
      why.blocks().forEach(this::block);
    }
    Article article = why.article();
    if (article != null) {
      out.println();
      metadata(article, why);
    }
    return article;
  }

  private static String verdict(Explanation why) {
    RejectedException rejection = why.rejection();
    if (rejection != null) {
      return rejected(rejection.reason(), String.valueOf(rejection.getMessage()));
    }
    if (why.blocks().isEmpty()) {
      return "article: the text is kept as the source gave it";
    }
    long kept = why.blocks().stream().filter(BlockReason::isKept).count();
    return "article: " + kept + " of " + why.blocks().size() + " blocks are its text";
  }

  private static String rejected(Reason reason, @Nullable String detail) {
    return "rejected as " + reason.code() + " (" + reason.sentence() + "): " + detail;
  }

  /** {@code keep .98 text}, and below what the model weighed most. */
  private void block(BlockReason block) {
    String likelihood =
        block.certain() ? "   -" : String.format(Locale.ROOT, "%4.2f", block.likelihood());
    out.printf(
        Locale.ROOT,
        "%-4s %-10s %s  %s%n",
        block.isKept() ? "keep" : "drop",
        block.kind() == null ? "" : block.kind().code(),
        likelihood,
        cut(block.text()));
    List<String> parts = new ArrayList<>();
    for (Contribution each : block.contributions()) {
      if (parts.size() < features) {
        parts.add(String.format(Locale.ROOT, "%+.2f %s", each.weight(), each.feature()));
      }
    }
    if (!parts.isEmpty()) {
      String sum = String.format(Locale.ROOT, "%+.2f", block.score());
      out.println("                      " + sum + " = " + String.join(", ", parts) + ", …");
    }
  }

  private void metadata(Article article, Explanation why) {
    field("title", article.title());
    statements(why, Statement.Field.TITLE);
    field("subtitle", article.subtitle());
    field("authors", article.authors().isEmpty() ? null : String.join(", ", article.authors()));
    statements(why, Statement.Field.AUTHORS);
    field("agency", article.agency());
    field("place", article.datelinePlace());
    field("site", article.site());
    field("language", article.language());
    field("published", published(article.published()));
    boolean first = true;
    for (DateEvidence each : why.dates()) {
      boolean contradicts = PublicationFinder.contradicts(each, why.dates().get(0));
      mark(
          first,
          each.source().code()
              + " "
              + each.role().name().toLowerCase(Locale.ROOT)
              + " "
              + when(each)
              + (contradicts ? ", contradicts" : ""),
          each.where());
      first = false;
    }
    if (!article.flags().isEmpty()) {
      field("flags", String.join(", ", article.flags().stream().map(f -> f.code()).toList()));
    }
  }

  private static @Nullable String published(Publication published) {
    Publication.Source source = published.source();
    if (source == null) {
      return null;
    }
    String day =
        published.date() != null
            ? published.date().toString()
            : published.from() == null
                ? "until " + published.to()
                : published.from() + " to " + published.to();
    return day + " (" + published.precision().code() + ", from " + source.code() + ")";
  }

  private static String when(DateEvidence each) {
    return switch (each.precision()) {
      case MONTH -> each.date().toString().substring(0, 7);
      case YEAR -> each.date().toString().substring(0, 4);
      default -> String.valueOf(each.at() == null ? each.date() : each.at());
    };
  }

  private void statements(Explanation why, Statement.Field field) {
    for (Statement each : why.statements()) {
      if (each.field() == field) {
        mark(each.chosen(), each.where(), each.value());
      }
    }
  }

  private void mark(boolean chosen, String where, String value) {
    out.println("  " + (chosen ? "* " : "- ") + where + (value.isEmpty() ? "" : ": " + cut(value)));
  }

  private void field(String name, @Nullable String value) {
    out.printf(Locale.ROOT, "%-10s %s%n", name, value == null ? "-" : value);
  }

  private String cut(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    int end = line.offsetByCodePoints(0, Math.min(longest, line.codePointCount(0, line.length())));
    return end == line.length() ? line : line.substring(0, end) + "…";
  }
}
