package org.dateline.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopyGroupsTest {
  private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

  private final CopyGroups groups = new CopyGroups();

  private static Article article(String uri, LocalDate day, String text) {
    return Texts.article(uri, null, text, day);
  }

  private static String id(String uri) {
    return Article.idOf(uri);
  }

  private DistinctText add(DistinctText text) {
    groups.add(PairedTexts.of(List.of(text)));
    return text;
  }

  private DistinctText addNew(Article article) {
    return add(DistinctText.of(article));
  }

  /** A text that earlier runs left, all of its pages copies of that original. */
  private DistinctText addStored(@Nullable Article original, Article... pages) {
    DistinctText text =
        DistinctText.merge(List.of(pages).stream().map(DistinctText::of).toList()).get(0);
    CopyPage first = CopyPage.of(original == null ? pages[0] : original);
    return add(
        new DistinctText(
            text.key(),
            text.sketch(),
            text.pages(),
            new KnownPages(first, text.pages().stream().map(CopyPage::id).toList())));
  }

  private void link(DistinctText one, DistinctText other) {
    groups.add(
        new PairedTexts(
            List.of(), Hashes.NONE, Hashes.of(new long[] {one.reference(), other.reference()})));
  }

  private Map<String, String> originals() {
    Map<String, String> originals = new TreeMap<>();
    groups.originals(originals::put);
    return originals;
  }

  @Test
  void anEarlierPageSupplantsTheStoredOriginal() {
    String text = Texts.words("strike", 60);
    addStored(null, article("later", TUESDAY, text));
    addNew(article("earlier", MONDAY, text));

    assertThat(groups.supplanted()).containsExactly(id("later"));
    assertThat(originals()).as("as long as it stands").containsEntry(id("earlier"), id("later"));
  }

  @Test
  void aLaterPageSupplantsNothing() {
    String text = Texts.words("strike", 60);
    addStored(null, article("first", MONDAY, text));
    addNew(article("second", TUESDAY, text));

    assertThat(groups.supplanted()).isEmpty();
  }

  @Test
  void aTextOfWhichTheOriginalShowsAnExtractOnlySupplantsIt() {
    DistinctText brief = addStored(null, article("brief", MONDAY, Texts.words("strike", 40)));
    DistinctText full = addNew(article("full", TUESDAY, Texts.words("strike", 200)));
    link(brief, full);

    assertThat(groups.supplanted()).containsExactly(id("brief"));
  }

  @Test
  void ofOriginalsThatTurnOutToBeOfOneTextTheBetterStays() {
    DistinctText one = addStored(null, article("one", MONDAY, Texts.words("strike", 60)));
    DistinctText other = addStored(null, article("other", TUESDAY, Texts.words("quake", 60)));
    DistinctText both = addNew(article("both", WEDNESDAY, Texts.words("strikequake", 60)));
    link(one, both);
    link(both, other);

    assertThat(groups.supplanted()).containsExactly(id("other"));
  }

  @Test
  void storedTextsThatNothingNewIsLinkedWithStay() {
    DistinctText one = addStored(null, article("one", MONDAY, Texts.words("strike", 60)));
    DistinctText other = addStored(null, article("other", TUESDAY, Texts.words("quake", 60)));
    link(one, other);
    addNew(article("new", MONDAY.minusDays(1), Texts.words("flood", 60)));

    assertThat(groups.supplanted()).isEmpty();
  }

  @Test
  void aStoredCopyThatSeemsBetterThanItsOriginalDoesNotSupplantIt() {
    // The original was chosen in view of a longer text, which is not at hand now.
    String text = Texts.words("strike", 60);
    Article original = article("original", TUESDAY, Texts.words("strike", 70));
    addStored(original, article("copy", MONDAY, text));
    addNew(article("new", WEDNESDAY, text));

    assertThat(groups.supplanted()).isEmpty();
  }
}
