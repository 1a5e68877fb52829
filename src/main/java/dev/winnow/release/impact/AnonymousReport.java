package dev.winnow.release.impact;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report for callers who may not read decisions: leads have pseudonyms, and no group has fewer than five leads. Limits
 * and totals are those of the exact report.
 */
public final class AnonymousReport {

    /** Stands for the groups that were merged. */
    public static final String OTHER = "other";

    private static final long SMALLEST = 5;

    private final ImpactReport report;
    private final Pseudonyms pseudonyms;
    private final Set<BeforeAfter<String>> largeMigrations = new HashSet<>();

    private AnonymousReport(ImpactReport report, Pseudonyms pseudonyms) {
        this.report = report;
        this.pseudonyms = pseudonyms;
    }

    public static ImpactReport of(ImpactReport report, Pseudonyms pseudonyms) {
        return new AnonymousReport(report, pseudonyms).report();
    }

    private ImpactReport report() {
        List<ImpactReport.Migration> migrations = migrations();
        return new ImpactReport(
                report.counted(),
                report.found(),
                report.compared(),
                report.earlier(),
                report.unreadable(),
                problems(),
                report.movedStage(),
                report.movedPoints(),
                report.stages(),
                migrations,
                scores(report.scores()),
                rows(),
                report.movedWithoutRows(),
                loads(report.workload()),
                report.weeks().stream()
                        .map(week -> new ImpactReport.Week(week.week(), loads(week.stages())))
                        .filter(week -> !week.stages().isEmpty())
                        .toList(),
                report.limits(),
                leads(report.examples()),
                leads(report.moved()));
    }

    private static boolean isSmall(long leads) {
        return leads > 0 && leads < SMALLEST;
    }

    private List<ImpactReport.Migration> migrations() {
        List<ImpactReport.Migration> kept = new ArrayList<>(report.migrations());
        List<ImpactReport.Migration> bySize = report.migrations().stream()
                .sorted(Comparator.comparingLong(ImpactReport.Migration::count))
                .toList();
        long other = 0;
        for (ImpactReport.Migration migration : bySize) {
            if (isSmall(migration.count()) || isSmall(other)) {
                other += migration.count();
                kept.remove(migration);
            }
        }
        kept.forEach(migration -> largeMigrations.add(new BeforeAfter<>(migration.before(), migration.after())));
        List<ImpactReport.Migration> anonymous = new ArrayList<>(kept.stream()
                .map(migration -> new ImpactReport.Migration(
                        migration.before(), migration.after(), migration.count(), names(migration.ids())))
                .toList());
        if (other > 0) {
            anonymous.add(new ImpactReport.Migration(OTHER, OTHER, other, List.of()));
        }
        return anonymous;
    }

    /** The problems of few leads are merged for each reader. */
    private List<ImpactReport.Unreadable> problems() {
        List<ImpactReport.Unreadable> anonymous = new ArrayList<>();
        for (Refusal.Reader by : Refusal.Reader.values()) {
            long other = 0;
            for (ImpactReport.Unreadable problem : report.problems()) {
                if (problem.by() == by && isSmall(problem.count())) {
                    other += problem.count();
                } else if (problem.by() == by) {
                    anonymous.add(
                            new ImpactReport.Unreadable(by, problem.problem(), problem.count(), names(problem.ids())));
                }
            }
            if (other > 0) {
                anonymous.add(new ImpactReport.Unreadable(by, OTHER, other, List.of()));
            }
        }
        return anonymous;
    }

    private ImpactReport.Scores scores(ImpactReport.Scores scores) {
        if (report.compared() < SMALLEST) {
            return new ImpactReport.Scores(scores.width(), List.of(), null, null);
        }
        List<ImpactReport.Step> steps = new ArrayList<>();
        for (ImpactReport.Step step : scores.steps()) {
            ImpactReport.Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            if (last != null && isSmall(last)) {
                steps.set(steps.size() - 1, merged(last, step));
            } else {
                steps.add(step);
            }
        }
        while (steps.size() > 1 && isSmall(steps.get(steps.size() - 1))) {
            ImpactReport.Step last = steps.remove(steps.size() - 1);
            steps.set(steps.size() - 1, merged(steps.get(steps.size() - 1), last));
        }
        BigDecimal least = steps.get(0).from();
        BigDecimal most = steps.get(steps.size() - 1).to();
        return new ImpactReport.Scores(
                scores.width(), steps, average(scores.before(), least, most), average(scores.after(), least, most));
    }

    private static boolean isSmall(ImpactReport.Step step) {
        return isSmall(step.before()) || isSmall(step.after());
    }

    private static ImpactReport.Step merged(ImpactReport.Step lower, ImpactReport.Step upper) {
        return new ImpactReport.Step(
                lower.from(), upper.to(), lower.before() + upper.before(), lower.after() + upper.after());
    }

    /** The least and the most are the total of one lead: the bounds of the steps take their place. */
    private static ImpactReport.@Nullable Average average(
            ImpactReport.@Nullable Average average, BigDecimal least, BigDecimal most) {
        return average == null ? null : new ImpactReport.Average(average.mean(), average.median(), least, most);
    }

    private List<ImpactReport.MovingRow> rows() {
        List<ImpactReport.MovingRow> kept = new ArrayList<>();
        ImpactReport.MovingRow other = new ImpactReport.MovingRow(OTHER, OTHER, 0, 0, 0, 0);
        for (ImpactReport.MovingRow row : report.rows()) {
            if (isSmall(row)) {
                other = new ImpactReport.MovingRow(
                        OTHER,
                        OTHER,
                        other.leads() + row.leads(),
                        other.onlyBefore() + row.onlyBefore(),
                        other.onlyAfter() + row.onlyAfter(),
                        other.otherPoints() + row.otherPoints());
            } else {
                kept.add(row);
            }
        }
        if (other.leads() > 0 && !isSmall(other)) {
            kept.add(other);
        }
        return kept;
    }

    private static boolean isSmall(ImpactReport.MovingRow row) {
        return isSmall(row.leads())
                || isSmall(row.onlyBefore())
                || isSmall(row.onlyAfter())
                || isSmall(row.otherPoints());
    }

    /** Empty if all of them together are too few. */
    private static List<ImpactReport.StageLoad> loads(List<ImpactReport.StageLoad> loads) {
        List<ImpactReport.StageLoad> kept = new ArrayList<>(loads);
        List<ImpactReport.StageLoad> bySize = loads.stream()
                .sorted(Comparator.comparing((ImpactReport.StageLoad load) -> !isSmall(load))
                        .thenComparingLong(load -> load.before() + load.after()))
                .toList();
        ImpactReport.StageLoad other = WeekCounts.load(OTHER, 0, 0);
        for (ImpactReport.StageLoad load : bySize) {
            if (isSmall(load) || isSmall(other)) {
                other = WeekCounts.load(OTHER, other.before() + load.before(), other.after() + load.after());
                kept.remove(load);
            }
        }
        if (other.before() + other.after() > 0 && !isSmall(other)) {
            kept.add(other);
        }
        return kept;
    }

    private static boolean isSmall(ImpactReport.StageLoad load) {
        return isSmall(load.before()) || isSmall(load.after());
    }

    /** Those of groups that aren't merged. */
    private List<MovedLead> leads(List<MovedLead> leads) {
        return leads.stream()
                .filter(lead -> largeMigrations.contains(lead.stage()))
                .map(lead -> new MovedLead(
                        pseudonyms.of(lead.id()),
                        lead.asOf().truncatedTo(ChronoUnit.DAYS),
                        lead.stage(),
                        lead.points(),
                        lead.settledBy(),
                        lead.rows()))
                .sorted(Comparator.comparing(MovedLead::id))
                .toList();
    }

    private List<String> names(List<String> ids) {
        return ids.stream().map(pseudonyms::of).sorted().toList();
    }
}
