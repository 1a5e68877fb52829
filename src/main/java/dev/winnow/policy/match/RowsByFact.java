package dev.winnow.policy.match;

import dev.winnow.policy.table.Condition;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiPredicate;

/**
 * The rows of one table by one fact: for each class of its values, those that nothing they demand of it speaks against.
 * The conditions are asked about the first record that is met of a class; what they say is remembered as long as there
 * is room.
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
     * Rows that demand the same of the fact.
     *
     * @param conditions those of one of the rows
     */
    record SameDemands(List<Condition> conditions, BitSet rows) {}

    /**
     * @param fact its place in {@link IndexedFacts}
     * @param undemanding the rows that demand nothing of it
     * @param size how many rows the table has
     * @param classes how many its values have
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
     * The rows as {@link RowWords}, not to be changed.
     *
     * @param place of the record
     */
    long[] rows(KnownRecords known, int place) {
        int valueClass = known.valueClass(place, fact);
        if (valueClass == ValueClasses.NONE) {
            return asked(known.record(place));
        }
        long[] rows = remembered.getAcquire(valueClass);
        if (rows == null) {
            rows = asked(known.record(place));
            if (budget.take(rows.length)) {
                remembered.setRelease(valueClass, rows);
            }
        }
        return rows;
    }

    private long[] asked(Object record) {
        BitSet rows = (BitSet) undemanding.clone();
        for (SameDemands same : demands) {
            if (same.conditions().stream().allMatch(condition -> meaning.test(condition, record))) {
                rows.or(same.rows());
            }
        }
        return RowWords.of(rows, size);
    }
}
