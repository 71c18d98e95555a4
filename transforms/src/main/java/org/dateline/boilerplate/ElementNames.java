package org.dateline.boilerplate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an element is called by its class, id and the like. Blocks ask for it again and again: told
 * once for all elements of a page that are called alike.
 *
 * @param words the name's, lower case, sorted
 * @param meanings what they usually mean, in the same order; {@link #ARTICLE_BODY} among them
 * @param comments whether the element is called a list of comments
 */
record ElementNames(List<String> words, List<String> meanings, boolean comments) {
  static final ElementNames NONE = new ElementNames(List.of(), List.of(), false);

  /** What names mean that begin as that of an article's body in microdata. */
  static final String ARTICLE_BODY = "articlebody";

  /** Usual words of class and id, with the thing that they mean. */
  static final Map<String, String> MEANINGS =
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
   * Beside one of these, the words "comment" and "comments" say whether an article takes comments,
   * and how many it has.
   */
  private static final Set<String> STATES =
      Set.of("open", "closed", "no", "has", "with", "enabled", "disabled", "allowed", "count");

  static ElementNames of(List<String> words) {
    List<String> meanings = new ArrayList<>();
    for (String word : words) {
      String meaning = MEANINGS.get(word);
      if (meaning != null) {
        meanings.add(meaning);
      } else if (word.startsWith(ARTICLE_BODY)) {
        meanings.add(ARTICLE_BODY);
      }
    }
    boolean comments =
        (words.contains("comment") || words.contains("comments"))
            && Collections.disjoint(words, STATES);
    return new ElementNames(words, List.copyOf(meanings), comments);
  }
}
