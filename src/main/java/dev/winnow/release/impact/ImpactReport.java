package dev.winnow.release.impact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would change. Figures are exact, but for means (two decimals) and percentages (one); of the same leads comes the
 * same report, in whichever order they were given.
 *
 * @param counted how leads that were decided on several times count
 * @param found how many leads or decisions were looked at: compared, unreadable or earlier
 * @param compared how many leads were evaluated with both policies
 * @param earlier how many decisions were passed over as there is a later one on their lead
 * @param unreadable how many leads at least one of the policies, or the log, can't read
 * @param problems why, the most frequent first; a lead may have several
 * @param movedStage how many leads are recommended another stage
 * @param movedPoints how many leads have another total
 * @param stages of both ladders, lowest first
 * @param migrations how many leads go from which stage to which, in the order of the stages; none without leads
 * @param rows that made the leads differ whose stage or total moved, the most frequent first
 * @param movedWithoutRows how many leads moved though no row differs: caps and floors do that, and the ladder
 * @param workload over all weeks
 * @param limits those that the releases declare, each with what it comes to
 * @param examples leads that moved to another stage, the first few of each migration
 * @param moved all leads whose stage or total moved, by id
 */
public record ImpactReport(
        String counted,
        long found,
        long compared,
        long earlier,
        long unreadable,
        List<Unreadable> problems,
        long movedStage,
        long movedPoints,
        List<String> stages,
        List<Migration> migrations,
        Scores scores,
        List<MovingRow> rows,
        long movedWithoutRows,
        List<StageLoad> workload,
        List<Week> weeks,
        List<MeasuredLimit> limits,
        List<MovedLead> examples,
        @JsonIgnore List<MovedLead> moved) {

    public ImpactReport {
        problems = List.copyOf(problems);
        stages = List.copyOf(stages);
        migrations = List.copyOf(migrations);
        rows = List.copyOf(rows);
        workload = List.copyOf(workload);
        weeks = List.copyOf(weeks);
        limits = List.copyOf(limits);
        examples = List.copyOf(examples);
        moved = List.copyOf(moved);
    }

    /** @param ids the first of them; ids of decisions where the lead isn't known any more */
    public record Unreadable(Refusal.Reader by, String problem, long count, List<String> ids) {}

    /** @param ids the first of them */
    public record Migration(String before, String after, long count, List<String> ids) {}

    /**
     * @param width of each step
     * @param steps those that have leads, the lowest first
     * @param before null where no leads were compared
     * @param after null where no leads were compared
     */
    public record Scores(
            BigDecimal width,
            List<Step> steps,
            @Nullable Average before,
            @Nullable Average after) {

        public Scores {
            steps = List.copyOf(steps);
        }
    }

    /**
     * @param from the least total in it
     * @param to the total that it ends before
     */
    public record Step(BigDecimal from, BigDecimal to, long before, long after) {}

    public record Average(BigDecimal mean, BigDecimal median, BigDecimal least, BigDecimal most) {}

    /**
     * @param leads how many moved leads it differs for
     * @param onlyBefore for how many of them it only counted or settled something before
     * @param onlyAfter for how many it only does so after
     * @param otherPoints for how many it counts both times, with other points
     */
    public record MovingRow(String row, String table, long leads, long onlyBefore, long onlyAfter, long otherPoints) {}

    /** @param changePercent null where there were none before */
    public record StageLoad(
            String stage, long before, long after, @Nullable BigDecimal changePercent) {}

    /** @param week the Monday it begins on */
    public record Week(LocalDate week, List<StageLoad> stages) {

        public Week {
            stages = List.copyOf(stages);
        }
    }
}
