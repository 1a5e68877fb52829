package dev.winnow.insight.quota;

import dev.winnow.insight.Share;
import dev.winnow.insight.funnel.FunnelReport;
import dev.winnow.insight.funnel.FunnelReport.Group;
import dev.winnow.insight.funnel.FunnelReport.Step;
import dev.winnow.insight.quota.BasisResult.Found;
import dev.winnow.insight.quota.BasisResult.NoLeads;
import dev.winnow.insight.quota.QuotaBasis.Measured;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes the steps of a plan from a funnel: the stages of the ladder, and {@code won} as the sale.
 *
 * <p>Outcomes and stages are counted apart: a lead can be won that no decision ever moved to the top of the ladder. So the
 * sale follows the highest stage that at least as many leads reached as were won; the stages above it lead nowhere, and
 * are left out with a warning. The time of the last step is what outcomes take from the first facts to the sale, less what
 * the stages before it take.
 */
final class FunnelBasis {

    static final String WON = "won";
    static final String CHANNEL = "channel";

    private FunnelBasis() {}

    /**
     * @param report by channel, or without groups
     * @param byCohort the same leads by the month they came in
     * @param tomorrow nothing is counted from then on
     */
    static BasisResult of(FunnelReport report, FunnelReport byCohort, LocalDate tomorrow) {
        Step first = report.stages().get(0);
        Step won = won(report);
        if (first.leads() == 0) {
            return new NoLeads(first.step(), first.label());
        }
        if (won.leads() == 0) {
            return new NoLeads(won.step(), won.label());
        }
        List<Step> stages = new ArrayList<>(List.of(first));
        List<String> warnings = new ArrayList<>();
        for (Step stage : report.stages().subList(1, report.stages().size())) {
            if (stage.leads() >= won.leads()) {
                stages.add(stage);
            } else {
                warnings.add(QuotaWarnings.leftOut(stage.label(), stage.leads(), won.leads()));
            }
        }
        if (report.samples()) {
            warnings.add(QuotaWarnings.samples());
        }
        byCohort.groups().stream()
                .filter(cohort -> Boolean.TRUE.equals(cohort.tooYoung()))
                .findFirst()
                .ifPresent(cohort -> warnings.add(QuotaWarnings.tooYoung(cohort.value())));
        return new Found(new QuotaBasis(
                first.step(),
                first.label(),
                steps(report, stages, won),
                measured(report, byCohort, stages, won, tomorrow),
                warnings));
    }

    static Step won(FunnelReport report) {
        return report.outcomes().stream()
                .filter(outcome -> outcome.step().equals(WON))
                .findFirst()
                .orElseThrow();
    }

    private static List<QuotaStep> steps(FunnelReport report, List<Step> stages, Step won) {
        List<QuotaStep> steps = new ArrayList<>();
        for (int index = 1; index < stages.size(); index++) {
            Step stage = stages.get(index);
            steps.add(step(stage, stage.leads(), stages.get(index - 1).leads(), stage.medianDays()));
        }
        long last = stages.get(stages.size() - 1).leads();
        steps.add(step(won, Math.min(won.leads(), last), last, wonDays(report, stages)));
        return steps;
    }

    private static QuotaStep step(Step step, long part, long whole, @Nullable BigDecimal days) {
        Share share = Objects.requireNonNull(Share.of(part, whole));
        return new QuotaStep(step.step(), step.label(), Fraction.of(part, whole), share.low(), share.high(), days);
    }

    /** Null if no outcome has a time. */
    private static @Nullable BigDecimal wonDays(FunnelReport report, List<Step> stages) {
        List<BigDecimal> outcomes = report.outcomes().stream()
                .map(Step::medianDays)
                .filter(Objects::nonNull)
                .toList();
        BigDecimal ofStages =
                stages.stream().map(Step::medianDays).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return outcomes.isEmpty()
                ? null
                : outcomes.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .subtract(ofStages)
                        .max(BigDecimal.ZERO);
    }

    private static Measured measured(
            FunnelReport report, FunnelReport byCohort, List<Step> stages, Step won, LocalDate tomorrow) {
        LocalDate from = byCohort.groups().stream()
                .filter(cohort -> cohort.leads() > 0 && cohort.tooYoung() != null)
                .map(Group::value)
                .sorted()
                .findFirst()
                .map(month -> YearMonth.parse(month).atDay(1))
                .filter(month -> month.isAfter(report.from()))
                .orElse(report.from());
        LocalDate to = report.to().isAfter(tomorrow) ? tomorrow : report.to();
        List<Long> reached = new ArrayList<>();
        stages.forEach(stage -> reached.add(stage.leads()));
        reached.add(won.leads());
        return new Measured(
                from,
                to,
                report.samples(),
                reached,
                CHANNEL.equals(report.by())
                        ? report.groups().stream()
                                .filter(group -> group.leads() > 0)
                                .map(group -> new ChannelLeads(group.value(), group.leads()))
                                .toList()
                        : List.of());
    }
}
