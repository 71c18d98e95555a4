package org.dateline.metadata;

import java.io.Serializable;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * The dateline at the start of a news story: "WASHINGTON, April 19 (Reuters) -".
 *
 * @param agency news agency, by its usual short name
 * @param place place as printed, in usual capitals
 * @param day day of the year
 * @param year year, rarely given
 * @param end offset in the paragraph at which the story begins, UTF-16 code units
 */
public record Dateline(
    @Nullable String agency,
    @Nullable String place,
    @Nullable MonthDay day,
    @Nullable Integer year,
    int end)
    implements Serializable {}
