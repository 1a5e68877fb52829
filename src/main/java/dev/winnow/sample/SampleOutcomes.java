package dev.winnow.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.outcome.OutcomeKind;
import dev.winnow.outcome.ReportedOutcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes up what became of sample leads, so that it fits their facts. The same for the same leads. */
final class SampleOutcomes {

    private static final long SEED = 20_261_201;
    private static final int PERCENT_LOST = 25;
    private static final int HUNDRED = 100;
    private static final List<String> LOSSES = List.of("price", "competitor", "no-decision");

    private final Chance chance = new Chance(SEED);

    private SampleOutcomes() {}

    /** What happened, and how many days after the one before. */
    private record Step(
            OutcomeKind kind,
            @Nullable String reason,
            @Nullable BigDecimal amount,
            int days) {}

    /** In the order of the leads; those of one lead in the order in which they happened, all before {@code now}. */
    static List<ReportedOutcome> of(List<SampleLead> leads, Instant now) {
        SampleOutcomes outcomes = new SampleOutcomes();
        return leads.stream().flatMap(lead -> outcomes.of(lead, now).stream()).toList();
    }

    private List<ReportedOutcome> of(SampleLead lead, Instant now) {
        List<Step> steps = steps(lead.facts().path("sales"));
        // A lead of yesterday had no days for it
        Duration room = Duration.between(lead.asOf(), now).dividedBy(steps.size() + 1);
        List<ReportedOutcome> reports = new ArrayList<>();
        int days = 0;
        for (Step step : steps) {
            days += step.days();
            Duration most = room.multipliedBy(reports.size() + 1);
            Duration after = Duration.ofDays(days).compareTo(most) < 0 ? Duration.ofDays(days) : most;
            reports.add(report(lead, step, lead.asOf().plus(after)));
        }
        return reports;
    }

    private List<Step> steps(JsonNode sales) {
        List<Step> steps = new ArrayList<>();
        if (sales.path("accepted").asBoolean()) {
            steps.add(new Step(OutcomeKind.ACCEPTED, null, null, chance.between(1, 3)));
        }
        if (sales.has("rejectionReason")) {
            steps.add(back(OutcomeKind.REJECTED, sales.path("rejectionReason").asText()));
        }
        if (sales.has("recycleReason")) {
            steps.add(back(OutcomeKind.RECYCLED, sales.path("recycleReason").asText()));
        }
        if (sales.path("sizeKnown").asBoolean()) {
            int size = size();
            steps.add(new Step(OutcomeKind.OPPORTUNITY, null, BigDecimal.valueOf(size), chance.between(4, 12)));
            if (sales.path("won").asBoolean()) {
                steps.add(new Step(OutcomeKind.WON, null, BigDecimal.valueOf(size), chance.between(7, 21)));
            } else if (chance.percent(PERCENT_LOST)) {
                steps.add(back(OutcomeKind.LOST, chance.of(LOSSES)));
            }
        }
        return steps;
    }

    private Step back(OutcomeKind kind, String reason) {
        return new Step(kind, reason, null, chance.between(2, 9));
    }

    /** From 3,000 to 21,000, most of them near 12,000. */
    private int size() {
        return HUNDRED * (chance.between(10, 70) + chance.between(10, 70) + chance.between(10, 70));
    }

    private static ReportedOutcome report(SampleLead lead, Step step, Instant at) {
        String id = lead.facts().path("id").asText();
        return new ReportedOutcome(
                id,
                id + "-" + step.kind().word(),
                step.kind(),
                SampleLeads.POLICY,
                at,
                step.reason(),
                null,
                step.amount(),
                null);
    }
}
