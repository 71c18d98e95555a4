package org.dateline.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.article.Article;
import org.dateline.article.BodyBlock;
import org.dateline.article.Flag;
import org.dateline.article.Publication;
import org.dateline.article.RemovedBlock;
import org.dateline.article.RemovedBlock.Kind;
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

  /** Paragraphs of an HTML page, at a place named by its markup. */
  SitePage bodyIn(String markup, String... texts) {
    for (String text : texts) {
      paragraphs.add(text);
      blocks.add(new BodyBlock(removed.size(), null, null, "html>body", PlaceKey.of(markup)));
    }
    return this;
  }

  /** Blocks of an HTML page that are no body, at a place named by its markup. */
  SitePage removedIn(String markup, RemovedBlock.Kind kind, String... texts) {
    for (String text : texts) {
      removed.add(new RemovedBlock(kind, null, null, "html>body", text, PlaceKey.of(markup)));
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
    return body(prose(number));
  }

  /** The paragraphs of {@link #story}. */
  static String[] prose(int number) {
    String town = TOWNS.get(number % 7) + (number < 49 ? "" : " " + number / 49);
    String matter = MATTERS.get(number / 7 % 7);
    return new String[] {
      town + "'s council approved the new " + matter + " by " + (number + 20) + " votes.",
      "Building the " + matter + " will cost " + town + " twice what engineers had thought.",
      "Engineers told the council in March that the old " + matter + " could not be repaired.",
      "Nobody in " + town + " can say when the " + matter + " is going to open, engineers warn."
    };
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

  /**
   * An HTML page with a box of other stories in its body; page-local stripping took it for body on
   * each third page.
   */
  public static Article ofTheBeacon(int number) {
    SitePage page =
        named("beacon/" + number + ".html")
            .at("https://beacon.example/" + number)
            .title("Story number " + number)
            .bodyIn(PARAGRAPH, prose(number));
    String[] box = teasers(number);
    return (number % 3 == 0 ? page.bodyIn(BOX, box) : page.removedIn(BOX, Kind.RELATED, box))
        .removedIn("p.imprint<footer", Kind.FOOTER, "Imprint of the Beacon")
        .build();
  }

  /** Where the Beacon's pages have their paragraphs. */
  static final String PARAGRAPH = "p<div.article-body<article<main";

  /** Where they have headlines of other stories. */
  static final String BOX = "h4.more-title<div.more-stories<div.article-body<article";

  /** Headlines that no two pages share. */
  static String[] teasers(int number) {
    String town = TOWNS.get(number % 7);
    return new String[] {
      town + " gardeners dig up " + words(number) + " coins",
      "Chess club of " + town + " loses " + words(number) + " pawns"
    };
  }

  private static String words(int number) {
    return List.of("copper", "silver", "golden", "wooden", "marble", "glass").get(number % 6);
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
