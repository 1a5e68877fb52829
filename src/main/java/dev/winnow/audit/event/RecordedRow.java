package dev.winnow.audit.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of a recorded table.
 *
 * @param writtenAt when it was written first; null if such rows are also written without an event
 * @param mention what {@link RecordedTable#mention} returns for the event that earlier versions recorded for it; null if
 *     they recorded none
 * @param contradiction what it returns for an event after which the row can't be as it is; null if there is no such event
 * @param excuse what it returns for an event that takes that back; null if there is no such event
 */
public record RecordedRow(
        RowState state,
        @Nullable Instant writtenAt,
        @Nullable String mention,
        @Nullable String contradiction,
        @Nullable String excuse) {}
