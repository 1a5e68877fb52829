package dev.winnow.evaluation;

import dev.winnow.lead.Activity;
import dev.winnow.lead.Lead;
import dev.winnow.lead.Score;
import dev.winnow.lead.Signal;
import dev.winnow.lead.Standing;
import dev.winnow.policy.Policy;
import dev.winnow.policy.match.HoldingRows;
import dev.winnow.policy.table.PlacedRow;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.table.TableKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds the rows that hold for a lead, table kind by table kind, and collects their ids. */
final class HeldRows {

    private static final Comparator<Activity> MAX_RECENT_FIRST = Comparator.comparingLong(Activity::daysAgo)
            .thenComparing(Activity::occurredAt, Comparator.reverseOrder())
            .thenComparing(Activity::toString);

    private final Policy policy;
    private final Lead lead;
    private final List<Signal> signals;
    private final HoldingRows rows;
    private final BitSet held = new BitSet();

    /** @param signals the most recent first */
    HeldRows(Policy policy, Lead lead, List<Signal> signals) {
        this(policy, lead, signals, policy.rules().rows(lead, sorted(lead.activities()), signals));
    }

    private HeldRows(Policy policy, Lead lead, List<Signal> signals, HoldingRows rows) {
        this.policy = policy;
        this.lead = lead;
        this.signals = signals;
        this.rows = rows;
    }

    private static List<Activity> sorted(List<Activity> activities) {
        List<Activity> sorted = new ArrayList<>(activities);
        sorted.sort(MAX_RECENT_FIRST);
        return sorted;
    }

    /** The rows for another lead. Reuses the results on activities and signals if those are unchanged. */
    HeldRows with(Lead other, List<Signal> observed) {
        return other.activities().equals(lead.activities()) && observed.equals(signals)
                ? new HeldRows(policy, other, observed, rows.with(other))
                : new HeldRows(policy, other, observed);
    }

    void know(Score score) {
        rows.know(score);
    }

    void know(Standing standing) {
        rows.know(standing);
    }

    /** The rows of one kind of table that hold, in table order, each with its most recent occurrence first. */
    List<Finding> of(TableKind kind) {
        List<Finding> findings = new ArrayList<>();
        rows.of(kind, (place, occurrences) -> {
            PlacedRow placed = policy.rows().get(place);
            if (isOftenEnough(placed, occurrences.size())) {
                findings.add(new Finding(placed, occurrences));
                held.set(place);
            }
        });
        return findings;
    }

    /** The ids of all rows found so far. */
    Set<String> ids() {
        return new RowIds(policy, (BitSet) held.clone());
    }

    private static boolean isOftenEnough(PlacedRow placed, int times) {
        return times == 0 || !(placed.row().effect() instanceof RowEffect.Points points) || times >= points.atLeast();
    }
}
