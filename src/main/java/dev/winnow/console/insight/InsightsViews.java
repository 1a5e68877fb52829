package dev.winnow.console.insight;

import dev.winnow.console.SearchAddress;
import dev.winnow.console.StageLook;
import dev.winnow.console.insight.InsightsView.GroupRow;
import dev.winnow.console.insight.InsightsView.Highlight;
import dev.winnow.console.insight.InsightsView.ReasonRow;
import dev.winnow.console.insight.InsightsView.ShareBar;
import dev.winnow.console.insight.InsightsView.StageRow;
import dev.winnow.console.insight.InsightsView.StepCount;
import dev.winnow.console.insight.InsightsView.StepRow;
import dev.winnow.console.insight.InsightsView.Verdicts;
import dev.winnow.insight.Share;
import dev.winnow.insight.funnel.Funnel;
import dev.winnow.insight.funnel.FunnelReport;
import dev.winnow.insight.funnel.FunnelReport.Acceptance;
import dev.winnow.insight.funnel.FunnelReport.Reason;
import dev.winnow.insight.funnel.FunnelReport.Step;
import dev.winnow.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the content of the page of insights. */
final class InsightsViews {

    private static final int BAR = 400;
    private static final int SMALL_BAR = 200;
    private static final double PERCENT = 100;

    /** Outcomes are drawn in the strongest colour. */
    private static final int STRONGEST = 6;

    private InsightsViews() {}

    static InsightsView refused(
            String policy, List<String> policies, LocalDate from, LocalDate to, List<String> problems) {
        return new InsightsView(
                policy,
                policies,
                from,
                to,
                "",
                List.of(),
                problems,
                false,
                null,
                0,
                null,
                null,
                List.of(),
                List.of(),
                new Verdicts(0, 0, 0, 0, null, List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                "",
                "");
    }

    static InsightsView of(Policy policy, List<String> policies, FunnelReport report, SearchAddress address) {
        List<StepRow> steps = Stream.concat(
                        report.stages().stream()
                                .map(step -> row(step, false, StageLook.of(policy.ladder(), step.step()), report)),
                        report.outcomes().stream().map(step -> row(step, true, STRONGEST, report)))
                .toList();
        // The first outcome is compared with all leads, not with a step
        List<Step> shared = Stream.concat(
                        report.stages().stream(), report.outcomes().stream().skip(1))
                .filter(step -> step.ofPrevious() != null && step.leads() > 0)
                .toList();
        return new InsightsView(
                report.policy(),
                policies,
                report.from(),
                report.to(),
                report.by() == null ? "" : report.by(),
                Funnel.groupings(policy),
                List.of(),
                report.samples(),
                report.countedAt(),
                report.leads(),
                highlight(shared, Comparator.comparingDouble(step -> rate(step))),
                highlight(shared, Comparator.comparingDouble(step -> -width(step))),
                steps,
                report.beside().stream()
                        .filter(count -> count.leads() > 0)
                        .map(count -> new StepCount(count.label(), count.leads()))
                        .toList(),
                verdicts(report.acceptance()),
                Stream.concat(report.stages().stream().skip(1), report.outcomes().stream())
                        .map(Step::label)
                        .toList(),
                report.groups().stream().map(InsightsViews::group).toList(),
                report.now().stream()
                        .map(stage -> new StageRow(stage.label(), stage.leads(), stage.stuck()))
                        .toList(),
                "/insights/funnel.csv" + address.query(),
                "/insights/funnel.xlsx" + address.query());
    }

    private static double rate(Step step) {
        Share share = step.ofPrevious();
        return share == null ? 1 : share.rate();
    }

    private static double width(Step step) {
        Share share = step.ofPrevious();
        return share == null ? 0 : share.width();
    }

    private static @Nullable Highlight highlight(List<Step> steps, Comparator<Step> order) {
        return steps.stream()
                .min(order)
                .map(step -> {
                    ShareBar bar = bar(step.ofPrevious());
                    return bar == null ? null : new Highlight(step.label(), bar.text(), bar.interval());
                })
                .orElse(null);
    }

    private static StepRow row(Step step, boolean isOutcome, int look, FunnelReport report) {
        return new StepRow(
                step.step(),
                step.label(),
                isOutcome,
                look,
                step.leads(),
                width(step.leads(), report.leads(), BAR),
                bar(step.ofPrevious()),
                step.medianDays() == null ? "" : step.medianDays().toPlainString());
    }

    private static int width(long part, long whole, int of) {
        return whole == 0 ? 0 : (int) Math.min(of, Math.max(part > 0 ? 1 : 0, Math.round((double) part * of / whole)));
    }

    private static @Nullable ShareBar bar(@Nullable Share share) {
        return share == null
                ? null
                : new ShareBar(
                        (int) Math.round(share.rate() * SMALL_BAR),
                        (int) Math.round(share.low() * SMALL_BAR),
                        (int) Math.round(share.high() * SMALL_BAR),
                        percent(share.rate()),
                        "%s\u2013%s".formatted(Math.round(share.low() * PERCENT), percent(share.high())));
    }

    private static String percent(double rate) {
        return Math.round(rate * PERCENT) + "\u00a0%";
    }

    private static Verdicts verdicts(Acceptance acceptance) {
        return new Verdicts(
                acceptance.accepted(),
                acceptance.rejected(),
                acceptance.recycled(),
                acceptance.lost(),
                bar(acceptance.rate()),
                reasons(acceptance.reasons()),
                reasons(acceptance.losses()));
    }

    private static List<ReasonRow> reasons(List<Reason> reasons) {
        long most = reasons.stream().mapToLong(Reason::leads).max().orElse(1);
        return reasons.stream()
                .map(reason -> new ReasonRow(reason.reason(), reason.leads(), width(reason.leads(), most, SMALL_BAR)))
                .toList();
    }

    private static GroupRow group(FunnelReport.Group group) {
        List<String> shares = new ArrayList<>();
        Stream.concat(group.stages().stream().skip(1), group.outcomes().stream())
                .forEach(step -> {
                    Share share = step.ofAll();
                    shares.add(share == null ? "" : percent(share.rate()));
                });
        return new GroupRow(group.value(), group.leads(), Boolean.TRUE.equals(group.tooYoung()), shares);
    }
}
