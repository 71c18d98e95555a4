package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalUrlTest {

  @Test
  void givesOneFormToAllVariantsOfAnAddress() {
    for (String variant :
        List.of(
            "https://news.example.com/2024/05/dam-holds",
            "http://www.news.example.com/2024/05/dam-holds/",
            "HTTP://News.Example.COM:80/2024/05/./dam-holds#comments",
            "https://m.news.example.com/2024/05/dam-holds",
            "https://amp.news.example.com/2024/05/dam-holds",
            "https://news.example.com/2024/05/dam-holds/amp/",
            "https://news.example.com/amp/2024/05/dam-holds",
            "https://news.example.com/2024/05/dam-holds?utm_source=x&utm_medium=y&fbclid=z",
            "https://news.example.com/2024/05/dam-holds?outputType=amp",
            "https://news-example-com.cdn.ampproject.org/c/s/news.example.com/2024/05/dam-holds",
            "https://www.google.com/amp/s/www.news.example.com/2024/05/dam-holds/amp",
            "  https://news.example.com/2024/05/dam-holds  ")) {
      assertThat(CanonicalUrl.of(variant))
          .as(variant)
          .hasValue("https://news.example.com/2024/05/dam-holds");
    }
  }

  @Test
  void keepsWhatTellsPagesApart() {
    assertThat(CanonicalUrl.of("https://example.com/story.php?page=2&id=7&utm_campaign=c"))
        .hasValue("https://example.com/story.php?id=7&page=2");
    assertThat(CanonicalUrl.of("https://example.com/Dam.amp.html"))
        .hasValue("https://example.com/Dam.html");
    assertThat(CanonicalUrl.of("https://example.com/camp")).hasValue("https://example.com/camp");
    assertThat(CanonicalUrl.of("https://m.com/a")).hasValue("https://m.com/a");
    assertThat(CanonicalUrl.of("https://en.m.example.org/a")).hasValue("https://en.example.org/a");
    assertThat(CanonicalUrl.of("https://www.example.com/")).hasValue("https://example.com");
  }

  @Test
  void changesNothingWhenAppliedTwice() {
    String once = CanonicalUrl.of("http://www.example.com/ä%C3%A4/b c?x=%2f&q=ü").orElseThrow();

    assertThat(CanonicalUrl.of(once)).hasValue(once);
  }

  @Test
  void hasNoFormForWhatIsNoWebAddress() {
    for (String other :
        List.of("", "None", "news.example.com/a", "mailto:a@b.c", "file:///a", "http://", "http")) {
      assertThat(CanonicalUrl.of(other)).as(other).isEmpty();
    }
  }
}
