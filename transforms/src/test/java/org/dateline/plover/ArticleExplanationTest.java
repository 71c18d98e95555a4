package org.dateline.plover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.plover.ExplainedCoding.Decision;
import org.junit.jupiter.api.Test;

/** What the coder tells of how it came by its mentions. */
class ArticleExplanationTest {
  private static ArticleExplanation explain(String text) {
    return PloverExtractor.create().explain(Annotated.article(text, null, null));
  }

  private static ExplainedCoding only(String text, EventType type) {
    List<ExplainedCoding> found =
        explain(text).coded().stream().filter(c -> c.mention().type() == type).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static LeftOut leftOut(String text, String word) {
    List<LeftOut> found =
        explain(text).leftOut().stream().filter(w -> w.word().equals(word)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<String> arcs(Derivation derivation) {
    return derivation.arcs().stream().map(Arc::toString).toList();
  }

  @Test
  void explainsTheMentionsThatAreCoded() {
    String text = "Gambian troops attacked a Senegalese convoy. They later freed three drivers.";
    List<EventMention> mentions = Annotated.code(text);
    assertThat(mentions).isNotEmpty();
    assertThat(explain(text).coded()).extracting(ExplainedCoding::mention).isEqualTo(mentions);
    assertThat(explain(text)).isEqualTo(explain(text));
  }

  @Test
  void tellsEntryConditionsAndArcs() {
    ExplainedCoding why = only("Gambian troops attacked a Senegalese convoy.", EventType.ASSAULT);
    assertThat(why.decision()).isEqualTo(Decision.RULES);
    assertThat(why.entry()).startsWith("ASSAULT/attack.v");
    assertThat(why.conditions().get(0).word()).isEqualTo("convoy");
    assertThat(why.actors().get(0).slot()).isEqualTo("subj");
    assertThat(arcs(why.actors().get(0))).containsExactly("attacked -nsubj-> troops");
    assertThat(why.recipients().get(0).slot()).isEqualTo("obj");
    assertThat(arcs(why.recipients().get(0))).containsExactly("attacked -obj-> convoy");
  }

  @Test
  void findsTheAgentOfAPassiveAndTheSubjectOfAConjunct() {
    ExplainedCoding passive =
        only("A Senegalese convoy was attacked by Gambian troops.", EventType.ASSAULT);
    assertThat(arcs(passive.actors().get(0))).containsExactly("attacked -obl-> troops");
    assertThat(arcs(passive.recipients().get(0))).containsExactly("attacked -nsubj:pass-> convoy");
    ExplainedCoding second =
        only("Chad left the talks and recalled its ambassador from Sudan.", EventType.SANCTION);
    assertThat(arcs(second.actors().get(0)))
        .containsExactly("left -conj-> recalled", "left -nsubj-> Chad");
  }

  @Test
  void tellsWhatAPronounAndADescriptionMean() {
    Derivation they =
        only("Malian rebels met in Gao. They attacked a Chadian convoy.", EventType.ASSAULT)
            .actors()
            .get(0);
    assertThat(they.word()).isEqualTo("They");
    assertThat(they.resolution()).isEqualTo(Resolution.PRONOUN);
    assertThat(they.participant().text()).isEqualTo("Malian rebels");
    Derivation both =
        only("Chad's envoy came to Libya. The two countries signed a treaty.", EventType.SUPPORT)
            .actors()
            .get(0);
    assertThat(both.resolution()).isEqualTo(Resolution.PAIR);
  }

  @Test
  void tellsWhatLendsACountry() {
    Derivation police =
        only(
                "Ghana's parliament met in Accra. Ghana raised its taxes in May. Ghanaian shops"
                    + " stayed shut. Police arrested 40 traders.",
                EventType.COERCE)
            .actors()
            .get(0);
    assertThat(police.participant().country()).isEqualTo("GHA");
    assertThat(police.lender()).isEqualTo(Lender.ARTICLE);
    assertThat(police.word()).isEqualTo("Police");
  }

  @Test
  void tellsRewritesAndWhatTheRealisRestsOn() {
    ExplainedCoding meeting =
        only("The Kenyan president will meet the Somali premier.", EventType.AGREE);
    assertThat(meeting.rewrites()).containsExactly("CONSULT>AGREE future");
    assertThat(meeting.ground()).isEqualTo(RealisGround.WILL);
    ExplainedCoding pledge =
        only("Kenya promised to withdraw its soldiers from Somalia.", EventType.CONCEDE);
    assertThat(pledge.rewrites()).containsExactly("AGREE>CONCEDE promised");
    assertThat(arcs(pledge.recipients().get(0)))
        .containsExactly("promised -xcomp-> withdraw", "withdraw -obl-> Somalia");
    ExplainedCoding denied = only("Kenya did not attack Somalia.", EventType.ASSAULT);
    assertThat(denied.ground()).isEqualTo(RealisGround.NEGATION);
  }

  @Test
  void weighsTheTypeAgainstTheNextAndAddsUpTheConfidence() {
    ExplainedCoding why = only("Gambian troops attacked a Senegalese convoy.", EventType.ASSAULT);
    assertThat(why.type().chosen()).isEqualTo("ASSAULT");
    assertThat(why.type().other()).isNotEqualTo("ASSAULT");
    assertThat(why.type().probability()).isGreaterThan(why.type().otherProbability());
    assertThat(why.type().contributions())
        .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.weight()), Math.abs(a.weight())));
    double sum = why.confidence().stream().mapToDouble(Contribution::weight).sum();
    assertThat(Math.round(100 / (1 + Math.exp(-sum))) / 100.0)
        .isEqualTo(why.mention().confidence());
  }

  @Test
  void tellsWhyAWordIsNotCoded() {
    LeftOut part = leftOut("Kenya promised to withdraw its soldiers from Somalia.", "withdraw");
    assertThat(part.omission()).isEqualTo(Omission.PART);
    assertThat(part.instead()).isEqualTo("promised");
    LeftOut hoped = leftOut("Kenya hopes that Somalia will release the sailor.", "release");
    assertThat(hoped.type()).isEqualTo(EventType.RETREAT);
    assertThat(hoped.omission()).isEqualTo(Omission.SPOKEN_OF);
    LeftOut nobody = leftOut("The stones were attacked.", "attacked");
    assertThat(nobody.omission()).isEqualTo(Omission.PARTICIPANTS);
    LeftOut said = leftOut("Kenya said Somalia was calm.", "said");
    assertThat(said.omission()).isEqualTo(Omission.UNSURE);
    assertThat(said.choice().chosen()).isEqualTo("NONE");
  }
}
