package dev.winnow.insight.funnel;

import dev.winnow.audit.log.DecisionRecords.ChainedStage;
import dev.winnow.outcome.CountedOutcome;
import dev.winnow.outcome.OutcomeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one lead under one policy.
 *
 * @param first the time of its earliest facts
 * @param release that made the earliest decision
 * @param latest the time of its latest facts; as stored, up to a day earlier
 * @param stage the recommended one at that time
 * @param since when it was first recommended without another one since
 * @param entered when each stage was first recommended
 * @param outcomes when each kind of outcome first happened, of those that count
 * @param reasons codes of outcomes by their kind
 * @param segments values of the facts that leads are grouped by, at the first decision that was counted
 */
record LeadState(
        Instant first,
        int release,
        Instant latest,
        String stage,
        Instant since,
        Map<String, Instant> entered,
        Map<String, Instant> outcomes,
        Map<String, String> reasons,
        Map<String, String> segments) {

    /** How far the stored time of the latest facts may be behind: most decisions then change nothing that is stored. */
    private static final Duration KEPT = Duration.ofDays(1);

    LeadState {
        entered = Map.copyOf(entered);
        outcomes = Map.copyOf(outcomes);
        reasons = Map.copyOf(reasons);
        segments = Map.copyOf(segments);
    }

    static LeadState of(ChainedStage decision, Map<String, String> segments) {
        return new LeadState(
                decision.asOf(),
                decision.release(),
                decision.asOf(),
                decision.stage(),
                decision.asOf(),
                Map.of(decision.stage(), decision.asOf()),
                Map.of(),
                Map.of(),
                segments);
    }

    /** Decisions may come in any order; each may come twice. */
    LeadState with(ChainedStage decision) {
        Instant at = decision.asOf();
        Map<String, Instant> stages = new HashMap<>(entered);
        stages.merge(decision.stage(), at, (known, other) -> known.isBefore(other) ? known : other);
        boolean isFirst = at.isBefore(first);
        boolean isLatest = !at.isBefore(latest);
        boolean isSame = decision.stage().equals(stage);
        return new LeadState(
                isFirst ? at : first,
                isFirst ? decision.release() : release,
                isLatest ? at : latest,
                isLatest ? decision.stage() : stage,
                isLatest && !isSame ? at : since,
                stages,
                outcomes,
                reasons,
                segments);
    }

    /** The kind of the latest one; null without any. */
    @Nullable
    String lastOutcome() {
        return outcomes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Whether the same cells count it. */
    boolean isCountedAs(@Nullable LeadState other) {
        return other != null
                && first.equals(other.first)
                && release == other.release
                && entered.equals(other.entered)
                && outcomes.equals(other.outcomes)
                && reasons.equals(other.reasons);
    }

    /** Whether it differs from what is stored by more than the time of its latest facts, which is kept to the day. */
    boolean isToWrite(LeadState stored) {
        return !isCountedAs(stored)
                || !stage.equals(stored.stage)
                || !since.equals(stored.since)
                || Duration.between(stored.latest, latest).compareTo(KEPT) > 0;
    }

    /** @param all outcomes of the lead under the policy, in the order in which they happened */
    LeadState with(List<CountedOutcome> all) {
        Set<Object> corrected = new HashSet<>();
        all.stream().map(CountedOutcome::corrects).filter(Objects::nonNull).forEach(corrected::add);
        Map<String, Instant> happened = new TreeMap<>();
        Map<String, String> codes = new TreeMap<>();
        @Nullable String verdict = null;
        for (CountedOutcome outcome : all) {
            if (corrected.contains(outcome.id())) {
                continue;
            }
            String kind = outcome.kind().word();
            happened.putIfAbsent(kind, outcome.at());
            if (outcome.reason() != null) {
                codes.put(kind, outcome.reason());
            }
            if (outcome.kind() == OutcomeKind.ACCEPTED || outcome.kind() == OutcomeKind.REJECTED) {
                verdict = kind;
            }
        }
        if (OutcomeKind.ACCEPTED.word().equals(verdict)) {
            happened.remove(OutcomeKind.REJECTED.word());
            codes.remove(OutcomeKind.REJECTED.word());
        }
        return new LeadState(first, release, latest, stage, since, entered, happened, codes, segments);
    }
}
