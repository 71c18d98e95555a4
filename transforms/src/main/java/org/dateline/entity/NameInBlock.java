package org.dateline.entity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is compared in a block of {@link EntityName#blocks}: a local entity of this run, an entity
 * of earlier runs, or both where earlier runs know the local entity.
 *
 * @param sum what all articles say of the local entity, those of earlier runs too; null if no
 *     article of this run names it
 * @param known the entity of earlier runs; null if they do not know the local entity
 */
public record NameInBlock(@Nullable EntitySummary sum, @Nullable EarlierNames known)
    implements Serializable {}
