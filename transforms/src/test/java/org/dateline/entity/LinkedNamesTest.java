package org.dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dateline.annotation.EntityMention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkedNamesTest {
  private static final EntitySummary FULL = person("Ana Maria Ruiz", "ORN", "GOV");
  private static final EntitySummary SHORT = person("Ana Ruiz", null, null);
  private static final EntitySummary OTHER = person("Ivo Prado", null, null);
  private static final EntitySummary VARIED =
      person("Lena Moll", null, null).plus(person("LENA MOLL", null, null));

  @Test
  void callsLinkedNamesTheSameAndLetsOneOfThemSpeakForTheEntity() {
    ResolvedNames names = linked(FULL, SHORT, OTHER).resolve();

    assertThat(names.changes()).containsOnlyKeys(SHORT.id());
    assertThat(names.changes().get(SHORT.id()).name()).isEqualTo("Ana Maria Ruiz");
    EntitySummary first = FULL.id().compareTo(SHORT.id()) < 0 ? FULL : SHORT;
    EntitySummary second = first.equals(FULL) ? SHORT : FULL;
    assertThat(names.entitiesOf(first)).extracting(Entity::id).containsExactly(FULL.id());
    assertThat(names.entitiesOf(second)).isEmpty();
  }

  @Test
  void leavesWhatIsLinkedToNothingAsItIs() {
    LinkedNames linked = linked(FULL, SHORT, OTHER);
    linked.addIfVaried(new NameInBlock(OTHER, null));
    ResolvedNames names = linked.resolve();

    assertThat(names.changes()).doesNotContainKey(OTHER.id());
    assertThat(names.entities()).doesNotContainKey(OTHER.id());
    assertThat(names.entitiesOf(OTHER)).extracting(Entity::name).containsExactly("Ivo Prado");
  }

  @Test
  void changesANameThatArticlesSpellInTwoWaysThoughNothingIsLinkedToIt() {
    LinkedNames linked = new LinkedNames();
    linked.addIfVaried(new NameInBlock(VARIED, null));
    ResolvedNames names = linked.resolve();

    assertThat(names.changes().get(VARIED.id()).name()).isEqualTo("Lena Moll");
    assertThat(names.entitiesOf(VARIED)).extracting(Entity::name).containsExactly("Lena Moll");
  }

  @Test
  void addsPartsUpInAnyOrder() {
    LinkedNames one = linked(FULL, SHORT);
    LinkedNames other = new LinkedNames();
    other.addIfVaried(new NameInBlock(VARIED, null));
    LinkedNames forward = new LinkedNames();
    forward.addAll(one);
    forward.addAll(other);
    LinkedNames backward = new LinkedNames();
    backward.addAll(other);
    backward.addAll(one);

    assertThat(forward).isEqualTo(backward).hasSameHashCodeAs(backward).isNotEqualTo(one);
    assertThat(forward.resolve()).isEqualTo(backward.resolve());
    assertThat(one).isEqualTo(linked(FULL, SHORT));
  }

  @Test
  void takesABlockOfTooManyNamesForNone() {
    List<NameInBlock> many =
        IntStream.rangeClosed(0, NameMatcher.MAX_BLOCK)
            .mapToObj(i -> new NameInBlock(person("Ana Maria" + i + " Ruiz", null, null), null))
            .toList();
    LinkedNames linked = new LinkedNames();
    linked.addBlock("short\tana\truiz", many);

    assertThat(linked).isEqualTo(new LinkedNames());
  }

  @Test
  void putsEveryEntityIntoOneBlockOfItsName() {
    for (EntitySummary summary : List.of(FULL, SHORT, OTHER, VARIED)) {
      assertThat(EntityName.blocks(summary)).filteredOn(EntityName::isOfName).hasSize(1);
    }
  }

  private static EntitySummary person(
      String name, @Nullable String country, @Nullable String role) {
    return EntitySummary.of(EntityMention.Type.PERSON, name, country, role, new TreeSet<>());
  }

  /** All blocks of these entities. */
  private static LinkedNames linked(EntitySummary... entities) {
    SortedSet<String> blocks = new TreeSet<>();
    for (EntitySummary entity : entities) {
      blocks.addAll(EntityName.blocks(entity));
    }
    LinkedNames linked = new LinkedNames();
    for (String block : blocks) {
      linked.addBlock(
          block,
          List.of(entities).stream()
              .filter(entity -> EntityName.blocks(entity).contains(block))
              .map(entity -> new NameInBlock(entity, null))
              .toList());
    }
    return linked;
  }
}
