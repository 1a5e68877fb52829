package dev.winnow.release.impact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What would change if one release replaced another. Figures are exact but for means (two decimals) and percentages
 * (one); the order of the leads doesn't matter.
 *
 * @param counted how leads with several decisions count
 * @param found leads or decisions looked at: compared, unreadable or earlier
 * @param compared leads evaluated with both policies
 * @param earlier decisions skipped, as there is a later one on their lead
 * @param unreadable leads that at least one of the policies, or the log, can't read
 * @param problems why, the most frequent first; a lead may have several
 * @param movedStage leads whose recommended stage differs
 * @param movedPoints leads whose total differs
 * @param stages of both ladders, lowest first
 * @param migrations leads by stage before and after, in the order of the stages; only those with leads
 * @param rows that differ for leads whose stage or total moved, the most frequent first
 * @param movedWithoutRows leads that moved although no row differs: because of caps, floors or the ladder
 * @param workload over all weeks
 * @param limits declared by the releases, and what was measured
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

    /** The ids of all leads, and of decisions in their place, that it names. */
    Set<String> named() {
        Set<String> named = new HashSet<>();
        moved.forEach(lead -> named.add(lead.id()));
        migrations.forEach(migration -> named.addAll(migration.ids()));
        problems.forEach(problem -> named.addAll(problem.ids()));
        return named;
    }

    /** This report with the same figures, but without these leads. */
    ImpactReport without(Set<String> leads) {
        return new ImpactReport(
                counted,
                found,
                compared,
                earlier,
                unreadable,
                problems.stream()
                        .map(problem -> new Unreadable(
                                problem.by(), problem.problem(), problem.count(), without(problem.ids(), leads)))
                        .toList(),
                movedStage,
                movedPoints,
                stages,
                migrations.stream()
                        .map(migration -> new Migration(
                                migration.before(),
                                migration.after(),
                                migration.count(),
                                without(migration.ids(), leads)))
                        .toList(),
                scores,
                rows,
                movedWithoutRows,
                workload,
                weeks,
                limits,
                examples.stream().filter(lead -> !leads.contains(lead.id())).toList(),
                moved.stream().filter(lead -> !leads.contains(lead.id())).toList());
    }

    private static List<String> without(List<String> ids, Set<String> leads) {
        return ids.stream().filter(id -> !leads.contains(id)).toList();
    }

    /** @param ids the first few */
    public record Unreadable(Refusal.Reader by, String problem, long count, List<String> ids) {}

    /** @param ids the first of them */
    public record Migration(String before, String after, long count, List<String> ids) {}

    /**
     * @param width of each step
     * @param steps with leads, the lowest first
     * @param before null if no leads were compared
     * @param after null if no leads were compared
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
     * @param from lowest total in it
     * @param to total below which it ends
     */
    public record Step(BigDecimal from, BigDecimal to, long before, long after) {}

    public record Average(BigDecimal mean, BigDecimal median, BigDecimal least, BigDecimal most) {}

    /**
     * @param leads number of moved leads it differs for
     * @param onlyBefore of them, those it counted or held for only before
     * @param onlyAfter of them, those it counts or holds for only after
     * @param otherPoints of them, those it counts for in both, with different points
     */
    public record MovingRow(String row, String table, long leads, long onlyBefore, long onlyAfter, long otherPoints) {}

    /** @param changePercent null if there were none before */
    public record StageLoad(
            String stage, long before, long after, @Nullable BigDecimal changePercent) {}

    /** @param week the Monday it begins on */
    public record Week(LocalDate week, List<StageLoad> stages) {

        public Week {
            stages = List.copyOf(stages);
        }
    }
}
