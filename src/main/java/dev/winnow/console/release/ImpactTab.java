package dev.winnow.console.release;

import dev.winnow.console.ProgressLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a release moves.
 *
 * @param before the release to replace; null if there is none
 * @param after the release that replaces it
 * @param state {@code none}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param progress null unless it is running
 * @param reason why the run failed
 * @param at when it ended, or began if it is running
 * @param report null unless the run is done
 */
public record ImpactTab(
        @Nullable Integer before,
        int after,
        String state,
        @Nullable ProgressLine progress,
        @Nullable String reason,
        @Nullable Instant at,
        @Nullable Report report) {

    public boolean isState(String name) {
        return state.equals(name);
    }

    /**
     * @param movedStage leads that move to another stage
     * @param movedPoints leads that get other points
     * @param isAnonymous whether leads have pseudonyms and small groups are merged
     * @param merged leads in groups that are merged
     * @param moved the leads of one cell of the matrix; null if no cell has any
     * @param wide the histogram on wide screens; null where there are no leads
     * @param withoutRows leads that moved although no row differs
     * @param refused leads that couldn't be compared, by the reason
     */
    public record Report(
            long found,
            long compared,
            long movedStage,
            long movedPoints,
            boolean isAnonymous,
            long merged,
            List<String> stages,
            List<MatrixRow> matrix,
            List<Load> loads,
            @Nullable Moved moved,
            @Nullable ScoreHistogram wide,
            @Nullable ScoreHistogram narrow,
            @Nullable String medianBefore,
            @Nullable String medianAfter,
            List<Row> rows,
            int moreRows,
            long withoutRows,
            int weeks,
            List<Week> workload,
            List<Agreement.Limit> limits,
            List<Refused> refused) {

        public Report {
            stages = List.copyOf(stages);
            matrix = List.copyOf(matrix);
            loads = List.copyOf(loads);
            rows = List.copyOf(rows);
            workload = List.copyOf(workload);
            limits = List.copyOf(limits);
            refused = List.copyOf(refused);
        }
    }

    public record MatrixRow(String stage, List<MatrixCell> cells) {

        public MatrixRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param look {@code stay}, {@code rise} or {@code fall}, and how many there are from {@code n1} to {@code n5}
     * @param sign an arrow; empty for leads that stay
     * @param query of the page that shows the leads; null if there are none to show
     */
    public record MatrixCell(
            String from,
            String to,
            long count,
            String look,
            String sign,
            @Nullable String query) {}

    /** The leads of a stage. */
    public record Load(String stage, long before, long after, String change) {}

    /**
     * @param all how many there are
     * @param query of the page that shows more of them; null if all are shown
     */
    public record Moved(
            String from,
            String to,
            long all,
            List<Lead> leads,
            @Nullable String query) {

        public Moved {
            leads = List.copyOf(leads);
        }
    }

    /**
     * @param href its decision; null if that isn't known, or the reader may not read it
     * @param settledBy the gate or route that determines the stage now; null for none
     */
    public record Lead(
            String id,
            @Nullable String href,
            String before,
            String after,
            List<Cause> causes,
            @Nullable String settledBy) {

        public Lead {
            causes = List.copyOf(causes);
        }
    }

    /**
     * A row that moved a lead.
     *
     * @param how {@code before} if it counted only before, {@code after} if it counts only now, or {@code points}
     * @param change what changed in the row; null if the row didn't change
     */
    public record Cause(String row, String how, @Nullable String change) {}

    /** @param share of the row that moves most, in percent */
    public record Row(
            String id, String table, long leads, long onlyBefore, long onlyAfter, long otherPoints, long share) {}

    /**
     * The leads of a stage by week.
     *
     * @param before on average
     * @param limit what is allowed, in words; null for no limit
     * @param bars of the weeks, the earliest first
     * @param line where the limit is in the picture; null for none
     */
    public record Week(
            String stage,
            String before,
            String after,
            @Nullable String limit,
            boolean isKept,
            List<ScoreHistogram.Bar> bars,
            @Nullable String line) {

        public Week {
            bars = List.copyOf(bars);
        }
    }

    public record Refused(String problem, long leads) {}
}
