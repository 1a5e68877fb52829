package dev.winnow.console.release;

import dev.winnow.console.PointText;
import dev.winnow.console.release.ImpactTab.Cause;
import dev.winnow.console.release.ImpactTab.Lead;
import dev.winnow.console.release.ImpactTab.Load;
import dev.winnow.console.release.ImpactTab.MatrixCell;
import dev.winnow.console.release.ImpactTab.MatrixRow;
import dev.winnow.console.release.ImpactTab.Moved;
import dev.winnow.console.release.ImpactTab.Refused;
import dev.winnow.console.release.ImpactTab.Report;
import dev.winnow.console.release.ImpactTab.Row;
import dev.winnow.release.governed.CheckedLimit;
import dev.winnow.release.impact.AnonymousReport;
import dev.winnow.release.impact.ImpactReport;
import dev.winnow.release.impact.ImpactReport.Migration;
import dev.winnow.release.impact.MovedLead;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes tables and pictures of a report, which holds no more than the reader may see. */
final class ImpactView {

    private static final int FEW = 10;
    private static final int MANY = 1_000;
    private static final int MOST_ROWS = 20;
    private static final int SHADES = 5;
    private static final int PERCENT = 100;
    private static final int WIDE = 640;
    private static final int WIDE_BASE = 120;
    private static final int NARROW = 342;
    private static final int NARROW_BASE = 90;

    private final ImpactReport report;
    private final boolean isAnonymous;
    private final Map<String, UUID> decisions;
    private final Map<String, String> changes;

    /**
     * @param decisions that may be read, by the leads' ids
     * @param changes of rows, in words, by their ids
     */
    ImpactView(ImpactReport report, boolean isAnonymous, Map<String, UUID> decisions, Map<String, String> changes) {
        this.report = report;
        this.isAnonymous = isAnonymous;
        this.decisions = decisions;
        this.changes = changes;
    }

    Report of(MatrixChoice choice) {
        ImpactReport.Scores scores = report.scores();
        long most = report.rows().stream()
                .mapToLong(ImpactReport.MovingRow::leads)
                .max()
                .orElse(1);
        return new Report(
                report.found(),
                report.compared(),
                report.movedStage(),
                report.movedPoints(),
                isAnonymous,
                report.migrations().stream()
                        .filter(migration -> migration.before().equals(AnonymousReport.OTHER))
                        .mapToLong(Migration::count)
                        .sum(),
                report.stages(),
                report.stages().stream().map(this::matrixRow).toList(),
                loads(),
                moved(choice),
                ScoreHistogram.of(scores, WIDE, WIDE_BASE),
                ScoreHistogram.of(scores, NARROW, NARROW_BASE),
                median(scores.before()),
                median(scores.after()),
                report.rows().stream()
                        .limit(MOST_ROWS)
                        .map(row -> new Row(
                                row.row(),
                                row.table(),
                                row.leads(),
                                row.onlyBefore(),
                                row.onlyAfter(),
                                row.otherPoints(),
                                row.leads() * PERCENT / Math.max(1, most)))
                        .toList(),
                Math.max(0, report.rows().size() - MOST_ROWS),
                report.movedWithoutRows(),
                report.weeks().size(),
                WeeklyLoad.of(report),
                report.limits().stream()
                        .map(limit -> Agreements.limit(new CheckedLimit(limit, null)))
                        .toList(),
                report.problems().stream()
                        .map(problem -> new Refused(problem.problem(), problem.count()))
                        .toList());
    }

    private MatrixRow matrixRow(String from) {
        return new MatrixRow(
                from, report.stages().stream().map(to -> cell(from, to)).toList());
    }

    private MatrixCell cell(String from, String to) {
        long count = report.migrations().stream()
                .filter(each -> each.before().equals(from) && each.after().equals(to))
                .mapToLong(Migration::count)
                .sum();
        if (count == 0) {
            return new MatrixCell(from, to, 0, "", "", null);
        }
        if (from.equals(to)) {
            return new MatrixCell(from, to, count, "stay", "", null);
        }
        boolean isUp = report.stages().indexOf(to) > report.stages().indexOf(from);
        long shade = Math.max(1, count * SHADES / Math.max(1, largestMove()));
        return new MatrixCell(
                from,
                to,
                count,
                (isUp ? "rise n" : "fall n") + shade,
                isUp ? "↑" : "↓",
                "?before=" + encoded(from) + "&after=" + encoded(to) + "#moved");
    }

    private long largestMove() {
        return moves().stream().mapToLong(Migration::count).max().orElse(0);
    }

    private List<Migration> moves() {
        return report.migrations().stream()
                .filter(each -> !each.before().equals(each.after()))
                .toList();
    }

    private List<Load> loads() {
        return report.stages().stream()
                .flatMap(stage ->
                        report.workload().stream().filter(load -> load.stage().equals(stage)))
                .map(load -> new Load(load.stage(), load.before(), load.after(), percent(load.changePercent())))
                .toList();
    }

    /** {@code +10.5 %}; empty for no change. */
    private static String percent(@Nullable BigDecimal change) {
        return change == null || change.signum() == 0 ? "" : PointText.signed(change) + " %";
    }

    private @Nullable Moved moved(MatrixChoice choice) {
        Migration shown = moves().stream()
                .filter(each ->
                        each.before().equals(choice.from()) && each.after().equals(choice.to()))
                .findFirst()
                .or(() -> moves().stream().max(Comparator.comparingLong(Migration::count)))
                .orElse(null);
        if (shown == null) {
            return null;
        }
        int most = choice.areAll() ? MANY : FEW;
        List<Lead> leads = report.moved().stream()
                .filter(lead -> lead.stage().before().equals(shown.before())
                        && lead.stage().after().equals(shown.after()))
                .limit(most)
                .map(this::lead)
                .toList();
        boolean isMore = !choice.areAll() && leads.size() < shown.count();
        return new Moved(
                shown.before(),
                shown.after(),
                shown.count(),
                leads,
                isMore
                        ? "?before=" + encoded(shown.before()) + "&after=" + encoded(shown.after()) + "&all=true#moved"
                        : null);
    }

    private Lead lead(MovedLead lead) {
        List<Cause> causes = new ArrayList<>();
        lead.rows().otherPoints().forEach(row -> causes.add(cause(row, "points")));
        lead.rows().onlyAfter().forEach(row -> causes.add(cause(row, "after")));
        lead.rows().onlyBefore().forEach(row -> causes.add(cause(row, "before")));
        UUID decision = decisions.get(lead.id());
        return new Lead(
                lead.id(),
                decision == null ? null : "/console/decisions/" + decision,
                PointText.plain(lead.points().before()),
                PointText.plain(lead.points().after()),
                causes,
                lead.settledBy().after());
    }

    private Cause cause(String row, String how) {
        return new Cause(row, how, changes.get(row));
    }

    private static @Nullable String median(ImpactReport.@Nullable Average average) {
        return average == null ? null : PointText.plain(average.median());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
