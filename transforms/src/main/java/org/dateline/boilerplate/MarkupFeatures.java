package org.dateline.boilerplate;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the elements around a block speak for. */
final class MarkupFeatures {
  private MarkupFeatures() {}

  /** Elements with a meaning of their own. */
  private static final Set<String> TELLING =
      Stream.concat(
              PlaceFacts.TAGS.stream(), Stream.of("h1", "h2", "h3", "h4", "h5", "h6", "pre", "td"))
          .collect(Collectors.toUnmodifiableSet());

  /** Usual words of class and id, with the thing that they mean. */
  static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("article", "article"),
          Map.entry("story", "article"),
          Map.entry("post", "article"),
          Map.entry("entry", "article"),
          Map.entry("blog", "article"),
          Map.entry("artikel", "article"),
          Map.entry("noticia", "article"),
          Map.entry("articulo", "article"),
          Map.entry("single", "article"),
          Map.entry("body", "body"),
          Map.entry("content", "content"),
          Map.entry("text", "text"),
          Map.entry("texto", "text"),
          Map.entry("main", "main"),
          Map.entry("paragraph", "text"),
          Map.entry("rte", "text"),
          Map.entry("prose", "text"),
          Map.entry("richtext", "text"),
          Map.entry("copy", "text"),
          Map.entry("contenido", "content"),
          Map.entry("inhalt", "content"),
          Map.entry("comment", "comment"),
          Map.entry("comments", "comment"),
          Map.entry("respond", "comment"),
          Map.entry("reply", "comment"),
          Map.entry("disqus", "comment"),
          Map.entry("discussion", "comment"),
          Map.entry("related", "related"),
          Map.entry("recommended", "related"),
          Map.entry("recommendations", "related"),
          Map.entry("recirc", "related"),
          Map.entry("more", "more"),
          Map.entry("trending", "related"),
          Map.entry("popular", "related"),
          Map.entry("latest", "related"),
          Map.entry("recent", "related"),
          Map.entry("similar", "related"),
          Map.entry("teaser", "teaser"),
          Map.entry("card", "teaser"),
          Map.entry("cards", "teaser"),
          Map.entry("outbrain", "related"),
          Map.entry("taboola", "related"),
          Map.entry("list", "list"),
          Map.entry("feed", "list"),
          Map.entry("grid", "list"),
          Map.entry("carousel", "list"),
          Map.entry("slider", "list"),
          Map.entry("listing", "list"),
          Map.entry("archive", "list"),
          Map.entry("share", "share"),
          Map.entry("sharing", "share"),
          Map.entry("social", "share"),
          Map.entry("follow", "share"),
          Map.entry("sharedaddy", "share"),
          Map.entry("addthis", "share"),
          Map.entry("ad", "ad"),
          Map.entry("ads", "ad"),
          Map.entry("advert", "ad"),
          Map.entry("advertisement", "ad"),
          Map.entry("sponsor", "ad"),
          Map.entry("sponsored", "ad"),
          Map.entry("promo", "promo"),
          Map.entry("promotion", "promo"),
          Map.entry("cta", "promo"),
          Map.entry("banner", "promo"),
          Map.entry("offer", "promo"),
          Map.entry("newsletter", "newsletter"),
          Map.entry("subscribe", "newsletter"),
          Map.entry("subscription", "newsletter"),
          Map.entry("signup", "newsletter"),
          Map.entry("paywall", "newsletter"),
          Map.entry("sidebar", "sidebar"),
          Map.entry("aside", "sidebar"),
          Map.entry("rail", "sidebar"),
          Map.entry("widget", "widget"),
          Map.entry("widgets", "widget"),
          Map.entry("footer", "footer"),
          Map.entry("bottom", "footer"),
          Map.entry("foot", "footer"),
          Map.entry("copyright", "footer"),
          Map.entry("header", "header"),
          Map.entry("head", "header"),
          Map.entry("masthead", "header"),
          Map.entry("top", "header"),
          Map.entry("nav", "nav"),
          Map.entry("navigation", "nav"),
          Map.entry("navbar", "nav"),
          Map.entry("menu", "nav"),
          Map.entry("breadcrumb", "nav"),
          Map.entry("breadcrumbs", "nav"),
          Map.entry("pagination", "nav"),
          Map.entry("pager", "nav"),
          Map.entry("toc", "toc"),
          Map.entry("modal", "popup"),
          Map.entry("popup", "popup"),
          Map.entry("overlay", "popup"),
          Map.entry("cookie", "popup"),
          Map.entry("cookies", "popup"),
          Map.entry("consent", "popup"),
          Map.entry("gdpr", "popup"),
          Map.entry("dialog", "popup"),
          Map.entry("tag", "tags"),
          Map.entry("tags", "tags"),
          Map.entry("topics", "tags"),
          Map.entry("category", "tags"),
          Map.entry("categories", "tags"),
          Map.entry("author", "author"),
          Map.entry("bio", "author"),
          Map.entry("byline", "author"),
          Map.entry("meta", "meta"),
          Map.entry("date", "meta"),
          Map.entry("time", "meta"),
          Map.entry("timestamp", "meta"),
          Map.entry("info", "meta"),
          Map.entry("caption", "caption"),
          Map.entry("credit", "caption"),
          Map.entry("image", "image"),
          Map.entry("photo", "image"),
          Map.entry("gallery", "image"),
          Map.entry("media", "image"),
          Map.entry("video", "image"),
          Map.entry("figure", "image"),
          Map.entry("player", "image"),
          Map.entry("title", "title"),
          Map.entry("headline", "title"),
          Map.entry("subtitle", "deck"),
          Map.entry("dek", "deck"),
          Map.entry("standfirst", "deck"),
          Map.entry("subheadline", "deck"),
          Map.entry("excerpt", "deck"),
          Map.entry("summary", "deck"),
          Map.entry("lead", "lead"),
          Map.entry("intro", "lead"),
          Map.entry("tweet", "embed"),
          Map.entry("embed", "embed"),
          Map.entry("embedded", "embed"),
          Map.entry("about", "author"),
          Map.entry("donate", "promo"),
          Map.entry("donation", "promo"),
          Map.entry("ticker", "list"),
          Map.entry("quote", "quote"),
          Map.entry("pullquote", "pullquote"),
          Map.entry("disclaimer", "disclaimer"),
          Map.entry("disclosure", "disclaimer"),
          Map.entry("form", "form"),
          Map.entry("login", "form"),
          Map.entry("search", "form"),
          Map.entry("hidden", "hidden"),
          Map.entry("hide", "hidden"),
          Map.entry("sr", "hidden"),
          Map.entry("reader", "hidden"),
          Map.entry("product", "product"),
          Map.entry("cart", "product"),
          Map.entry("price", "product"),
          Map.entry("table", "table"),
          Map.entry("faq", "faq"),
          Map.entry("accordion", "faq"),
          Map.entry("recipe", "recipe"));

  /**
   * Elements with more of the page's prose than this share hold the whole page: they tell nothing.
   */
  private static final double WHOLE = 0.95;

  static void add(Outline page, Place place, String own, FeatureSink out) {
    String sort = own.startsWith("[p") ? "[p]" : own.startsWith("[s") ? "[s]" : "[x]";
    int total = Math.max(1, page.proseWords());
    int steps = 0;
    boolean list = false;
    for (Place at = place; at != null && steps < 12; at = at.parent, steps++) {
      boolean whole = (double) at.proseWords / total > WHOLE;
      String near = steps < 1 ? "own" : steps < 3 ? "near" : "far";
      if (TELLING.contains(at.tag)) {
        out.add("tag=", at.tag, steps == 0 ? "" : near, whole ? "whole" : "", sort);
        list |= at.tag.equals("li");
      }
      for (String name : at.names) {
        String meaning = NAMES.get(name);
        if (meaning != null) {
          out.add("name=", meaning, whole ? "whole" : near, sort);
        } else if (name.startsWith("articlebody")) {
          out.add("name=articlebody", sort);
        }
      }
    }
    if (list) {
      out.add("item", own);
    }
    Place parent = place.parent;
    if (parent != null) {
      out.add(
          "density=",
          BlockFeatures.share((double) parent.linkWords / Math.max(1, parent.words)),
          own);
      out.add("held=", BlockFeatures.share((double) parent.proseWords / total), own);
      Place above = parent.parent;
      if (above != null) {
        out.add(
            "above=",
            BlockFeatures.share((double) above.linkWords / Math.max(1, above.words)),
            sort);
        out.add("aboveHeld=", BlockFeatures.share((double) above.proseWords / total), sort);
      }
    }
    container(page, place, own, total, out);
  }

  private static void container(Outline page, Place place, String own, int total, FeatureSink out) {
    Place container = page.container;
    if (container == null) {
      return;
    }
    Place joint = container;
    int up = 0;
    while (joint != null && !place.isWithin(joint)) {
      joint = joint.parent;
      up++;
    }
    int down = joint == null ? 9 : place.depth - joint.depth;
    out.add("up=", BlockFeatures.upTo(6, up), own);
    out.add("down=", BlockFeatures.upTo(5, down), up == 0 ? "in" : "out", own);
    out.add(
        "held=",
        BlockFeatures.share((double) container.proseWords / total),
        up == 0 ? "true" : "false",
        own);
    out.add("alike=", BlockFeatures.share(page.alike(place) / (double) total), own);
    out.add(
        "alike=",
        BlockFeatures.share(page.alike(place) / (double) total),
        BlockFeatures.upTo(2, up),
        own);
  }
}
