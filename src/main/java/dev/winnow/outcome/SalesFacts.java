package dev.winnow.outcome;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Derives the facts about sales that follow from the outcomes of a lead: later ones replace what earlier ones said. */
public final class SalesFacts {

    static final String REJECTION_REASON = "sales.rejectionReason";
    static final String RECYCLE_REASON = "sales.recycleReason";

    private static final String ACCEPTED = "sales.accepted";
    private static final String SIZE_KNOWN = "sales.sizeKnown";
    private static final String WON = "sales.won";

    private final Map<String, SalesFact> facts = new LinkedHashMap<>();

    private SalesFacts() {}

    /**
     * A fact and the outcome it follows from.
     *
     * @param value a {@link Boolean} or a {@link String}
     */
    public record SalesFact(String path, Object value, LeadOutcome source) {}

    /**
     * @param outcomes those that count, in the order in which they happened
     * @param asOf later ones are left out
     */
    public static List<SalesFact> of(List<LeadOutcome> outcomes, String policy, Instant asOf) {
        SalesFacts derived = new SalesFacts();
        outcomes.stream()
                .filter(outcome ->
                        outcome.policy().equals(policy) && !outcome.at().isAfter(asOf))
                .forEach(derived::add);
        return List.copyOf(derived.facts.values());
    }

    /** The facts that an outcome of this kind sets or removes, whatever was said about them before. */
    public static Set<String> settledBy(OutcomeKind kind) {
        return switch (kind) {
            case ACCEPTED, REJECTED -> Set.of(ACCEPTED, REJECTION_REASON, RECYCLE_REASON);
            case RECYCLED -> Set.of(ACCEPTED, REJECTION_REASON, RECYCLE_REASON, SIZE_KNOWN, WON);
            case OPPORTUNITY -> Set.of(ACCEPTED, REJECTION_REASON, RECYCLE_REASON, SIZE_KNOWN);
            case WON -> Set.of(ACCEPTED, REJECTION_REASON, RECYCLE_REASON, WON);
            case LOST -> Set.of(WON);
        };
    }

    private void add(LeadOutcome outcome) {
        switch (outcome.kind()) {
            case ACCEPTED -> accept(outcome);
            case REJECTED -> {
                facts.remove(RECYCLE_REASON);
                put(ACCEPTED, false, outcome);
                putReason(REJECTION_REASON, outcome);
            }
            // What was before belongs to an earlier cycle
            case RECYCLED -> {
                facts.clear();
                putReason(RECYCLE_REASON, outcome);
            }
            case OPPORTUNITY -> {
                accept(outcome);
                if (outcome.amount() != null) {
                    put(SIZE_KNOWN, true, outcome);
                }
            }
            case WON -> {
                accept(outcome);
                put(WON, true, outcome);
            }
            case LOST -> put(WON, false, outcome);
        }
    }

    /** Also for opportunities and sales, which there are only once sales has taken the lead. */
    private void accept(LeadOutcome outcome) {
        facts.remove(REJECTION_REASON);
        facts.remove(RECYCLE_REASON);
        SalesFact before = facts.get(ACCEPTED);
        if (before == null || !before.value().equals(true)) {
            put(ACCEPTED, true, outcome);
        }
    }

    private void putReason(String path, LeadOutcome outcome) {
        if (outcome.reason() != null) {
            put(path, outcome.reason(), outcome);
        }
    }

    private void put(String path, Object value, LeadOutcome outcome) {
        facts.put(path, new SalesFact(path, value, outcome));
    }
}
