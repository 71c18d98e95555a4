package org.dateline.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.article.RawPage;
import org.dateline.article.RemovedBlock;
import org.dateline.metadata.BylineParser;
import org.dateline.metadata.StampParser;
import org.dateline.reject.Reason;
import org.dateline.reject.RejectedException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final String DUMP =
      """
      Home
      Boats return to the island
      Published: 17 September 2024
      The ferry company said on Monday that it will run boats to the island again this week.
      People there had waited for the boats since the storm, because the bridge was closed to cars.
      The old pier is to be repaired before the winter, and the company will pay for half of it.
      Subscribe to our newsletter
      Copyright 2024 Pier Post
      """;

  private final BoilerplateStripper stripper = new BoilerplateStripper();

  private static RawPage dump(String text) {
    return RawPage.of("a", RawPage.Kind.TEXT_DUMP, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void tellsOfEveryBlockWhatStrippingMadeOfIt() throws RejectedException {
    RawPage page = dump(DUMP);
    Explanation why = stripper.explain(page);
    assertThat(why.article()).isEqualTo(stripper.strip(page));
    assertThat(why.rejection()).isNull();
    assertThat(why.blocks())
        .extracting(BlockReason::text)
        .containsExactlyElementsOf(DUMP.lines().toList());
    String kept =
        why.blocks().stream()
            .filter(BlockReason::isKept)
            .map(BlockReason::text)
            .collect(Collectors.joining("\n\n"));
    assertThat(kept).isEqualTo(stripper.strip(page).text());
  }

  @Test
  void saysWhetherTheFormDecidedOrTheModel() {
    List<BlockReason> blocks = stripper.explain(dump(DUMP)).blocks();
    BlockReason stamp = blocks.get(2);
    assertThat(stamp.kind()).isEqualTo(RemovedBlock.Kind.STAMP);
    assertThat(stamp.certain()).isTrue();
    assertThat(stamp.contributions()).isEmpty();
    BlockReason prose = blocks.get(4);
    assertThat(prose.certain()).isFalse();
    assertThat(prose.likelihood()).isBetween(0.5, 1.0);
    assertThat(prose.contributions()).isNotEmpty();
  }

  @Test
  void namesTheWeightiestContributionsFirst() {
    for (BlockReason block : stripper.explain(dump(DUMP)).blocks()) {
      assertThat(block.contributions()).extracting(each -> -Math.abs(each.weight())).isSorted();
    }
  }

  @Test
  void explainsPagesThatAreRejected() {
    Explanation why = stripper.explain(dump("Home\nWorld\nSports\nLog in\n"));
    assertThat(why.article()).isNull();
    assertThat(why.rejection()).isNotNull();
    assertThat(why.rejection().reason()).isEqualTo(Reason.NO_ARTICLE);
    assertThat(why.blocks()).hasSize(4).noneMatch(BlockReason::isKept);
    assertThat(stripper.explain(dump("")).blocks()).isEmpty();
  }

  @Test
  void putsTheDateThatDecidedFirst() {
    Explanation why = stripper.explain(dump("Updated: 19 September 2024\n" + DUMP));
    assertThat(why.dates()).hasSize(2);
    assertThat(why.dates().get(0).where()).isEqualTo("Published: 17 September 2024");
  }

  /**
   * Whoever explains a page looks at it again; what was counted in its elements must not add up.
   */
  @Test
  void blocksAreDescribedTheSameEveryTime() {
    List<Block> blocks =
        HtmlBlocks.of(
            Jsoup.parse(
                "<nav><a>Home</a></nav><article><h1>Boats return</h1><p>The ferry company said on"
                    + " Monday that it will run boats to the island again this week.</p></article>"));
    List<float[]> first = facts(blocks);
    assertThat(facts(blocks)).usingRecursiveComparison().isEqualTo(first);
  }

  private static List<float[]> facts(List<Block> blocks) {
    return PageFeatures.of(
            blocks, null, DeclaredText.none(blocks), new StampParser(), new BylineParser())
        .facts();
  }
}
