package dev.winnow.release.impact;

import dev.winnow.policy.Policy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts the results of comparisons. Tallies of parts can be added up. Not thread-safe. */
public final class Tally {

    private static final String COUNTED = "each lead once, by the latest decision on it";
    private static final BigDecimal STEP_WIDTH = BigDecimal.TEN;
    private static final int MAX_PROBLEMS = 100;

    private final Map<BeforeAfter<String>, NamedLeads> migrations = new HashMap<>();
    private final Map<Refusal, NamedLeads> refusals = new HashMap<>();
    private final ScoreCounts before = new ScoreCounts();
    private final ScoreCounts after = new ScoreCounts();
    private final WeekCounts weeks = new WeekCounts();
    private final RowCounts rows = new RowCounts();
    private final List<MovedLead> moved = new ArrayList<>();
    private long compared;
    private long unreadable;
    private long earlier;

    /** Leads that only the replacement can't read. */
    private long refused;

    /**
     * @param id names the lead
     * @param decidedAt determines the week that it is work in
     */
    public void add(String id, Instant decidedAt, ComparisonResult compared) {
        compared.match(evaluated -> add(id, decidedAt, evaluated), refused -> refuse(id, refused.refusals()));
    }

    private void add(String id, Instant decidedAt, ComparisonResult.Evaluated evaluated) {
        compared++;
        migrations.computeIfAbsent(evaluated.stage(), same -> new NamedLeads()).add(id);
        before.add(evaluated.points().before());
        after.add(evaluated.points().after());
        weeks.add(decidedAt, evaluated.stage());
        if (evaluated.moved() != null) {
            moved.add(evaluated.moved());
            rows.add(evaluated.moved().rows());
        }
    }

    /** @param id of the lead, or of the decision if the lead is unknown */
    void refuse(String id, List<Refusal> why) {
        unreadable++;
        if (why.stream().allMatch(refusal -> refusal.by() == Refusal.Reader.AFTER)) {
            refused++;
        }
        why.forEach(refusal ->
                refusals.computeIfAbsent(refusal, same -> new NamedLeads()).add(id));
    }

    /** Skips a decision, as there is a later one on its lead. */
    public void skip() {
        earlier++;
    }

    void add(Tally other) {
        other.migrations.forEach((stage, leads) ->
                migrations.computeIfAbsent(stage, same -> new NamedLeads()).add(leads));
        other.refusals.forEach((why, leads) ->
                refusals.computeIfAbsent(why, same -> new NamedLeads()).add(leads));
        before.add(other.before);
        after.add(other.after);
        weeks.add(other.weeks);
        rows.add(other.rows);
        moved.addAll(other.moved);
        compared += other.compared;
        unreadable += other.unreadable;
        earlier += other.earlier;
        refused += other.refused;
    }

    public ImpactReport report(Policy policyBefore, Policy policyAfter) {
        List<String> stages =
                stages(policyBefore.ladder().names(), policyAfter.ladder().names());
        List<ImpactReport.Migration> counted = migrations(stages);
        List<MovedLead> byId =
                moved.stream().sorted(Comparator.comparing(MovedLead::id)).toList();
        Map<BeforeAfter<String>, Long> counts = new HashMap<>();
        migrations.forEach((stage, leads) -> counts.put(stage, leads.count()));
        List<ImpactReport.StageLoad> workload = WeekCounts.stages(stages, counts);
        List<ImpactReport.Week> byWeek = weeks.weeks(stages);
        long movedStage = moved.stream().filter(MovedLead::movedStage).count();
        return new ImpactReport(
                COUNTED,
                compared + unreadable + earlier,
                compared,
                earlier,
                unreadable,
                problems(),
                movedStage,
                moved.stream().filter(MovedLead::movedPoints).count(),
                stages,
                counted,
                scores(),
                rows.rows(policyBefore, policyAfter),
                rows.withoutRows(),
                workload,
                byWeek,
                new MeasuredLimits(workload, byWeek.size(), compared, movedStage, refused)
                        .measured(policyBefore, policyAfter),
                examples(byId, counted),
                byId);
    }

    /** The stages of both ladders; removed ones follow the stage they followed before. */
    static List<String> stages(List<String> before, List<String> after) {
        List<String> both = new ArrayList<>(after);
        for (int index = 0; index < before.size(); index++) {
            if (!both.contains(before.get(index))) {
                both.add(index == 0 ? 0 : both.indexOf(before.get(index - 1)) + 1, before.get(index));
            }
        }
        return both;
    }

    private List<ImpactReport.Migration> migrations(List<String> stages) {
        List<ImpactReport.Migration> counted = new ArrayList<>();
        for (String from : stages) {
            for (String to : stages) {
                NamedLeads leads = migrations.get(new BeforeAfter<>(from, to));
                if (leads != null) {
                    counted.add(new ImpactReport.Migration(from, to, leads.count(), leads.ids()));
                }
            }
        }
        return counted;
    }

    private List<ImpactReport.Unreadable> problems() {
        return refusals.entrySet().stream()
                .sorted(Map.Entry.<Refusal, NamedLeads>comparingByValue(
                                Comparator.comparingLong(NamedLeads::count).reversed())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_PROBLEMS)
                .map(entry -> new ImpactReport.Unreadable(
                        entry.getKey().by(),
                        entry.getKey().problem(),
                        entry.getValue().count(),
                        entry.getValue().ids()))
                .toList();
    }

    private ImpactReport.Scores scores() {
        TreeMap<BigDecimal, Long> stepsBefore = before.steps(STEP_WIDTH);
        TreeMap<BigDecimal, Long> stepsAfter = after.steps(STEP_WIDTH);
        Set<BigDecimal> starts = new TreeSet<>(stepsBefore.keySet());
        starts.addAll(stepsAfter.keySet());
        List<ImpactReport.Step> steps = starts.stream()
                .map(from -> new ImpactReport.Step(
                        from,
                        from.add(STEP_WIDTH),
                        stepsBefore.getOrDefault(from, 0L),
                        stepsAfter.getOrDefault(from, 0L)))
                .toList();
        return new ImpactReport.Scores(STEP_WIDTH, steps, before.average(), after.average());
    }

    private static List<MovedLead> examples(List<MovedLead> moved, List<ImpactReport.Migration> migrations) {
        Set<String> named = new HashSet<>();
        migrations.stream()
                .filter(migration -> !migration.before().equals(migration.after()))
                .forEach(migration -> named.addAll(migration.ids()));
        return moved.stream()
                .filter(MovedLead::movedStage)
                .filter(lead -> named.contains(lead.id()))
                .toList();
    }
}
