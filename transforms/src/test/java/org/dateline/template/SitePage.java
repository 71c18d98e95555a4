package org.dateline.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.article.Article;
import org.dateline.article.BodyBlock;
import org.dateline.article.Flag;
import org.dateline.article.Publication;
import org.dateline.article.RemovedBlock;
import org.jspecify.annotations.Nullable;

/** Builds articles block by block, as page-local stripping leaves them. */
public final class SitePage {
  private static final List<String> TOWNS =
      List.of("Averlund", "Brenholm", "Corvask", "Dunmeer", "Elstrand", "Farrowick", "Gelmouth");
  private static final List<String> MATTERS =
      List.of("harbour", "railway", "hospital", "reservoir", "library", "stadium", "airfield");

  private final String uri;
  private final List<String> paragraphs = new ArrayList<>();
  private final List<BodyBlock> blocks = new ArrayList<>();
  private final List<RemovedBlock> removed = new ArrayList<>();
  private @Nullable String url;
  private String title = "Untitled";
  private int at;

  private SitePage(String uri) {
    this.uri = uri;
  }

  static SitePage named(String uri) {
    return new SitePage(uri);
  }

  SitePage at(String address) {
    url = address;
    return this;
  }

  SitePage title(String text) {
    title = text;
    return removed(RemovedBlock.Kind.TITLE, text);
  }

  SitePage body(String... texts) {
    for (String text : texts) {
      paragraphs.add(text);
      blocks.add(new BodyBlock(removed.size(), at, at + text.length(), null));
      at += text.length() + 1;
    }
    return this;
  }

  SitePage removed(RemovedBlock.Kind kind, String... texts) {
    for (String text : texts) {
      removed.add(new RemovedBlock(kind, at, at + text.length(), null, text));
      at += text.length() + 1;
    }
    return this;
  }

  /** Four paragraphs on a matter of its own. */
  SitePage story(int number) {
    String town = TOWNS.get(number % 7) + (number < 49 ? "" : " " + number / 49);
    String matter = MATTERS.get(number / 7 % 7);
    return body(
        town + "'s council approved the new " + matter + " by " + (number + 20) + " votes.",
        "Building the " + matter + " will cost " + town + " twice what engineers had thought.",
        "Engineers told the council in March that the old " + matter + " could not be repaired.",
        "Nobody in " + town + " can say when the " + matter + " is going to open, engineers warn.");
  }

  Article build() {
    return new Article(
            Article.idOf(uri),
            uri,
            url,
            null,
            null,
            title,
            null,
            String.join("\n\n", paragraphs),
            List.of(),
            null,
            null,
            "en",
            Publication.UNKNOWN,
            null,
            removed,
            Set.of())
        .withBlocks(blocks);
  }

  /** The page of a site with menus and a footer, and a line in the body that nobody removed. */
  public static Article ofTheLantern(int number, @Nullable String address) {
    SitePage page = named("lantern/" + number + ".txt");
    if (address != null) {
      page.at(address);
    }
    return page.removed(RemovedBlock.Kind.NAVIGATION, menu("Lantern"))
        .title("Story number " + number)
        .story(number)
        .body("Lantern Circle members meet on Thursdays in the reading room")
        .removed(RemovedBlock.Kind.FOOTER, footer("Lantern"))
        .build();
  }

  /** The page of another site. */
  public static Article ofTheSentry(int number) {
    return named("sentry/" + number + ".txt")
        .removed(RemovedBlock.Kind.NAVIGATION, menu("Sentry"))
        .title("Report number " + number)
        .story(number)
        .removed(RemovedBlock.Kind.FOOTER, footer("Sentry"))
        .build();
  }

  /** Main text that the source gave. */
  public static Article given(String uri, String text) {
    return named(uri).body(text).build().withBlocks(List.of()).withFlags(Set.of(Flag.GIVEN_TEXT));
  }

  private static String[] menu(String outlet) {
    List<String> lines = new ArrayList<>(List.of("Home", "World", "Search"));
    for (String section : List.of("Coast", "Uplands", "Markets", "Chess", "Tides", "Almanac")) {
      lines.add(outlet + ' ' + section);
      lines.add(section + " of the " + outlet);
    }
    return lines.toArray(new String[0]);
  }

  private static String[] footer(String outlet) {
    List<String> lines = new ArrayList<>(List.of("Contact", "Imprint"));
    for (String section : List.of("Archive", "Vacancies", "Patrons", "Printers", "Wardens")) {
      lines.add(outlet + ' ' + section);
      lines.add("All " + section + " at the " + outlet);
    }
    return lines.toArray(new String[0]);
  }
}
