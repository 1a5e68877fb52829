package dev.winnow.insight.quota;

import dev.winnow.insight.funnel.Funnel;
import dev.winnow.insight.funnel.FunnelQuestion;
import dev.winnow.insight.funnel.FunnelReport;
import dev.winnow.insight.funnel.FunnelReport.Step;
import dev.winnow.policy.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans quotas with what the funnel measured, and compares plans with what happened. */
@ApplicationScoped
public class QuotaPlanner {

    private final Funnel funnel;
    private final Clock clock;

    QuotaPlanner(Funnel funnel, Clock clock) {
        this.funnel = funnel;
        this.clock = clock;
    }

    /** @param question of which the groups are ignored */
    public BasisResult measure(Policy policy, FunnelQuestion question) {
        boolean hasChannels = Funnel.groupings(policy).contains(FunnelBasis.CHANNEL);
        FunnelReport report = funnel.of(
                policy,
                new FunnelQuestion(
                        question.from(), question.to(), hasChannels ? FunnelBasis.CHANNEL : null, question.smallest()));
        // Of the cohorts, only the months are used
        FunnelReport byCohort =
                funnel.of(policy, new FunnelQuestion(question.from(), question.to(), FunnelQuestion.COHORT, 1));
        return FunnelBasis.of(report, byCohort, tomorrow());
    }

    /**
     * @param policy that periods are compared with; null for none
     * @param channels what they bring in the planned time; empty for what is measured
     */
    public QuotaPlan plan(
            @Nullable Policy policy,
            QuotaTarget target,
            QuotaBasis basis,
            List<PlannedPeriod> periods,
            List<ChannelLeads> channels) {
        Map<PlannedPeriod, List<@Nullable Long>> actuals = new HashMap<>();
        if (policy != null) {
            periods.stream()
                    .filter(period -> period.from().isBefore(tomorrow()))
                    .forEach(period -> actuals.computeIfAbsent(period, each -> actual(policy, basis, each)));
        }
        return new QuotaCalculation(policy == null ? null : policy.name(), target, basis, periods)
                .plan(channels, actuals);
    }

    /** Of the leads with their first facts in the period, how many reached each step; null for unknown steps. */
    private List<@Nullable Long> actual(Policy policy, QuotaBasis basis, PlannedPeriod period) {
        FunnelReport report = funnel.of(policy, new FunnelQuestion(period.from(), period.to(), null, 1));
        List<@Nullable Long> reached = new ArrayList<>();
        reached.add(report.leads());
        for (QuotaStep step : basis.steps().subList(0, basis.steps().size() - 1)) {
            reached.add(Stream.concat(report.stages().stream(), report.outcomes().stream())
                    .filter(each -> each.step().equals(step.step()))
                    .map(Step::leads)
                    .findFirst()
                    .orElse(null));
        }
        reached.add(FunnelBasis.won(report).leads());
        return reached;
    }

    private LocalDate tomorrow() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    }
}
