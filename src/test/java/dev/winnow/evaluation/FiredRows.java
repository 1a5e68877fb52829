package dev.winnow.evaluation;

import dev.winnow.lead.Activity;
import dev.winnow.lead.Occurrence;
import dev.winnow.policy.Policy;
import dev.winnow.policy.rule.Findings;
import dev.winnow.policy.table.PlacedRow;
import dev.winnow.policy.table.RowEffect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects the rows that fire, in whatever order they do, and answers them in the order of their tables. */
final class FiredRows implements Findings {

    private static final Comparator<Occurrence> MAX_RECENT_FIRST = Comparator.comparingLong(Occurrence::daysAgo)
            .thenComparing(FiredRows::occurredAt, Comparator.reverseOrder())
            .thenComparing(Object::toString);

    private final Policy policy;
    private final Map<String, List<Occurrence>> occurrences = new HashMap<>();

    FiredRows(Policy policy) {
        this.policy = policy;
    }

    @Override
    public void row(String id) {
        occurrences.computeIfAbsent(id, key -> new ArrayList<>());
    }

    @Override
    public void row(String id, Object occurrence) {
        occurrences.computeIfAbsent(id, key -> new ArrayList<>()).add((Occurrence) occurrence);
    }

    /** The ids of the rows that have fired so far; one that must hold more often has not held. */
    Set<String> held() {
        return occurrences.entrySet().stream()
                .filter(entry -> isOftenEnough(policy.row(entry.getKey()), entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Those of them with an effect of a form, in the order of their tables. */
    List<Finding> of(Class<? extends RowEffect> form) {
        List<Finding> findings = new ArrayList<>();
        occurrences.forEach((id, seen) -> {
            PlacedRow placed = policy.row(id);
            if (form.isInstance(placed.row().effect()) && isOftenEnough(placed, seen)) {
                findings.add(new Finding(
                        placed, seen.stream().sorted(MAX_RECENT_FIRST).toList()));
            }
        });
        findings.sort(Comparator.comparingInt(finding -> finding.placed().place()));
        return findings;
    }

    private static boolean isOftenEnough(PlacedRow placed, List<Occurrence> seen) {
        return !(placed.row().effect() instanceof RowEffect.Points points)
                || placed.row().repeatedType() == null
                || seen.size() >= points.atLeast();
    }

    /** Of signals no more than the day is known. */
    private static Instant occurredAt(Occurrence occurrence) {
        return occurrence instanceof Activity activity ? activity.occurredAt() : Instant.EPOCH;
    }
}
