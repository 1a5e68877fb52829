package dev.winnow.policy.match;

import dev.winnow.lead.Occurrence;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * An index of a table's rows by each fact in their conditions, as {@link RowWords}. A row holds if it is left by every
 * fact; rows on activities or signals are matched for each of these in turn.
 */
final class IndexedTable {

    private final int firstPlace;
    private final int heads;
    private final long[] all;
    private final long[] repeated;
    private final FactRows[] asked;
    private final RecordType repeatedType;
    private final RowsByFact[] askedOfEach;

    /** Rows by a fact of a record type that isn't repeated. */
    record FactRows(RecordType recordType, RowsByFact rows) {}

    /**
     * @param firstPlace the place of the table's first row among all rows of the policy
     * @param size the number of rows
     * @param repeated the rows with conditions on activities or signals
     * @param repeatedSubject activities or signals; either if there are no such rows
     */
    IndexedTable(
            int firstPlace,
            int size,
            BitSet repeated,
            List<FactRows> asked,
            RecordType repeatedType,
            List<RowsByFact> askedOfEach) {
        this.firstPlace = firstPlace;
        this.heads = RowWords.heads(size);
        BitSet all = new BitSet();
        all.set(0, size);
        this.all = RowWords.of(all, size);
        this.repeated = RowWords.of(repeated, size);
        this.asked = asked.toArray(FactRows[]::new);
        this.repeatedType = repeatedType;
        this.askedOfEach = askedOfEach.toArray(RowsByFact[]::new);
    }

    /** Reports the rows that hold, in order. */
    void match(HoldingRows known, HoldingRows.Held held) {
        long[][] left = left(known);
        KnownRecords occurrences = known.records(repeatedType);
        long[][] leftOfEach = leftOfEach(occurrences);
        long[] each = new long[leftOfEach.length == 0 ? 0 : occurrences.size()];
        for (int head = 0; head < heads; head++) {
            long words = left(head, left);
            while (words != 0) {
                int word = heads + head * Long.SIZE + Long.numberOfTrailingZeros(words);
                long rows = left(word, left);
                long some = rows & repeated[word];
                long once = rows ^ some;
                long any = some == 0 ? once : once | split(some, word, leftOfEach, each);
                int place = firstPlace + (word - heads) * Long.SIZE;
                while (any != 0) {
                    int bit = Long.numberOfTrailingZeros(any);
                    held.row(place + bit, (once >>> bit & 1) == 1 ? List.of() : those(bit, each, occurrences));
                    any &= any - 1;
                }
                words &= words - 1;
            }
        }
    }

    private long[][] left(HoldingRows known) {
        long[][] left = new long[asked.length][];
        for (int index = 0; index < left.length; index++) {
            FactRows fact = asked[index];
            left[index] = fact.rows().rows(known.records(fact.recordType()), 0);
        }
        return left;
    }

    private long left(int word, long[][] left) {
        long rows = all[word];
        for (long[] some : left) {
            rows &= some[word];
        }
        return rows;
    }

    /** The rows that the first fact leaves for each activity or signal, then those of the second fact, and so on. */
    private long[][] leftOfEach(KnownRecords occurrences) {
        int size = askedOfEach.length == 0 ? 0 : occurrences.size();
        long[][] left = new long[askedOfEach.length * size][];
        int next = 0;
        for (RowsByFact fact : askedOfEach) {
            for (int place = 0; place < size; place++) {
                left[next++] = fact.rows(occurrences, place);
            }
        }
        return left;
    }

    /**
     * Finds the rows of a word that hold for each activity or signal.
     *
     * @return the rows that hold for any
     */
    private static long split(long rows, int word, long[][] leftOfEach, long[] each) {
        long any = 0;
        for (int place = 0; place < each.length; place++) {
            long those = rows;
            for (int index = place; index < leftOfEach.length; index += each.length) {
                those &= leftOfEach[index][word];
            }
            each[place] = those;
            any |= those;
        }
        return any;
    }

    private static List<Occurrence> those(int bit, long[] each, KnownRecords occurrences) {
        List<Occurrence> those = new ArrayList<>(each.length);
        for (int place = 0; place < each.length; place++) {
            if ((each[place] >>> bit & 1) == 1) {
                those.add((Occurrence) occurrences.record(place));
            }
        }
        return those;
    }
}
