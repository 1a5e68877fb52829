package dev.winnow.release.workingcopy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a working copy without its values.
 *
 * @param kind {@code edit}, {@code undo}, and so on
 * @param workbook null if it isn't about one sheet
 * @param sheet null if it isn't about one sheet
 */
public record ChangeHeader(
        int revision,
        String kind,
        String by,
        Instant at,
        @Nullable String workbook,
        @Nullable String sheet) {}
