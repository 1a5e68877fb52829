package dev.winnow.console.insight;

import dev.winnow.console.Abilities;
import dev.winnow.console.insight.RecentFigures.Recent.Figure;
import dev.winnow.insight.funnel.Funnel;
import dev.winnow.insight.funnel.FunnelQuestion;
import dev.winnow.insight.funnel.FunnelReport;
import dev.winnow.release.ActivePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** How far the leads came whose first facts are of the last days, for both sides. */
@ApplicationScoped
public class RecentFigures {

    private final Funnel funnel;
    private final Abilities abilities;
    private final Clock clock;

    RecentFigures(Funnel funnel, Abilities abilities, Clock clock) {
        this.funnel = funnel;
        this.abilities = abilities;
        this.clock = clock;
    }

    /** @param href the funnel of these days */
    public record Recent(String policy, boolean areSamples, List<Figure> figures, String href) {

        public Recent {
            figures = List.copyOf(figures);
        }

        /** @param isOutcome whether the name is that of an outcome */
        public record Figure(String name, boolean isOutcome, long leads) {}
    }

    /**
     * Of the policies that had leads; empty for callers who may not see the funnel.
     *
     * @param days up to today
     */
    public List<Recent> of(List<ActivePolicy> policies, int days) {
        if (!abilities.mayMeasure()) {
            return List.of();
        }
        LocalDate to = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        FunnelQuestion question = new FunnelQuestion(to.minusDays(days), to, null, FunnelQuestion.ANONYMOUS);
        return policies.stream()
                .map(policy -> funnel.of(policy.policy(), question))
                .filter(report -> report.leads() > 0)
                .map(RecentFigures::recent)
                .toList();
    }

    private static Recent recent(FunnelReport report) {
        return new Recent(
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
