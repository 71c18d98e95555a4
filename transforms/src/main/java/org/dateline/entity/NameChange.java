package org.dateline.entity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a local entity is called throughout the batch.
 *
 * @param id id of the entity in the batch
 * @param name canonical name
 * @param country null if unknown
 * @param role null for none
 */
public record NameChange(String id, String name, @Nullable String country, @Nullable String role)
    implements Serializable {}
