package dev.winnow.insight.funnel;

import dev.winnow.insight.TimeHistogram;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one lead adds to the counts: to each of its cells one, and the class of its time. */
final class Contributions {

    /** The class of steps without a time. */
    static final int NO_TIME = -1;

    private final Map<CellKey, Integer> cells = new HashMap<>();
    private final String policy;
    private final boolean isSample;
    private final LeadState lead;
    private final LocalDate cohort;
    private final Map<String, String> segments;

    private Contributions(String policy, boolean isSample, LeadState lead) {
        this.policy = policy;
        this.isSample = isSample;
        this.lead = lead;
        this.cohort = LocalDate.ofInstant(lead.first(), ZoneOffset.UTC);
        this.segments = new HashMap<>(lead.segments());
        segments.put(CellKey.ALL, "");
        segments.put(CellKey.RELEASE, Integer.toString(lead.release()));
    }

    static Map<CellKey, Integer> of(String policy, boolean isSample, LeadState lead, FunnelSteps steps) {
        Contributions contributions = new Contributions(policy, isSample, lead);
        Instant reached = contributions.addChain(steps.ladder(), lead.entered(), null);
        contributions.addChain(FunnelSteps.GAINS, lead.outcomes(), reached);
        steps.beside().stream().filter(lead.entered()::containsKey).forEach(step -> contributions.add(step, NO_TIME));
        FunnelSteps.LOSSES.stream().filter(lead.outcomes()::containsKey).forEach(contributions::addLoss);
        return contributions.cells;
    }

    /**
     * Adds the steps that were reached, each at the earliest time that it or one after it was.
     *
     * @param before when the step before the first was reached; null for none
     * @return when the first step was reached; null if none was
     */
    private @Nullable Instant addChain(List<String> steps, Map<String, Instant> times, @Nullable Instant before) {
        Map<String, Instant> reached = new LinkedHashMap<>();
        for (int index = steps.size() - 1; index >= 0; index--) {
            Instant own = times.get(steps.get(index));
            Instant later = index + 1 < steps.size() ? reached.get(steps.get(index + 1)) : null;
            Instant earliest = own == null || (later != null && later.isBefore(own)) ? later : own;
            if (earliest != null) {
                reached.put(steps.get(index), earliest);
            }
        }
        Instant previous = before;
        for (String step : steps) {
            Instant at = reached.get(step);
            if (at != null) {
                add(step, previous == null ? NO_TIME : TimeHistogram.classOf(Duration.between(previous, at)));
                previous = at;
            }
        }
        return steps.isEmpty() ? null : reached.get(steps.get(0));
    }

    private void addLoss(String kind) {
        add(kind, NO_TIME);
        cells.put(
                new CellKey(policy, isSample, CellKey.REASON, lead.reasons().getOrDefault(kind, ""), cohort, kind),
                NO_TIME);
    }

    private void add(String step, int timeClass) {
        segments.forEach(
                (segment, value) -> cells.put(new CellKey(policy, isSample, segment, value, cohort, step), timeClass));
    }
}
