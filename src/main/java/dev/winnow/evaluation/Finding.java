package dev.winnow.evaluation;

import dev.winnow.lead.Occurrence;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.PlacedRow;
import dev.winnow.policy.table.Row;
import java.util.List;

/**
 * A row that held.
 *
 * @param occurrences the activities or signals it held for, the most recent first; empty where it looks at neither
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
