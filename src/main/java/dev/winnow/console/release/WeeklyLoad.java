package dev.winnow.console.release;

import dev.winnow.console.PointText;
import dev.winnow.console.release.ImpactTab.Week;
import dev.winnow.policy.definition.Measure;
import dev.winnow.release.impact.ImpactReport;
import dev.winnow.release.impact.ImpactReport.StageLoad;
import dev.winnow.release.impact.MeasuredLimit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The leads of each stage by week, against the weekly limits. */
final class WeeklyLoad {

    private static final int MOST_WEEKS = 26;
    private static final int WIDTH = 208;
    private static final int HEIGHT = 24;

    private final ImpactReport report;

    private WeeklyLoad(ImpactReport report) {
        this.report = report;
    }

    static List<Week> of(ImpactReport report) {
        WeeklyLoad load = new WeeklyLoad(report);
        return report.stages().stream()
                .filter(stage -> load.before(stage) + load.after(stage) > 0)
                .map(load::week)
                .toList();
    }

    private long before(String stage) {
        return report.workload().stream()
                .filter(load -> load.stage().equals(stage))
                .mapToLong(StageLoad::before)
                .sum();
    }

    private long after(String stage) {
        return report.workload().stream()
                .filter(load -> load.stage().equals(stage))
                .mapToLong(StageLoad::after)
                .sum();
    }

    private Week week(String stage) {
        MeasuredLimit limit = report.limits().stream()
                .filter(each -> each.measure().equals(Measure.WEEKLY.word()) && stage.equals(each.stage()))
                .findFirst()
                .orElse(null);
        List<Long> counts = counts(stage);
        double most = counts.stream().mapToLong(Long::longValue).max().orElse(0);
        BigDecimal atMost = limit == null ? null : limit.atMost();
        double top = Math.max(1, atMost == null ? most : Math.max(most, atMost.doubleValue()));
        return new Week(
                stage,
                average(before(stage)),
                average(after(stage)),
                limit == null ? null : limit.demand(),
                limit == null || limit.isKept(),
                bars(counts, top),
                atMost == null ? null : text(HEIGHT - atMost.doubleValue() / top * HEIGHT));
    }

    private List<Long> counts(String stage) {
        List<ImpactReport.Week> weeks = report.weeks();
        return weeks.subList(Math.max(0, weeks.size() - MOST_WEEKS), weeks.size()).stream()
                .map(week -> week.stages().stream()
                        .filter(load -> load.stage().equals(stage))
                        .mapToLong(StageLoad::after)
                        .sum())
                .toList();
    }

    private static List<ScoreHistogram.Bar> bars(List<Long> counts, double top) {
        List<ScoreHistogram.Bar> bars = new ArrayList<>();
        double wide = Math.min(16, (double) WIDTH / Math.max(1, counts.size()));
        for (int index = 0; index < counts.size(); index++) {
            double high = counts.get(index) / top * HEIGHT;
            bars.add(new ScoreHistogram.Bar(text(index * wide), text(HEIGHT - high), text(wide - 2), text(high), "s4"));
        }
        return bars;
    }

    private String average(long leads) {
        return PointText.plain(BigDecimal.valueOf(leads)
                .divide(BigDecimal.valueOf(Math.max(1, report.weeks().size())), 1, RoundingMode.HALF_UP));
    }

    private static String text(double number) {
        return Double.toString(Math.round(number * 10) / 10.0);
    }
}
