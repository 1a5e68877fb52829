package dev.winnow.insight.funnel;

import dev.winnow.explanation.Labels;
import dev.winnow.insight.Share;
import dev.winnow.insight.TimeHistogram;
import dev.winnow.insight.funnel.FunnelReport.Acceptance;
import dev.winnow.insight.funnel.FunnelReport.Count;
import dev.winnow.insight.funnel.FunnelReport.Group;
import dev.winnow.insight.funnel.FunnelReport.Reason;
import dev.winnow.insight.funnel.FunnelReport.StageNow;
import dev.winnow.outcome.OutcomeKind;
import dev.winnow.policy.Policy;
import dev.winnow.policy.vocabulary.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers how far leads come, from the counts alone. */
@ApplicationScoped
public class Funnel {

    private static final String OTHER = "other";

    /** A cohort is too young if it had less than this many times the medians of all steps. */
    private static final int MATURE = 2;

    private final StoredCells cells;
    private final StoredLeads leads;
    private final FunnelJob job;
    private final Clock clock;

    Funnel(StoredCells cells, StoredLeads leads, FunnelJob job, Clock clock) {
        this.cells = cells;
        this.leads = leads;
        this.job = job;
        this.clock = clock;
    }

    /** What groups can be made by: cohort, release, and the facts that are segments. */
    public static List<String> groupings(Policy policy) {
        return Stream.concat(
                        Stream.of(FunnelQuestion.COHORT, CellKey.RELEASE),
                        Segments.of(policy).stream().map(Fact::path))
                .toList();
    }

    /** The question's groups are among {@link #groupings(Policy)}. */
    @Transactional
    public FunnelReport of(Policy policy, FunnelQuestion question) {
        FunnelSteps steps = FunnelSteps.of(policy);
        UnaryOperator<String> labels = Labels.of(policy)::stage;
        boolean isSample = !cells.hasReal(policy.name());
        String by = question.by();
        boolean isByCohort = FunnelQuestion.COHORT.equals(by);
        Tally total = new Tally();
        Map<String, Tally> groups = new TreeMap<>();
        Map<String, Map<String, Long>> reasons = new HashMap<>();
        List<String> segments = by == null || isByCohort
                ? List.of(CellKey.ALL, CellKey.REASON)
                : List.of(CellKey.ALL, CellKey.REASON, by);
        for (StoredCells.Count count : cells.of(policy.name(), isSample, segments, question.from(), question.to())) {
            if (count.segment().equals(CellKey.REASON)) {
                reasons.computeIfAbsent(count.step(), each -> new TreeMap<>())
                        .merge(count.value(), count.leads(), Long::sum);
                continue;
            }
            boolean isAll = count.segment().equals(CellKey.ALL);
            if (isAll) {
                total.add(count.step(), count.leads(), count.times());
            }
            if (!isAll || isByCohort) {
                groups.computeIfAbsent(isByCohort ? count.cohort().toString() : count.value(), each -> new Tally())
                        .add(count.step(), count.leads(), count.times());
            }
        }
        long all = all(total, steps);
        return new FunnelReport(
                policy.name(),
                question.from(),
                question.to(),
                isSample,
                job.counted(),
                TimeHistogram.ERROR_PERCENT,
                all,
                total.steps(steps.ladder(), labels, all, null),
                total.steps(FunnelSteps.GAINS, UnaryOperator.identity(), all, all),
                steps.beside().stream()
                        .map(step -> new Count(step, labels.apply(step), total.leads(step)))
                        .toList(),
                acceptance(total, reasons, question.smallest()),
                by,
                groups(groups, steps, labels, question, total),
                now(policy.name(), isSample, labels));
    }

    /** Whoever has a decision has reached the lowest step, unless only stages off the ladder were recommended. */
    private static long all(Tally tally, FunnelSteps steps) {
        return tally.leads(steps.ladder().get(0));
    }

    private static Acceptance acceptance(Tally total, Map<String, Map<String, Long>> reasons, int smallest) {
        long accepted = total.leads(OutcomeKind.ACCEPTED.word());
        long rejected = total.leads(OutcomeKind.REJECTED.word());
        return new Acceptance(
                accepted,
                rejected,
                total.leads(OutcomeKind.RECYCLED.word()),
                total.leads(OutcomeKind.LOST.word()),
                Share.of(accepted, accepted + rejected),
                reasons(reasons, OutcomeKind.REJECTED, smallest),
                reasons(reasons, OutcomeKind.LOST, smallest),
                reasons(reasons, OutcomeKind.RECYCLED, smallest));
    }

    /** Those that too few leads have are merged; too few altogether are left out. */
    private static List<Reason> reasons(Map<String, Map<String, Long>> reasons, OutcomeKind kind, int smallest) {
        Map<String, Long> all = reasons.getOrDefault(kind.word(), Map.of());
        Set<String> small = SmallGroups.of(all, smallest);
        Map<String, Long> merged = new HashMap<>();
        all.forEach((reason, count) -> merged.merge(small.contains(reason) ? OTHER : reason, count, Long::sum));
        return merged.entrySet().stream()
                .filter(entry -> entry.getValue() >= smallest)
                .map(entry -> new Reason(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Reason::leads).reversed().thenComparing(Reason::reason))
                .toList();
    }

    private List<Group> groups(
            Map<String, Tally> tallies,
            FunnelSteps steps,
            UnaryOperator<String> labels,
            FunnelQuestion question,
            Tally total) {
        boolean isByCohort = FunnelQuestion.COHORT.equals(question.by());
        List<Group> groups = new ArrayList<>();
        Map<String, Long> leads = new HashMap<>();
        tallies.forEach((value, tally) -> leads.put(value, all(tally, steps)));
        Set<String> merged = SmallGroups.of(leads, question.smallest());
        Tally small = new Tally();
        tallies.forEach((value, tally) -> {
            if (merged.contains(value)) {
                small.add(tally);
            } else {
                groups.add(group(value, tally, steps, labels, isByCohort ? isTooYoung(value, total, steps) : null));
            }
        });
        if (!isByCohort) {
            groups.sort(Comparator.comparing(Group::leads).reversed());
        }
        if (all(small, steps) >= question.smallest()) {
            groups.add(group(OTHER, small, steps, labels, null));
        }
        return groups;
    }

    private static Group group(
            String value, Tally tally, FunnelSteps steps, UnaryOperator<String> labels, @Nullable Boolean tooYoung) {
        long all = all(tally, steps);
        return new Group(
                value,
                all,
                tooYoung,
                tally.steps(steps.ladder(), labels, all, null),
                tally.steps(FunnelSteps.GAINS, UnaryOperator.identity(), all, all));
    }

    private boolean isTooYoung(String month, Tally total, FunnelSteps steps) {
        Duration usual = Stream.concat(steps.ladder().stream(), FunnelSteps.GAINS.stream())
                .map(total::median)
                .filter(Objects::nonNull)
                .reduce(Duration.ZERO, Duration::plus);
        LocalDate end = YearMonth.parse(month).plusMonths(1).atDay(1);
        Instant mature = end.atStartOfDay(ZoneOffset.UTC).toInstant().plus(usual.multipliedBy(MATURE));
        return mature.isAfter(clock.instant());
    }

    private List<StageNow> now(String policy, boolean isSample, UnaryOperator<String> labels) {
        return leads.inStages(policy, isSample, clock.instant().minus(StuckLeads.STUCK)).stream()
                .map(stage -> new StageNow(stage.stage(), labels.apply(stage.stage()), stage.leads(), stage.stuck()))
                .toList();
    }
}
