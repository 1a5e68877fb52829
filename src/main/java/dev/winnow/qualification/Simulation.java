package dev.winnow.qualification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.winnow.decision.ReleaseReference;
import dev.winnow.evaluation.Recommendation;
import dev.winnow.evaluation.Scorecard;
import dev.winnow.explanation.ConditionVerdict;
import dev.winnow.explanation.Explanation;
import dev.winnow.explanation.Verdict;
import dev.winnow.explanation.Why;
import dev.winnow.policy.sheets.Slug;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.qualification.SimulationRequest.WorkingCopyReference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a simulation: that of an evaluation, and cells.
 *
 * @param release null for a working copy
 * @param workingCopy null for a release
 */
@JsonPropertyOrder({"policy", "release", "workingCopy", "asOf", "leadId", "score", "stage", "explanation", "tables"})
record Simulation(
        String policy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReleaseReference release,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WorkingCopyReference workingCopy,
        Instant asOf,
        String leadId,
        Scorecard score,
        Recommendation stage,
        @JsonUnwrapped Explanation explanation,
        List<Table> tables) {

    Simulation {
        tables = List.copyOf(tables);
    }

    /** @param table its id in paths */
    record Table(String table, String name, List<Row> rows) {

        Table {
            rows = List.copyOf(rows);
        }

        static Table of(DecisionTable table, List<Why> rows) {
            return new Table(
                    Slug.of(table.name()),
                    table.name(),
                    rows.stream().map(Row::of).toList());
        }
    }

    /**
     * @param number in the workbook, counted from 1
     * @param text its effect, in one or two sentences
     * @param cells those with conditions, in column order
     */
    record Row(String row, int number, boolean holds, String text, List<Cell> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        static Row of(Why why) {
            return new Row(
                    why.row(),
                    why.source().row(),
                    why.holds(),
                    why.text(),
                    why.conditions().stream().map(Cell::of).toList());
        }
    }

    /** Members as in {@link ConditionVerdict}; the cell as in {@code D14}. */
    record Cell(
            String cell,
            Verdict verdict,
            String fact,
            @Nullable Object found,
            String operator,
            Object demanded,
            String text) {

        static Cell of(ConditionVerdict verdict) {
            return new Cell(
                    verdict.source().cell(),
                    verdict.verdict(),
                    verdict.fact(),
                    verdict.found(),
                    verdict.operator(),
                    verdict.demanded(),
                    verdict.text());
        }
    }
}
