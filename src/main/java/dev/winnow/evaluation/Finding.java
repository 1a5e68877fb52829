package dev.winnow.evaluation;

import dev.winnow.lead.Occurrence;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.PlacedRow;
import dev.winnow.policy.table.Row;
import java.util.List;

/**
 * A row that holds for a lead.
 *
 * @param occurrences the activities or signals it holds for, most recent first; empty if it has no condition on them
 */
public record Finding(PlacedRow placed, List<Occurrence> occurrences) {

    public Finding {
        occurrences = List.copyOf(occurrences);
    }

    public Row row() {
        return placed.row();
    }

    public DecisionTable table() {
        return placed.table();
    }
}
