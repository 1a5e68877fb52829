package dev.winnow.audit.proof;

import java.util.List;

/**
 * The result of comparing the recorded tables with their events.
 *
 * @param rows how many rows there are
 * @param flaws at most a hundred
 * @param unproven how many rows are older than the events that state rows
 * @param unprovenRows those, at most a hundred
 */
public record TableVerification(long rows, List<RowFlaw> flaws, long unproven, List<RowName> unprovenRows) {

    public TableVerification {
        flaws = List.copyOf(flaws);
        unprovenRows = List.copyOf(unprovenRows);
    }
}
