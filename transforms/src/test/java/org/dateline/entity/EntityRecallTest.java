package org.dateline.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.annotation.EntityMention;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.dateline.archive.MapArchive;
import org.dateline.archive.Revision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What later runs make of the entities of earlier ones: each summary is one article's. */
class EntityRecallTest {
  private static final EntitySummary FULL = person("Ana Maria Ruiz", "ORN", "GOV");
  private static final EntitySummary SHORT = person("Ana Ruiz", null, null);
  private static final EntitySummary OTHER = person("Ivo Prado", null, null);

  private final TreeMap<String, Entry> entries = new TreeMap<>();
  private final TreeMap<String, Entity> rows = new TreeMap<>();
  private final TreeMap<String, Long> generations = new TreeMap<>();
  private long generation;

  @Test
  void aLaterNameJoinsTheEntityUnderItsId() {
    run(FULL);

    assertThat(run(SHORT)).containsEntry("Ana Ruiz", FULL.id());
    assertThat(rows).containsOnlyKeys(FULL.id());
    assertThat(row(FULL).name()).isEqualTo("Ana Maria Ruiz");
    assertThat(row(FULL).aliases()).containsExactly("Ana Ruiz");
    assertThat(row(FULL).articleCount()).isEqualTo(2);
    assertThat(run(SHORT)).containsEntry("Ana Ruiz", FULL.id());
    assertThat(row(FULL).articleCount()).isEqualTo(3);
  }

  @Test
  void anEntityTakesOnAFullerNameAndACountryButKeepsItsId() {
    run(SHORT);
    run(FULL);

    assertThat(rows).containsOnlyKeys(SHORT.id());
    assertThat(row(SHORT).name()).isEqualTo("Ana Maria Ruiz");
    assertThat(row(SHORT).country()).isEqualTo("ORN");
    assertThat(row(SHORT).role()).isEqualTo("GOV");
    assertThat(run(FULL)).containsEntry("Ana Maria Ruiz", SHORT.id());
  }

  @Test
  void severalRunsSayOfAnEntityWhatOneDoes() {
    EntitySummary shouted = person("ANA RUIZ", null, null);
    run(FULL, OTHER);
    run(SHORT, FULL, shouted);
    Map<String, Entity> inParts = Map.copyOf(rows);
    entries.clear();
    rows.clear();
    generations.clear();
    run(FULL, OTHER, SHORT, FULL, shouted);

    assertThat(inParts).isEqualTo(rows);
  }

  @Test
  void twoEntitiesOfEarlierRunsStayTwoThoughALaterNameFitsBoth() {
    EntitySummary shorter = person("Ana Maria Ruiz", null, null);
    EntitySummary longer = person("Ana Sofia Maria Ruiz", "ORN", null);
    run(shorter);
    keep(longer);

    assertThat(run(SHORT)).containsEntry("Ana Ruiz", longer.id());
    assertThat(rows).containsOnlyKeys(shorter.id(), longer.id());
    assertThat(row(shorter).articleCount()).isEqualTo(1);
    assertThat(row(longer).articleCount()).isEqualTo(2);
  }

  @Test
  void whatIsLinkedToSeveralEntitiesOfEarlierRunsJoinsOneOfThem() {
    EarlierNames a = new EarlierNames("a", null, List.of(OTHER));
    EarlierNames b = new EarlierNames("b", null, List.of(FULL));
    EarlierNames c = new EarlierNames("c", "ORN", List.of(FULL));

    assertThat(joined(SHORT, b, a)).isEqualTo("a");
    assertThat(joined(SHORT, a, b, c)).isEqualTo("c");
    assertThat(joined(FULL, a, b)).isEqualTo("a");
    assertThat(joined(person("Ana Ruiz", "JRM", null), a, c)).isNotIn("a", "c");
  }

  private static String joined(EntitySummary summary, EarlierNames... entities) {
    NamesOfGroup group = new NamesOfGroup();
    group.add(summary, null);
    for (EarlierNames entity : entities) {
      group.add(entity);
    }
    assertThat(group.entities()).containsOnlyKeys(summary.id());
    return group.entities().get(summary.id()).entity().id();
  }

  @Test
  void whatIsNotNamedStaysAsItIs() {
    run(FULL, OTHER);
    Map<String, Entry> before = Map.copyOf(entries);

    run(SHORT);

    assertThat(entries.get(OTHER.id())).isEqualTo(before.get(OTHER.id()));
    assertThat(generations).containsEntry(OTHER.id(), 1L).containsEntry(FULL.id(), 2L);
  }

  @Test
  void anEntityIsRecountedWithoutArticlesThatWentAndGoesWithTheLast() {
    run(FULL, SHORT);
    Entry before = Objects.requireNonNull(entries.get(FULL.id()));
    entries.put(FULL.id(), StoredEntity.without(before, 1));
    touch(FULL.id());
    assertThat(row(FULL).articleCount()).isEqualTo(1);

    entries.computeIfPresent(FULL.id(), (id, entry) -> StoredEntity.without(entry, 1));
    touch(FULL.id());
    assertThat(rows).isEmpty();
    assertThat(entries).isEmpty();
    assertThatThrownBy(() -> StoredEntity.without(before, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsStoredIsWhatWasKnown() {
    run(FULL, SHORT);
    Entry entry = Objects.requireNonNull(entries.get(FULL.id()));
    List<EntitySummary> both =
        FULL.id().compareTo(SHORT.id()) < 0 ? List.of(FULL, SHORT) : List.of(SHORT, FULL);

    assertThat(entry.as(StoredEntity.class)).isEqualTo(new StoredEntity(row(FULL), both, 1));
    assertThat(entry.keys()).contains("l:" + FULL.id(), "l:" + SHORT.id(), "b:short\tana\truiz");
  }

  /** A run over articles that name one entity each; gives the entity's id by the name. */
  private Map<String, String> run(EntitySummary... articles) {
    generation++;
    EntityRecall recall = recall();
    SortedMap<String, EntitySummary> sums = new TreeMap<>();
    for (EntitySummary article : articles) {
      sums.merge(article.id(), article, EntitySummary::plus);
    }
    List<EntitySummary> all = new ArrayList<>();
    SortedMap<String, Set<NameInBlock>> blocks = new TreeMap<>();
    for (EntitySummary sum : sums.values()) {
      EntityRecall.Met met = recall.meet(sum);
      all.add(met.sum());
      met.blocks()
          .forEach(
              (block, others) -> {
                Set<NameInBlock> names = blocks.computeIfAbsent(block, b -> new HashSet<>());
                names.add(met.name());
                others.forEach(other -> names.add(new NameInBlock(null, other)));
              });
    }
    LinkedNames linked = new LinkedNames();
    blocks.forEach(
        (block, names) -> {
          linked.addBlock(block, names);
          if (EntityName.isOfName(block)) {
            names.forEach(linked::addIfVaried);
          }
        });
    ResolvedNames resolved = linked.resolve();
    SortedMap<String, List<Entity>> entities = new TreeMap<>();
    SortedMap<String, List<EntitySummary>> locals = new TreeMap<>();
    for (EntitySummary sum : all) {
      resolved
          .entitiesOf(sum)
          .forEach(e -> entities.computeIfAbsent(e.id(), id -> new ArrayList<>()).add(e));
      locals.computeIfAbsent(resolved.idOf(sum), id -> new ArrayList<>()).add(sum);
    }
    SortedMap<String, Long> counts = new TreeMap<>();
    SortedMap<String, String> ids = new TreeMap<>();
    for (EntitySummary article : articles) {
      String id = resolved.idOf(article);
      counts.merge(id, 1L, Long::sum);
      ids.put(article.name(), id);
    }
    counts.forEach(
        (id, count) ->
            write(
                recall
                    .count(
                        id,
                        entities.getOrDefault(id, List.of()),
                        locals.getOrDefault(id, List.of()),
                        count)
                    .orElseThrow()));
    return ids;
  }

  private void touch(String id) {
    generation++;
    write(recall().count(id, List.of(), List.of(), 0).orElseThrow());
  }

  private EntityRecall recall() {
    return new EntityRecall(new MapArchive(entries.values()), generation);
  }

  /** Checks that a revision replaces the row that stands. */
  private void write(EntityRecall.Counted counted) {
    Revision<Entity> revision = counted.revision();
    assertThat(revision.replaces()).isEqualTo(generations.getOrDefault(revision.id(), 0L));
    assertThat(counted.entry().kind()).isEqualTo(Kind.ENTITY);
    Entity now = revision.now();
    assertThat(counted.entry().isGone()).isEqualTo(now == null);
    if (now == null) {
      rows.remove(revision.id());
      generations.remove(revision.id());
      entries.remove(revision.id());
    } else {
      rows.put(revision.id(), now);
      generations.put(revision.id(), generation);
      entries.put(revision.id(), counted.entry());
    }
  }

  /** Makes an entity one of an earlier run that no other was compared with. */
  private void keep(EntitySummary alone) {
    Entity entity = EntityGroup.group(List.of(alone), alone.country()).entity().withArticleCount(1);
    rows.put(entity.id(), entity);
    generations.put(entity.id(), 1L);
    entries.put(entity.id(), new StoredEntity(entity, List.of(alone), 1).entry(List.of()));
  }

  private Entity row(EntitySummary founder) {
    return Objects.requireNonNull(rows.get(founder.id()));
  }

  private static EntitySummary person(
      String name, @Nullable String country, @Nullable String role) {
    return EntitySummary.of(
        EntityMention.Type.PERSON, name, country, role, new TreeSet<>(List.of(name)));
  }
}
