package dev.winnow.release.workingcopy.editing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A requested edit of something that somebody else changed meanwhile.
 *
 * @param row its key
 * @param column its label; null if the whole row was removed or moved
 * @param by who changed it
 * @param revision that their change made
 * @param theirs the cell's text now; null for a blank cell, and for rows
 * @param yours the text that was requested; null for a blank cell, and for rows
 */
public record EditConflict(
        String row,
        @Nullable String column,
        String what,
        String by,
        Instant at,
        int revision,
        @Nullable String theirs,
        @Nullable String yours) {}
