package dev.winnow.console.home;

import dev.winnow.console.home.WeekFigures.Week.Figure;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.insight.funnel.Funnel;
import dev.winnow.insight.funnel.FunnelQuestion;
import dev.winnow.insight.funnel.FunnelReport;
import dev.winnow.release.ActivePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The numbers of the week for both sides: how far the leads came whose first facts are of the last seven days. */
@ApplicationScoped
class WeekFigures {

    private static final int DAYS = 7;
    private static final Set<Role> MEASURING =
            Set.of(Role.ANALYST, Role.MARKETING_APPROVER, Role.SALES_APPROVER, Role.SALES, Role.AUDITOR);

    private final Funnel funnel;
    private final CurrentCaller caller;
    private final Clock clock;

    WeekFigures(Funnel funnel, CurrentCaller caller, Clock clock) {
        this.funnel = funnel;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param href the funnel of the week */
    public record Week(String policy, boolean areSamples, List<Figure> figures, String href) {

        public Week {
            figures = List.copyOf(figures);
        }

        /** @param isOutcome whether the name is that of an outcome */
        public record Figure(String name, boolean isOutcome, long leads) {}
    }

    /** Of the policies that had leads; empty for callers who may not see the funnel. */
    List<Week> of(List<ActivePolicy> policies) {
        if (Collections.disjoint(caller.get().access().roles(), MEASURING)) {
            return List.of();
        }
        LocalDate to = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        FunnelQuestion question = new FunnelQuestion(to.minusDays(DAYS), to, null, FunnelQuestion.ANONYMOUS);
        return policies.stream()
                .map(policy -> funnel.of(policy.policy(), question))
                .filter(report -> report.leads() > 0)
                .map(WeekFigures::week)
                .toList();
    }

    private static Week week(FunnelReport report) {
        return new Week(
                report.policy(),
                report.samples(),
                Stream.concat(
                                report.stages().stream().map(step -> new Figure(step.label(), false, step.leads())),
                                report.outcomes().stream().map(step -> new Figure(step.step(), true, step.leads())))
                        .filter(figure -> figure.leads() > 0)
                        .toList(),
                "/console/insights?policy=%s&from=%s&to=%s".formatted(report.policy(), report.from(), report.to()));
    }
}
