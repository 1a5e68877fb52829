package dev.winnow.policy.match;

import dev.winnow.policy.table.Condition;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiPredicate;

/**
 * The rows of one table by one fact: for each class of values, the rows whose conditions on the fact hold. The
 * conditions are evaluated for the first record of a class, and the result is cached within the memory budget.
 */
final class RowsByFact {

    private final int fact;
    private final List<SameDemands> demands;
    private final BitSet undemanding;
    private final int size;
    private final BiPredicate<Condition, Object> meaning;
    private final MemoryBudget budget;
    private final AtomicReferenceArray<long[]> remembered;

    /**
     * Rows with the same demands on the fact.
     *
     * @param conditions of one of the rows
     */
    record SameDemands(List<Condition> conditions, BitSet rows) {}

    /**
     * @param fact its place in {@link IndexedFacts}
     * @param undemanding the rows without conditions on it
     * @param size the number of rows of the table
     * @param classes the number of its value classes
     */
    RowsByFact(
            int fact,
            List<SameDemands> demands,
            BitSet undemanding,
            int size,
            int classes,
            BiPredicate<Condition, Object> meaning,
            MemoryBudget budget) {
        this.fact = fact;
        this.demands = List.copyOf(demands);
        this.undemanding = undemanding;
        this.size = size;
        this.meaning = meaning;
        this.budget = budget;
        this.remembered = new AtomicReferenceArray<>(classes);
    }

    /**
     * The rows as {@link RowWords}; must not be changed.
     *
     * @param place of the record
     */
    long[] rows(KnownRecords known, int place) {
        int valueClass = known.valueClass(place, fact);
        if (valueClass == ValueClasses.NONE) {
            return evaluate(known.record(place));
        }
        long[] rows = remembered.getAcquire(valueClass);
        if (rows == null) {
            rows = evaluate(known.record(place));
            if (budget.take(rows.length)) {
                remembered.setRelease(valueClass, rows);
            }
        }
        return rows;
    }

    private long[] evaluate(Object record) {
        BitSet rows = (BitSet) undemanding.clone();
        for (SameDemands same : demands) {
            if (same.conditions().stream().allMatch(condition -> meaning.test(condition, record))) {
                rows.or(same.rows());
            }
        }
        return RowWords.of(rows, size);
    }
}
